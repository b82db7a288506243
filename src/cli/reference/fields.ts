import type { EntityDefinition } from '#record/entity/definition';
import type { Fields } from '#record/entity/field';
import { entities } from '#record/entity/index';
import { cell, generated } from './markdown.ts';

/** docs/reference/fields.md: every kind of record with its fields, from their definitions. */
export function fieldsReference(): string {
  const parts = [
    '# Records and their fields',
    generated,
    'A field that is left out is unknown; zero is written as 0. "Who may read" is the usual sensitivity of the field; a',
    'record can hold a field more closely. Only `public` fields, and `public_redacted` ones in reduced form, leave the',
    'register in a release.',
  ];
  for (const definition of Object.values(entities) as unknown as EntityDefinition[]) {
    parts.push('', `## ${definition.kind}`, '', `${definition.doc}.`);
    if (definition.parentField)
      parts.push('', `Belongs to the record named in \`${definition.parentField}\`.`);
    parts.push('', '| field | form | who may read | what it is |', '|---|---|---|---|');
    parts.push(...rows(definition.fields, ''));
  }
  return `${parts.join('\n')}\n`;
}

function rows(fields: Fields, prefix: string): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const needed = field.required ? ', required' : '';
    const own = `| \`${path}\` | ${cell(formOf(field.schema))}${needed} | ${field.sensitivity} | ${cell(field.doc)} |`;
    return field.fields ? [own, ...rows(field.fields, `${path}.`)] : [own];
  });
}

interface SchemaParts {
  readonly type: string;
  readonly element?: { readonly def: SchemaParts };
  readonly innerType?: { readonly def: SchemaParts };
  readonly entries?: Readonly<Record<string, string>>;
  readonly check?: string;
  readonly format?: string;
}

/** The form of a value in words: text, whole number, list of …, one of …. */
function formOf(schema: unknown): string {
  const { def } = schema as { def: SchemaParts };
  if (def.innerType) return formOf(def.innerType);
  if (def.type === 'array') return `list of ${formOf(def.element)}`;
  if (def.type === 'enum') {
    const values = Object.values(def.entries ?? {});
    return values.length > 6 ? `one of ${values.length} values` : values.join(', ');
  }
  if (def.type === 'string')
    return def.format === 'regex' || !def.format ? 'text' : def.format.replace('_', ' ');
  return forms[def.type] ?? def.type;
}

const forms: Readonly<Record<string, string>> = {
  number: 'number',
  boolean: 'true or false',
  object: 'group',
  record: 'map of names to values',
  union: 'group, by its type',
  tuple: 'start and end',
};
