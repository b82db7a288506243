import { z } from '@hono/zod-openapi';
import { idPattern } from '#record/identifier';
import { SijillError } from '#record/sijill-error';

/** The most that one page holds. */
export const largestPage = 500;

const wholeNumber = (least: number, most: number, otherwise: number, description: string) =>
  z
    .string()
    .regex(/^\d{1,7}$/, 'A whole number.')
    .transform(Number)
    .refine((number) => number >= least && number <= most, `From ${least} to ${most}.`)
    .optional()
    .transform((number) => number ?? otherwise)
    .openapi({ type: 'integer', minimum: least, maximum: most, default: otherwise, description });

/** Paging of a list. */
export const paging = {
  limit: wholeNumber(1, largestPage, 50, 'How many at most'),
  offset: wholeNumber(0, 1_000_000, 0, 'How many to leave out first'),
};

/** Paging of a list whose items are each read in full. */
export const shortPaging = {
  limit: wholeNumber(1, 50, 20, 'How many at most'),
  offset: paging.offset,
};

/** A word or name of a filter. */
export const word = (description: string) => z.string().min(1).max(200).optional().openapi({ description });

/** Several words with commas between. */
export const words = (description: string) =>
  z
    .string()
    .min(1)
    .max(2000)
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .optional()
    .openapi({ type: 'string', description: `${description}; several with commas between` });

export const day = (description: string) =>
  z.string().max(40).optional().openapi({ description, example: '2017-06-01' });

export const conflictWord = word('The conflict, by short name or id; needed where there are several');

export const idParameter = z
  .string()
  .regex(idPattern)
  .openapi({ description: 'The id of the record', example: '01K0000000000000000000000A' });

export const reason = z.string().min(1).max(10_000).openapi({ description: 'Why; kept with the change' });

/**
 * The revision that a change was made from: `from` in the body, else `If-Match: "r3"`. Throws `bad_call` without either, since
 * a change of what nobody has read overwrites blindly.
 */
export function revisionSeen(from: number | undefined, ifMatch: string | undefined): number {
  if (from !== undefined) return from;
  const [, revision] = /^(?:W\/)?"r(\d{1,9})"$/.exec(ifMatch?.trim() ?? '') ?? [];
  if (revision !== undefined) return Number(revision);
  throw new SijillError(
    'bad_call',
    'Say which revision the change was made from: "from" in the body, or If-Match with the ETag of the record read.',
  );
}

/** The entity tag of a record as the team reads it. */
export function revisionTag(revision: number): string {
  return `"r${revision}"`;
}
