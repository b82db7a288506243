/** Points on the earth in degrees (WGS 84), and distances between them. */
import { z } from 'zod';

export const pointSchema = z
  .object({
    lat: z
      .number()
      .min(-90, 'A latitude lies between -90 and 90.')
      .max(90, 'A latitude lies between -90 and 90.'),
    lon: z
      .number()
      .min(-180, 'A longitude lies between -180 and 180.')
      .max(180, 'A longitude lies between -180 and 180.'),
  })
  .readonly();

export type Point = z.infer<typeof pointSchema>;

/** A box in degrees. `west` above `east` means that it crosses the 180th meridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const earthRadiusKm = 6371.0088;
const kmOfDegree = (Math.PI / 180) * earthRadiusKm;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** True for a latitude and longitude that exist; 4239.004 does not. */
export function isPoint(lat: number, lon: number): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}

/** Great-circle distance in kilometres on the mean sphere; within 0.6 % of the ellipsoid. */
export function distanceKm(from: Point, to: Point): number {
  const halfLat = Math.sin(radians(to.lat - from.lat) / 2);
  const halfLon = Math.sin(radians(to.lon - from.lon) / 2);
  const square = halfLat ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * halfLon ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(square)));
}

/** True where the point lies in the box, or within `bufferKm` of it. */
export function isInBox(point: Point, box: Box, bufferKm = 0): boolean {
  const latBuffer = bufferKm / kmOfDegree;
  if (point.lat < box.south - latBuffer || point.lat > box.north + latBuffer) return false;
  const lonBuffer = bufferKm / (kmOfDegree * Math.max(0.01, Math.cos(radians(point.lat))));
  const width = (box.east - box.west + 360) % 360 || (box.east === box.west ? 0 : 360);
  const fromWest = (point.lon - box.west + 720) % 360;
  return fromWest <= width + lonBuffer || fromWest >= 360 - lonBuffer;
}
