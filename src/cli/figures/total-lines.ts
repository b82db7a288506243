import type { KnownParty } from '#casework/party-alias';
import { partyLabel } from '#casework/party-alias';
import type { KnownTotal } from '#casework/stated-total';
import type { Language } from '#locale/language';
import { textIn } from '#record/text';
import { areaWords, measureWords } from '#record/total-words';
import { valueWords, wordsOf } from '#record/words';
import { rangeCell } from './sums.ts';
import { textTable } from './text-table.ts';

const headings = {
  en: ['who says', 'how many', 'of whom', 'by whom', 'where', 'as of', 'id'],
  ar: ['من يقول', 'كم', 'ممن', 'على يد', 'أين', 'حتى', 'المعرّف'],
} as const;

/** Stated totals in a table. */
export function totalsText(
  totals: readonly KnownTotal[],
  parties: readonly KnownParty[],
  lang: Language,
): string {
  const columns = headings[lang].map(
    (heading, at) => ({ heading, align: at === 1 ? 'end' : 'start' }) as const,
  );
  return textTable(
    columns,
    totals.map((total) => cells(total, parties, lang)),
  ).join('\n');
}

function cells({ id, total }: KnownTotal, parties: readonly KnownParty[], lang: Language): string[] {
  const name = (party: string) => {
    const found = parties.find((candidate) => candidate.id === party);
    return found ? partyLabel(found)[lang] : party;
  };
  const group = total.category
    ? valueWords('casualty_category', total.category)[lang]
    : (total.groupText ?? '');
  const place = total.scope?.place ? wordsOf(total.scope.place) : null;
  return [
    total.claimant ? name(total.claimant) : (total.claimantText ?? ''),
    rangeCell(total.range, lang, total.approximate),
    total.measure === 'killed'
      ? group
      : [measureWords[total.measure][lang], group].filter(Boolean).join(', '),
    (total.attributedTo ?? []).map(name).join(', '),
    areaWords({ countries: total.scope?.countries ?? [] }, place)[lang],
    total.asOf ?? '',
    id,
  ];
}

/** One stated total in full, a field to a line. */
export function totalText(
  { id, total, revision }: KnownTotal,
  parties: readonly KnownParty[],
  lang: Language,
): string {
  const note = total.note ? textIn(total.note, lang)?.value : null;
  const lines = [totalsText([{ id, total, revision, conflict: '' }], parties, lang), ''];
  return [...lines, ...(note ? [note, ''] : []), JSON.stringify(total, null, 2)].join('\n');
}
