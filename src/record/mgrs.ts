/**
 * Military grid references (NGA.STND.0037, MGRS): `37S FU 677 407`. A reference names a square, by 2 digits of 10 km,
 * by 10 digits of 1 m. Mind that a grid printed by CJTF-OIR locates the allegation, not the strike (domain.md 2.1).
 */
import mgrs from 'mgrs';
import { isPoint, type Point } from './coordinates.ts';

export type MgrsResult =
  | {
      readonly ok: true;
      /** Upper case, without spaces and without a zero before the zone: `37SFU677407`. */
      readonly normalised: string;
      /** Centre of the square, degrees. */
      readonly lat: number;
      readonly lon: number;
      /** Side of the square in metres: 10000, 1000, 100, 10 or 1. */
      readonly precisionM: number;
    }
  | { readonly ok: false; readonly why: string };

/** Letters of the 100 km columns, by zone number modulo 3. */
const columnLetters: readonly string[] = ['STUVWXYZ', 'ABCDEFGH', 'JKLMNPQR'];
const bandLetters = 'CDEFGHJKLMNPQRSTUVWX';
/** Grids may be carried on a little beyond their zone and band, in degrees. */
const tolerance = 0.5;

/** Reads a grid reference; spaces and hyphens do not matter. Says why where it names no square on earth. */
export function parseMgrs(raw: string): MgrsResult {
  const compact = raw.toUpperCase().replace(/[\s\u00a0\u200e\u200f-]+/g, '');
  const parts = /^0?(\d{1,2})([A-Z])([A-Z])([A-Z])(\d*)$/.exec(compact);
  if (!parts) return refuse(raw, 'it must be a zone, three letters and digits, such as 37SFU677407');
  const [, zoneText, band, column, row, digits] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const zone = Number(zoneText);
  if (zone < 1 || zone > 60) return refuse(raw, `there is no zone ${zone}; zones run from 1 to 60`);
  if (!bandLetters.includes(band)) return refuse(raw, `there is no latitude band ${band}`);
  if (!columnLetters[zone % 3]?.includes(column)) {
    return refuse(raw, `zone ${zone} has no column ${column}, only ${columnLetters[zone % 3]}`);
  }
  if (!/[A-HJ-NP-V]/.test(row))
    return refuse(raw, `there is no row ${row}; rows run from A to V without I and O`);
  if (digits.length % 2 === 1) {
    return refuse(raw, `it has ${digits.length} digits; easting and northing need as many each`);
  }
  if (digits.length < 2 || digits.length > 10) {
    return refuse(raw, `it has ${digits.length} digits; 2 to 10 are needed`);
  }
  const normalised = `${zone}${band}${column}${row}${digits}`;
  const [east, lat] = mgrs.toPoint(normalised);
  // The centre of a square at the 180th meridian may come out beyond it.
  const lon = ((east + 540) % 360) - 180;
  if (!isPoint(lat, lon) || !liesNear(lat, lon, zone, band)) {
    return refuse(raw, `the square ${column}${row} does not lie in ${zone}${band}`);
  }
  return { ok: true, normalised, lat, lon, precisionM: 10 ** (5 - digits.length / 2) };
}

/**
 * The grid reference of a point with squares of `precisionM` metres (10000, 1000, 100, 10 or 1); null beyond
 * 80° south and 84° north, where MGRS has other letters.
 */
export function formatMgrs(point: Point, precisionM: 10000 | 1000 | 100 | 10 | 1 = 1): string | null {
  if (point.lat < -80 || point.lat > 84) return null;
  // Closer than 10 cm to the 180th meridian the package would round into a zone 61.
  const lon = point.lon > 180 - 1e-6 ? 180 : point.lon;
  return mgrs.forward([lon, point.lat], 5 - Math.round(Math.log10(precisionM)));
}

function liesNear(lat: number, lon: number, zone: number, band: string): boolean {
  const south = -80 + 8 * bandLetters.indexOf(band);
  const north = band === 'X' ? 84 : south + 8;
  if (lat < south - tolerance || lat > north + tolerance) return false;
  // Zones 31 to 37 are wider or narrower in the bands V and X (Norway, Svalbard).
  const spread = (band === 'V' || band === 'X') && zone >= 31 && zone <= 37 ? 6 : 3;
  const meridian = zone * 6 - 183;
  const distance = Math.abs(((lon - meridian + 540) % 360) - 180);
  return distance <= spread + tolerance / Math.cos((lat * Math.PI) / 180);
}

function refuse(raw: string, why: string): MgrsResult {
  return { ok: false, why: `"${raw}" is not a grid reference: ${why}.` };
}
