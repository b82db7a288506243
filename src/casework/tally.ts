import type { TallyQuery, TallyRow } from '#record/tally';
import { tallyDefinition } from '#record/tally-definition';
import { sameWords, type Words } from '#record/words';
import { type Context, demand } from './context.ts';
import { partyLabel } from './party-alias.ts';
import { queryNames, type ResolvedQuery, resolveQuery, type TallyOptions } from './tally-query.ts';

/** The question as it was understood, with names beside ids. */
export interface AskedQuery extends Omit<TallyQuery, 'conflict' | 'parties'> {
  readonly conflict: string | null;
  readonly belligerents: readonly { readonly id: string; readonly label: Words }[] | null;
  readonly scope: { readonly slug: string; readonly revision: number } | null;
}

/** The answer to one question: the sums, and the words that define them. */
export interface TallyResult {
  readonly query: AskedQuery;
  readonly definition: Words;
  /** False where the rows overlap, so that their sum means nothing (R9). */
  readonly additive: boolean;
  readonly rows: readonly TallyRow[];
}

/** Answers a question about the published record; the only way from words to a figure. */
export async function tally(context: Context, options: TallyOptions): Promise<TallyResult> {
  return tallyOf(context, await resolveQuery(context, options));
}

/** As `tally`, for a question that is understood already. */
export async function tallyOf(context: Context, resolved: ResolvedQuery): Promise<TallyResult> {
  const { query } = resolved;
  demand(context, 'read', { conflict: query.conflict, kind: 'incident', published: true });
  const rows = await context.store.tally(query);
  return {
    query: askedQuery(resolved),
    definition: tallyDefinition(query, queryNames(resolved)),
    additive: query.by !== 'belligerent',
    rows,
  };
}

/** The query for readers: the conflict's short name, the parties' names, the scope and its version. */
export function askedQuery(resolved: ResolvedQuery): AskedQuery {
  const { conflict: _conflict, parties: ids, ...rest } = resolved.query;
  const { scope } = resolved;
  const label = (id: string) => {
    const party = resolved.parties.find((candidate) => candidate.id === id);
    return party ? partyLabel(party) : sameWords(id);
  };
  return {
    conflict: resolved.conflict?.slug ?? null,
    ...rest,
    belligerents: ids?.map((id) => ({ id, label: label(id) })) ?? null,
    scope: scope ? { slug: scope.scope.slug, revision: scope.revision } : null,
  };
}
