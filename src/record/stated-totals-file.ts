/** A file of stated totals with their parties, sources and scopes, as people write it: names instead of ids. */
import { z } from 'zod';
import { daySchema } from './calendar-day.ts';
import { claimMeasures } from './entity/claim.ts';
import { party } from './entity/party.ts';
import { capture, source } from './entity/source.ts';
import { languageSchema } from './language-tag.ts';
import { countSchema } from './range.ts';
import { textSchema } from './text.ts';
import { vocabularyEnum } from './vocabulary.ts';

/** A text as a list with languages, or shorter as `{"en": "…", "ar": "…"}`. */
export const textByLanguage = z.preprocess((given) => {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return given;
  return Object.entries(given).map(([lang, value]) => ({ lang, value }));
}, textSchema);

const key = z.string().min(1).describe('A name by which other entries of the file point here');
const country = z.string().length(2);

/** One total in words: who says how many of whom, by whose hand, where, when, and where it is written. */
export const statedTotalWordsSchema = z.strictObject({
  key: key.optional(),
  claimant: z.string().min(1).optional().describe('Who states it: any name of a party'),
  claimantText: z.string().min(1).optional().describe('Who states it, where that is no party'),
  attributedTo: z
    .array(z.string().min(1))
    .optional()
    .describe('Who is said to have done it: names of parties'),
  measure: z.enum(claimMeasures).default('killed'),
  category: vocabularyEnum('casualty_category').optional(),
  groupText: z.string().min(1).optional().describe('Who is counted, where no category says it'),
  min: countSchema.nullable().default(null),
  max: countSchema.nullable().default(null).describe('Left out: open above'),
  approximate: z.boolean().optional(),
  quantifier: vocabularyEnum('quantifier').optional(),
  label: textByLanguage.optional(),
  countries: z.array(country).optional(),
  place: textByLanguage.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  since: z.boolean().optional().describe('The period runs on to the day of the statement'),
  scope: z.string().optional().describe('Short name of a saved scope that says the same'),
  asOf: daySchema.optional(),
  source: z.string().min(1).describe('Key of a source in the file, or the id of one in the register'),
  capture: z.string().min(1).optional().describe('Key of a capture in the file, or the id of one'),
  start: countSchema.optional(),
  end: countSchema.optional(),
  partOf: key.optional(),
  note: textByLanguage.optional(),
});

export const statedTotalsFileSchema = z.strictObject({
  about: z.string().optional(),
  parties: z
    .array(
      z.strictObject({
        names: textByLanguage,
        kind: party.fields.kind.schema,
        parent: z.string().optional().describe('A name of the party above it'),
        aliases: z.array(z.string()).optional(),
      }),
    )
    .default([]),
  sources: z
    .array(
      z.strictObject({
        ...{ key, title: textByLanguage.optional(), derivesFrom: key.optional() },
        ...{ url: z.string().optional(), author: z.string().optional(), publishedAt: z.string().optional() },
        ...{ language: languageSchema.optional(), platform: source.fields.platform.schema.optional() },
        independence: source.fields.independence.schema.optional(),
        content: z.string().optional().describe('Its text, for the team only'),
      }),
    )
    .default([]),
  captures: z.array(z.strictObject({ key, source: key, ...captureShape() })).default([]),
  scopes: z
    .array(
      z.strictObject({
        ...{ slug: z.string(), title: textByLanguage, countries: z.array(country).optional() },
        ...{ places: z.array(z.string()).optional(), from: daySchema.optional(), to: daySchema.optional() },
        ...{
          parties: z.array(z.string()).optional(),
          category: vocabularyEnum('casualty_category').optional(),
        },
      }),
    )
    .default([]),
  totals: z.array(statedTotalWordsSchema).min(1),
});

function captureShape() {
  const { capturedAt, tool, state, files } = capture.schema.shape;
  return { capturedAt, tool, state, files };
}

export type StatedTotalWords = z.infer<typeof statedTotalWordsSchema>;
export type StatedTotalsFile = z.infer<typeof statedTotalsFileSchema>;
