import type { CasualtyCategory } from '#record/tally';
import type { IncidentRow } from './incidents.ts';
import { type Column, integer } from './table.ts';

const words = {
  civilians: { en: 'Civilians', ar: 'مدنيون' },
  children: { en: 'Children', ar: 'أطفال' },
  women: { en: 'Women', ar: 'نساء' },
  men: { en: 'Men', ar: 'رجال' },
  belligerents: { en: 'Fighters', ar: 'مقاتلون' },
} as const;

const bounds = [
  ['killed', 'min', 'killedMin', 'killed, at least', 'قتلى، الحد الأدنى'],
  ['killed', 'max', 'killedMax', 'killed, at most', 'قتلى، الحد الأقصى'],
  ['injured', 'min', 'injuredMin', 'injured, at least', 'جرحى، الحد الأدنى'],
  ['injured', 'max', 'injuredMax', 'injured, at most', 'جرحى، الحد الأقصى'],
] as const;

/** Four columns for one class of persons. Empty is unknown; 0 is zero. Rows of one class are added up as tallies do. */
export function categoryColumns(
  category: keyof typeof words & CasualtyCategory,
  tag: string,
): Column<IncidentRow>[] {
  return bounds.map(([outcome, bound, field, en, ar]) =>
    integer(
      `${category}_${outcome}_${bound}`,
      {
        hxl: `#affected+${tag}+${outcome}+${bound}`,
        en: `${words[category].en} ${en}; empty is unknown`,
        ar: `${words[category].ar}: ${ar}؛ الفارغ غير معروف`,
      },
      ({ facts }) => facts.find((fact) => fact.category === category)?.[field],
    ),
  );
}
