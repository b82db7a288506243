import type { KnownParty } from '#casework/party-alias';
import type { ClassCount, RunningCount } from '#casework/running-count';
import type { Language } from '#locale/language';
import { formatCount } from '#locale/number';
import { sumText } from './sums.ts';
import { textTable, wrapped } from './text-table.ts';
import { totalsText } from './total-lines.ts';

const words = {
  en: {
    columns: ['', 'incidents', 'killed', 'injured'],
    civilians: 'Civilians',
    children: '  of whom children',
    women: '  of whom women',
    fighters: 'Fighters',
    unknownSide: '  of an unknown side',
    inAll: 'In all',
    byParty: 'Civilians, by party (not additive):',
    stated: 'Stated by others for the same period:',
    unknown: '* Some incidents lack a number; it adds nothing to the sum.',
  },
  ar: {
    columns: ['', 'الحوادث', 'القتلى', 'الجرحى'],
    civilians: 'المدنيون',
    children: '  منهم أطفال',
    women: '  منهم نساء',
    fighters: 'المقاتلون',
    unknownSide: '  من طرف غير معروف',
    inAll: 'المجموع',
    byParty: 'المدنيون بحسب الطرف (لا تُجمع):',
    stated: 'ما يعلنه آخرون للفترة نفسها:',
    unknown: '* حوادث ينقصها عدد، وهو لا يضيف إلى المجموع شيئًا.',
  },
} as const;

/** A running count as a table of classes, then by party, then what others state for the same period. */
export function countText(count: RunningCount, parties: readonly KnownParty[], lang: Language): string {
  const said = words[lang];
  const columns = said.columns.map(
    (heading, at) => ({ heading, align: at === 0 ? 'start' : 'end' }) as const,
  );
  const row = (name: string, sums: ClassCount) => [
    name,
    formatCount(sums.incidents, lang),
    sumText(sums.killed, sums.incidents, lang),
    sumText(sums.injured, sums.incidents, lang),
  ];
  const largest = Math.max(count.civilians.incidents, count.fighters.incidents);
  const rows = [
    row(said.civilians, count.civilians),
    row(said.children, count.children),
    row(said.women, count.women),
    row(said.fighters, count.fighters),
    ...count.fighters.sides.map((side) =>
      row(side.party ? `  ${side.party.label[lang]}` : said.unknownSide, side),
    ),
    // Incidents of several classes overlap, so that there is no number of incidents in all.
    [said.inAll, '', sumText(count.inAll.killed, largest, lang), sumText(count.inAll.injured, largest, lang)],
  ];
  const byParty = count.byParty.map((party) => row(party.label[lang], party));
  const stated = count.stated.length > 0 ? [totalsText(count.stated, parties, lang)] : [];
  const table = textTable(columns, rows);
  return [
    ...table,
    ...(table.some((line) => line.includes('*')) ? ['', said.unknown] : []),
    ...(byParty.length > 0 ? ['', said.byParty, ...textTable(columns, byParty)] : []),
    ...(stated.length > 0 ? ['', said.stated, ...stated] : []),
    '',
    ...wrapped(count.definition[lang], 110),
  ].join('\n');
}
