import { z } from 'zod';
import type { Field, Fields } from '#record/entity/field';
import { definitionOf, type Kind } from '#record/entity/index';
import { idSchema } from '#record/identifier';

/**
 * The shape of the public form of a kind of record, made from the entity's definition: for API descriptions and the
 * data dictionary. Every field may be absent. The description of each field is the one of the definition.
 */
export function publicSchema(kind: Kind): z.ZodObject {
  const definition = definitionOf(kind);
  if (!definition) throw new RangeError(`There is no kind of record called ${kind}.`);
  const own: Record<string, z.ZodType> = {
    id: idSchema.describe('The record’s id; never changes'),
    conflict: idSchema.describe('The id of the conflict it belongs to'),
  };
  if (kind === 'victim') {
    own.naming = z
      .enum(['published', 'withheld', 'not_known'])
      .describe('Whether a name is given, is known but not published, or is not known');
  }
  if (kind === 'source') {
    own.titleWithheld = z
      .literal(true)
      .optional()
      .describe('Title and author are left out because they hold a name that is not published');
  }
  return z.object({ ...own, ...publicShape(definition.fields) }).describe(definition.doc);
}

function publicShape(fields: Fields): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (canBePublic(field)) shape[name] = publicType(field).optional().describe(field.doc);
  }
  return shape;
}

/** True where a field, or a field within the group it is, is declared public or public in reduced form. */
export function canBePublic(field: Field): boolean {
  if (field.sensitivity !== 'public' && field.sensitivity !== 'public_redacted') return false;
  return field.fields === undefined || Object.values(field.fields).some(canBePublic);
}

function publicType(field: Field): z.ZodType {
  if (!field.fields) return field.schema;
  const group = z.object(publicShape(field.fields));
  return field.schema instanceof z.ZodArray ? z.array(group) : group;
}
