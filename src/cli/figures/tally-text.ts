import type { TallyResult } from '#casework/tally';
import type { Language } from '#locale/language';
import { formatCount } from '#locale/number';
import type { TallyKey, TallyRow } from '#record/tally';
import { sumText, unknownNote } from './sums.ts';
import { textTable, wrapped } from './text-table.ts';

const headings = {
  en: {
    all: '',
    incidents: 'incidents',
    killed: 'killed',
    injured: 'injured',
    conceded: 'conceded',
    named: 'named',
  },
  ar: {
    all: '',
    incidents: 'الحوادث',
    killed: 'القتلى',
    injured: 'الجرحى',
    conceded: 'ما أُقرّ به',
    named: 'المسمَّون',
  },
} as const;

const keyHeadings: Readonly<Record<Language, Readonly<Record<TallyKey, string>>>> = {
  en: {
    belligerent: 'belligerent',
    country: 'country',
    place: 'place',
    month: 'month',
    grade: 'grade',
    strike_status: 'strike status',
  },
  ar: {
    belligerent: 'الطرف',
    country: 'البلد',
    place: 'المكان',
    month: 'الشهر',
    grade: 'الدرجة',
    strike_status: 'حالة الضربة',
  },
};

const notes = {
  en: {
    unknown: '* Some incidents lack a number; it adds nothing to the sum:',
    more: (n: string) => `… and ${n} rows more; --json says it of each.`,
    notAdditive: 'Not additive: an incident of two belligerents stands in full in both rows.',
  },
  ar: {
    unknown: '* حوادث ينقصها عدد، وهو لا يضيف إلى المجموع شيئًا:',
    more: (n: string) => `… و${n} صفًا آخر؛ ‎--json يذكر ذلك لكل صف.`,
    notAdditive: 'لا تُجمع: الحادثة المنسوبة إلى طرفين تدخل كاملة في الصفين.',
  },
} as const;

/** A tally as a table with its notes and its definition. */
export function tallyText(result: TallyResult, lang: Language): string {
  const { by } = result.query;
  const heading = headings[lang];
  const columns = [
    { heading: by === null ? '' : keyHeadings[lang][by], align: 'start' },
    ...(['incidents', 'killed', 'injured', 'conceded', 'named'] as const).map((name) => ({
      heading: heading[name],
      align: 'end' as const,
    })),
  ] as const;
  const rows = result.rows.map((row) => cells(row, lang));
  return [
    ...textTable(columns, rows),
    '',
    ...unknownNotes(result.rows, lang),
    ...(result.additive ? [] : [notes[lang].notAdditive, '']),
    ...wrapped(result.definition[lang], 110),
  ].join('\n');
}

function cells(row: TallyRow, lang: Language): string[] {
  const { conceded } = row;
  const number = formatCount(conceded.rows, lang);
  return [
    row.label[lang],
    formatCount(row.incidents, lang),
    sumText(row.killed, row.incidents, lang),
    sumText(row.injured, row.incidents, lang),
    conceded.rows === 0 ? '–' : `${sumText(conceded.killed, conceded.rows, lang)} (${number})`,
    formatCount(row.namedVictims, lang),
  ];
}

const rowsWithNotes = 8;

function unknownNotes(rows: readonly TallyRow[], lang: Language): string[] {
  const heading = headings[lang];
  const lines = rows.flatMap((row) => {
    const parts = [
      unknownNote(heading.killed, row.killed, row.incidents, lang),
      unknownNote(heading.injured, row.injured, row.incidents, lang),
      unknownNote(heading.conceded, row.conceded.killed, row.conceded.rows, lang),
    ].filter((part) => part !== null);
    return parts.length > 0 ? [`  ${row.label[lang]}: ${parts.join(lang === 'ar' ? '؛ ' : '; ')}.`] : [];
  });
  if (lines.length === 0) return [];
  const hidden = lines.length - rowsWithNotes;
  const more = hidden > 0 ? [`  ${notes[lang].more(formatCount(hidden, lang))}`] : [];
  return [notes[lang].unknown, ...lines.slice(0, rowsWithNotes), ...more, ''];
}
