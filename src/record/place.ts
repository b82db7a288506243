/** Where an incident happened, with what the coordinates stand for and whose they are. */
import { z } from 'zod';
import { pointSchema } from './coordinates.ts';
import { type Value, vocabularyEnum } from './vocabulary.ts';

export const placeSchema = z
  .object({
    point: pointSchema.nullable(),
    /** What the coordinates stand for. */
    precision: vocabularyEnum('geolocation_accuracy').nullable(),
    gazetteerId: z.string().min(1).nullable(),
    /** The grid reference, normalised where it could be read, else as printed. */
    mgrs: z.string().min(1).nullable(),
    /** Side of that grid square in metres. */
    mgrsPrecisionM: z.int().positive().nullable(),
    /** Whose location the grid is (rule R18). */
    origin: vocabularyEnum('grid_origin').nullable(),
  })
  .readonly();

export type Place = z.infer<typeof placeSchema>;

export const unknownPlace: Place = Object.freeze({
  point: null,
  precision: null,
  gazetteerId: null,
  mgrs: null,
  mgrsPrecisionM: null,
  origin: null,
});

/**
 * Metres around the point within which the true place may be expected, for candidates in matching; not a statement
 * about any one incident. Grids: the diagonal of the square from its corner, rounded up. Objects found in imagery:
 * the size of a large building or compound. Generic points of named places: half the extent that Syrian places of
 * the kind usually have, town and city with their outskirts, districts and provinces by their area.
 */
export const radiusMetres: Readonly<Record<Value<'geolocation_accuracy'>, number>> = Object.freeze({
  within_1m_belligerent: 2,
  exact_belligerent: 50,
  exact: 50,
  exact_other: 50,
  within_100m_belligerent: 150,
  nearby_landmark: 300,
  street: 500,
  neighbourhood: 1_500,
  village: 2_000,
  town: 3_500,
  city: 8_000,
  subdistrict: 15_000,
  district: 30_000,
  province: 80_000,
});

/** Metres around the point of a place; that of a province where the precision is not known, null without a point. */
export function radiusOf(place: Pick<Place, 'point' | 'precision'>): number | null {
  return place.point === null ? null : radiusMetres[place.precision ?? 'province'];
}

/** True where the point stands for an object, so that a map may show a pin; the rest get a centred map (domain.md 1.7). */
export function isPinned(precision: Value<'geolocation_accuracy'> | null): boolean {
  return precision !== null && radiusMetres[precision] <= radiusMetres.exact;
}
