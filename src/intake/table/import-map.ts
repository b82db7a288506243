import { z } from 'zod';
import { conflict } from '#record/entity/conflict';
import { party } from '#record/entity/party';
import { languageSchema } from '#record/language-tag';
import { SijillError } from '#record/sijill-error';
import { textByLanguage } from '#record/stated-totals-file';

/** What a mapping says it is; a later form of mappings gets another number. */
export const importMapFormat = 'sijill-import-map/1';

const words = z.record(z.string(), z.union([z.string(), z.null()]));
const column = z.string().min(1).max(1000);
const oneOrMany = <S extends z.ZodType>(schema: S) => z.union([schema, z.array(schema)]);

/** What a column is read as. */
const ruleSchema = z.strictObject({
  to: z.string().min(1).max(100),
  lang: languageSchema.optional(),
  format: oneOrMany(z.string().min(1)).optional(),
  century: z.literal([1800, 1900, 2000]).optional(),
  split: oneOrMany(z.string().min(1).max(10)).optional(),
  words: z.union([z.string(), words]).optional(),
  group: z.string().min(1).optional(),
});

const fileSchema = z.strictObject({
  sheet: z.union([z.string().min(1), z.int().min(1)]).optional(),
  headingRow: z.int().min(1).max(1000).default(1),
  headingRows: z.int().min(1).max(5).default(1),
  lastRow: z.int().min(2).optional(),
  merged: z.enum(['first', 'fill']).default('first'),
  encoding: z.enum(['utf-8', 'windows-1252', 'windows-1256']).default('utf-8'),
  delimiter: z.enum([',', ';', '\t', '|']).default(','),
});

export const importMapSchema = z.strictObject({
  format: z.literal(importMapFormat),
  about: z.string().optional(),
  proposal: z.unknown().optional(),
  dataset: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'has small letters, digits and hyphens, such as yemen-raids'),
  records: z.enum(['incidents', 'victims', 'totals']).default('incidents'),
  complete: z.boolean().default(false),
  file: fileSchema.prefault({}),
  conflict: z
    .strictObject({
      slug: conflict.fields.slug.schema,
      title: textByLanguage,
      countries: z.array(z.string().length(2)).optional(),
      namePolicy: conflict.fields.namePolicy.schema.default('none'),
    })
    .optional(),
  recorder: z.strictObject({ names: textByLanguage, aliases: z.array(z.string()).default([]) }).optional(),
  source: z.strictObject({ title: textByLanguage, url: z.string().optional() }).optional(),
  key: z.array(column).min(1).max(20),
  victimKey: z.array(column).max(20).optional(),
  numberRepeatedKeys: z.boolean().default(false),
  unknown: z.array(z.string()).optional(),
  words: z.record(z.string(), words).default({}),
  parties: z
    .array(
      z.strictObject({
        names: textByLanguage,
        kind: party.fields.kind.schema.default('unknown'),
        aliases: z.array(z.string()).default([]),
        parent: z.string().optional(),
      }),
    )
    .default([]),
  constants: z.record(z.string(), oneOrMany(z.union([z.string(), z.number(), z.boolean()]))).default({}),
  columns: z.record(column, oneOrMany(z.union([z.string(), ruleSchema]))),
});

export type ImportMap = z.infer<typeof importMapSchema>;
export type ColumnRule = z.infer<typeof ruleSchema>;

/** Names of datasets that have readers of their own: a table must not write over their records. */
const taken = new Set(['airwars', 'ibc', 'ucdp', 'bellingcat-ukraine', 'sijill', 'party']);

const longest = 1024 * 1024;

/** The mapping of a JSON text. Throws `invalid` naming each part that is wrong, `too_large` beyond 1 MB. */
export function parseImportMap(text: string): ImportMap {
  if (text.length > longest) throw new SijillError('too_large', 'The mapping is longer than 1 MB.');
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new SijillError(
      'invalid',
      `The mapping is not JSON: ${(cause as Error).message.slice(0, 200)}.`,
      {},
      { cause },
    );
  }
  refuseOddNames(given);
  const result = importMapSchema.safeParse(given);
  const problems = result.success
    ? []
    : result.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
  if (result.success && taken.has(result.data.dataset)) {
    problems.push({
      field: 'dataset',
      message: `'${result.data.dataset}' is the name of a dataset with a reader of its own`,
    });
  }
  if (result.success && problems.length === 0) return result.data;
  throw badMap(problems);
}

/** The error for a mapping with these problems. */
export function badMap(
  problems: readonly { readonly field: string; readonly message: string }[],
): SijillError {
  const shown = problems.slice(0, 20).map(({ field, message }) => `${field || '(mapping)'}: ${message}`);
  const more = problems.length > shown.length ? [`and ${problems.length - shown.length} more`] : [];
  return new SijillError(
    'invalid',
    `The mapping cannot be used. ${[...shown, ...more].join('; ')}. Its form is described in spec/import-map.md.`,
    { problems },
  );
}

/** Names that objects have for themselves would vanish without a word. */
function refuseOddNames(value: unknown, depth = 0): void {
  if (value === null || typeof value !== 'object') return;
  if (depth > 20) throw badMap([{ field: '', message: 'is nested too deeply' }]);
  for (const [name, inner] of Object.entries(value)) {
    if (name === '__proto__') throw badMap([{ field: name, message: 'is no name that can be used' }]);
    refuseOddNames(inner, depth + 1);
  }
}
