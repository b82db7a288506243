import { z } from 'zod';
import { idSchema } from '#record/identifier';
import { vocabularyEnum } from '#record/vocabulary';
import { type Fields, optional, type Sensitivity, shapeOf } from './field.ts';

/** What an entity of one kind is: its name, its fields, and the field that names the record it belongs to. */
export interface EntityDefinition<F extends Fields = Fields> {
  readonly kind: string;
  readonly doc: string;
  readonly fields: F;
  /** The field holding the id of the record this one belongs to, such as a victim's incident. */
  readonly parentField: string | null;
  readonly schema: ReturnType<typeof shapeOf<F>>;
}

const sensitivitySchema: z.ZodType<Sensitivity> = vocabularyEnum('sensitivity');

const common = {
  sensitivity: optional(
    sensitivitySchema,
    'internal',
    'Who may read the whole record; left out means that its fields decide',
  ),
  fieldSensitivity: optional(
    z.record(z.string(), sensitivitySchema),
    'internal',
    'Fields of this record that are held more closely than usual, by name',
  ),
  importNotes: optional(
    z.record(z.string(), z.string()),
    'internal',
    'What an import carried that has no field here, column to value, whole',
  ),
};

/**
 * Defines an entity. Every entity has a sensitivity of its own, sensitivities per field, and import notes.
 * Its id, conflict, revision, author, time and reason are kept by the register around it.
 */
export function define<const F extends Fields>(
  kind: string,
  doc: string,
  fields: F,
  parentField: string | null = null,
): EntityDefinition<F & typeof common> {
  const all = { ...fields, ...common };
  return { kind, doc, fields: all, parentField, schema: shapeOf(all) };
}

/** A reference to a record of another kind, by id. */
export function reference(to: string): z.ZodString {
  return idSchema.meta({ references: to }) as unknown as z.ZodString;
}

/** The body of a record of the given kind, as it is stored in a revision. */
export type Body<D extends { schema: z.ZodType }> = z.infer<D['schema']>;
