import { isInverted, type Range, type RangeSum, sumKnown } from '../range.ts';
import type { Value } from '../vocabulary.ts';
import { type Finding, finding, type Rule } from './finding.ts';

/** R9. One incident tagged with two belligerents counts in full for each of them, so those rows never add up. */
export const belligerentTotalsNotAdditive: Rule<{
  readonly entity: string;
  /** What the total is grouped by; null for one figure over all belligerents. */
  readonly groupedBy: string | null;
  /** Whether the rows are shown as if they could be added. */
  readonly labelledAdditive: boolean;
  /** The id of every incident that was added, as often as it was added. */
  readonly added: readonly string[];
}> = {
  id: 'R9',
  title: 'Totals count an incident once; rows by belligerent are marked as not additive',
  titleAr: 'المجاميع تحتسب الحادثة مرة واحدة، وصفوف الأطراف موسومة بأنها لا تُجمع',
  statement:
    'All-belligerent totals use distinct incidents; per-belligerent totals are labelled "not additive".',
  appliesTo: 'figure',
  errorsOnImport: 'error',
  check({ entity, groupedBy, labelledAdditive, added }) {
    if (groupedBy === 'belligerent') {
      if (!labelledAdditive) return [];
      return [
        finding(
          'R9',
          'error',
          { entity, field: 'additive', value: 'true' },
          {
            en: 'Totals by belligerent overlap and must be labelled "not additive".',
            ar: 'مجاميع الأطراف متداخلة ويجب وسمها بأنها «لا تُجمع».',
          },
        ),
      ];
    }
    const twice = added.length - new Set(added).size;
    if (groupedBy !== null || twice === 0) return [];
    return [
      finding(
        'R9',
        'error',
        { entity, field: 'incidents', value: twice },
        {
          en: `The total over all belligerents adds ${twice} incidents a second time.`,
          ar: `المجموع على جميع الأطراف يحتسب ${twice} من الحوادث مرة ثانية.`,
        },
      ),
    ];
  },
};

/** One belligerent's own row on one incident, as far as its concessions go. */
export interface ConcedingRow {
  readonly position: Value<'belligerent_position'>;
  readonly deathsConceded: Range;
  readonly injuriesConceded: Range;
}

export interface Conceded {
  readonly rows: number;
  readonly killed: RangeSum;
  readonly injured: RangeSum;
}

/**
 * What a belligerent concedes over its rows with position credible, whatever the incident's grade (R10). A conceded
 * zero is a zero; a row without a figure is unknown. A maximum that is missing or below its minimum is the minimum
 * (domain.md 1.6).
 */
export function concededTotal(rows: readonly ConcedingRow[]): Conceded {
  const credible = rows.filter((row) => row.position === 'credible');
  return {
    rows: credible.length,
    killed: sumKnown(credible.map((row) => raised(row.deathsConceded))),
    injured: sumKnown(credible.map((row) => raised(row.injuriesConceded))),
  };
}

/** The range as conceded totals take it: at least its minimum at both ends. */
export function raised(range: Range): Range {
  return range.min !== null && (range.max === null || isInverted(range))
    ? { min: range.min, max: range.min }
    : range;
}

/** R10. */
export const concededTotalFromOwnRows: Rule<{
  readonly entity: string;
  readonly rows: readonly ConcedingRow[];
  readonly figure: { readonly rows: number; readonly killed: Range; readonly injured: Range };
}> = {
  id: 'R10',
  title: 'A belligerent’s total is what it concedes in its own credible rows',
  titleAr: 'حصيلة الطرف هي ما أقر به في صفوفه ذات المصداقية',
  statement: 'Belligerent total = Σ conceded of that belligerent’s rows with position credible; 0 kept.',
  appliesTo: 'figure',
  errorsOnImport: 'error',
  check({ entity, rows, figure }) {
    const expected = concededTotal(rows);
    const pairs: readonly (readonly [string, number | null, number])[] = [
      ['rows', figure.rows, expected.rows],
      ['killed.min', figure.killed.min, expected.killed.min],
      ['killed.max', figure.killed.max, expected.killed.max],
      ['injured.min', figure.injured.min, expected.injured.min],
      ['injured.max', figure.injured.max, expected.injured.max],
    ];
    return pairs.flatMap(([field, found, wanted]): readonly Finding[] =>
      found === wanted
        ? []
        : [
            finding(
              'R10',
              'error',
              { entity, field: `conceded.${field}`, value: found },
              {
                en: `The conceded total gives ${found ?? 'nothing'} for ${field}; the credible rows give ${wanted}.`,
                ar: `تعطي الحصيلة المُقَر بها ${found ?? 'لا شيء'} في ${field}، والصفوف ذات المصداقية تعطي ${wanted}.`,
              },
            ),
          ],
    );
  },
};
