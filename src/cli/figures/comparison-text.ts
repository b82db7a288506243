import type { ComparedPair, ComparedTotal, Comparison } from '#casework/compare';
import type { Language } from '#locale/language';
import { formatCount } from '#locale/number';
import { rangeCell, ratioText } from './sums.ts';
import { textTable, wrapped } from './text-table.ts';

const words = {
  en: {
    columns: ['', 'who says', 'how many', 'of whom', 'by whom', 'where', 'when', 'as of'],
    none: 'No totals are stated here yet. `sijill total add` records one.',
    pairs: 'Side by side, those that differ least first:',
    noPairs: 'No two of them overlap.',
    incidents: (n: string) => `${n} incidents`,
    grades: { headline: 'fair and confirmed', all: 'every grade' },
    differ: 'differ in',
    alike: 'same scope',
    more: (n: string) => `… and ${n} pairs more; --all or --json gives them.`,
  },
  ar: {
    columns: ['', 'من يقول', 'كم', 'ممن', 'على يد', 'أين', 'متى', 'حتى'],
    none: 'لا حصائل معلنة هنا بعد. الأمر ‎`sijill total add` يسجل حصيلة.',
    pairs: 'جنبًا إلى جنب، الأقل اختلافًا أولًا:',
    noPairs: 'لا تتداخل منها حصيلتان.',
    incidents: (n: string) => `عدد الحوادث ${n}`,
    grades: { headline: 'معقول ومؤكد', all: 'كل الدرجات' },
    differ: 'تختلفان في',
    alike: 'النطاق نفسه',
    more: (n: string) => `… و${n} زوجًا آخر؛ ‎--all أو ‎--json يعطيها.`,
  },
} as const;

/** Totals in a table, then each overlapping pair with its ratio and what differs. */
export function comparisonText(comparison: Comparison, lang: Language, shown: number): string {
  const { totals, pairs } = comparison;
  const said = words[lang];
  if (totals.length === 0) return said.none;
  const numbers = new Map(totals.map((total, at) => [total.id, formatCount(at + 1, lang)]));
  const columns = said.columns.map(
    (heading, at) => ({ heading, align: at === 0 || at === 2 ? 'end' : 'start' }) as const,
  );
  const rows = totals.map((total) => totalCells(total, numbers.get(total.id) as string, lang));
  const notes = totals.flatMap((total) =>
    total.note ? wrapped(`${numbers.get(total.id)}: ${total.note[lang]}`, 110) : [],
  );
  const lines = pairs.slice(0, shown).flatMap((pair) => pairLines(pair, numbers, totals, lang));
  const hidden = pairs.length - shown;
  return [
    ...(comparison.scope ? [comparison.scope.title[lang], ''] : []),
    ...textTable(columns, rows),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    pairs.length > 0 ? said.pairs : said.noPairs,
    ...lines,
    ...(hidden > 0 ? [said.more(formatCount(hidden, lang))] : []),
  ].join('\n');
}

function totalCells(total: ComparedTotal, number: string, lang: Language): string[] {
  const said = words[lang];
  const { sum } = total;
  const counted = sum
    ? `${sum.grades ? said.grades.headline : said.grades.all}, ${said.incidents(formatCount(sum.incidents, lang))}`
    : null;
  const whom = total.measure === 'killed' ? total.group[lang] : `${total.measureLabel[lang]}`;
  return [
    number,
    counted ? `${total.claimant[lang]} (${counted})` : total.claimant[lang],
    rangeCell(total.range, lang, total.approximate),
    whom,
    total.parties[lang],
    total.area[lang],
    total.period[lang],
    total.asOf ?? '',
  ];
}

function pairLines(
  pair: ComparedPair,
  numbers: ReadonlyMap<string, string>,
  totals: readonly ComparedTotal[],
  lang: Language,
): string[] {
  const said = words[lang];
  const [left, right] = [pair.left, pair.right].map((id) => {
    const total = totals.find((candidate) => candidate.id === id) as ComparedTotal;
    return `${numbers.get(id)} ${total.claimant[lang]} ${rangeCell(total.range, lang, total.approximate)}`;
  });
  const differences = pair.differences.map(
    ({ label, left, right }) => `      ${label[lang]}: ${left[lang]} / ${right[lang]}`,
  );
  return [
    `  ${ratioText(pair.ratio, pair.approximate, lang).padStart(12)}  ${left}  :  ${right}${differences.length === 0 ? ` (${said.alike})` : ''}`,
    ...differences,
  ];
}
