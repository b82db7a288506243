import { z } from 'zod';
import type { Value } from '#record/vocabulary';

/** Who may read a value (vocabulary `sensitivity`). */
export type Sensitivity = Value<'sensitivity'>;

/**
 * One field of an entity: its shape, who may read it, and what it means.
 * `fields` is set when the value is a group (or a list of groups) whose own fields carry their own sensitivity.
 */
export interface Field<S extends z.ZodType = z.ZodType, R extends boolean = boolean> {
  readonly schema: S;
  readonly sensitivity: Sensitivity;
  readonly required: R;
  readonly doc: string;
  readonly fields?: Fields;
}

export type Fields = { readonly [name: string]: Field };

type Shape<F extends Fields> = {
  [K in keyof F]: F[K]['required'] extends true ? F[K]['schema'] : z.ZodOptional<F[K]['schema']>;
};

/** A field that may be left out; left out means unknown, never zero. */
export function optional<S extends z.ZodType>(
  schema: S,
  sensitivity: Sensitivity,
  doc: string,
): Field<S, false> {
  return { schema, sensitivity, required: false, doc };
}

/** A field without which the record means nothing. */
export function required<S extends z.ZodType>(
  schema: S,
  sensitivity: Sensitivity,
  doc: string,
): Field<S, true> {
  return { schema, sensitivity, required: true, doc };
}

/** One group of fields, each with its own sensitivity. The group is as visible as its most visible field. */
export function group<F extends Fields>(
  fields: F,
  doc: string,
): Field<z.ZodObject<Shape<F>, z.core.$strict>, false> {
  return { schema: shapeOf(fields), sensitivity: 'public', required: false, doc, fields };
}

/** A list of groups. */
export function groups<F extends Fields>(
  fields: F,
  doc: string,
): Field<z.ZodArray<z.ZodObject<Shape<F>, z.core.$strict>>, false> {
  return { schema: z.array(shapeOf(fields)), sensitivity: 'public', required: false, doc, fields };
}

/** Builds the strict object schema of a set of fields: an unknown field is refused, never dropped. */
export function shapeOf<F extends Fields>(fields: F): z.ZodObject<Shape<F>, z.core.$strict> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries(fields)) {
    shape[name] = field.required ? field.schema : field.schema.optional();
  }
  return z.strictObject(shape) as unknown as z.ZodObject<Shape<F>, z.core.$strict>;
}
