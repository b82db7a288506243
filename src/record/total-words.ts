/** What a total says of itself, in words: one side of each difference between two totals. */
import type { ComparableTotal, Measure } from './comparable-total.ts';
import type { DifferenceCode } from './comparison.ts';
import { countryName } from './country.ts';
import { listed, sameWords, valueWords, type Words } from './words.ts';

/** What each measure counts. */
export const measureWords: Readonly<Record<Measure, Words>> = {
  killed: { en: 'killed', ar: 'قتلى' },
  injured: { en: 'injured', ar: 'جرحى' },
  missing: { en: 'missing', ar: 'مفقودون' },
  named: { en: 'killed, known by name', ar: 'قتلى معروفون بالاسم' },
  identified: { en: 'killed, identified', ar: 'قتلى حُددت هويتهم' },
  strikes: { en: 'strikes', ar: 'ضربات' },
  reports_carried_over: { en: 'reports carried over', ar: 'بلاغات مرحّلة' },
  reports_received: { en: 'reports received', ar: 'بلاغات واردة' },
  reports_open: { en: 'reports still open', ar: 'بلاغات قيد التقييم' },
  sites: { en: 'sites investigated', ar: 'مواقع جرى التحقيق فيها' },
};

/** Names for what a total points to. */
export interface TotalNames {
  readonly party: (id: string) => Words;
  /** The place in the source's own words; null where it names none. */
  readonly place: Words | null;
  /** Who is counted, in the source's own words, where no class of persons says it. */
  readonly group: Words | null;
}

const notSaid: Words = { en: 'not said', ar: 'غير مذكور' };

/** What the total says on one point of difference. */
export function sideWords(code: DifferenceCode, total: ComparableTotal, names: TotalNames): Words {
  switch (code) {
    case 'measure':
      return measureWords[total.measure];
    case 'party':
      return total.parties.length === 0
        ? { en: 'any party, or none named', ar: 'أي طرف، أو لم يُذكر' }
        : listed(total.parties.map((line) => names.party(line[0] as string)));
    case 'place':
      return areaWords(total, names.place);
    case 'period':
      return periodWords(total);
    case 'group':
      return total.category === null
        ? (names.group ?? { en: 'all persons', ar: 'جميع الأشخاص' })
        : valueWords('casualty_category', total.category);
    case 'as_of':
      return total.asOf === null ? notSaid : sameWords(total.asOf);
    case 'approximate':
      return total.approximate
        ? { en: 'about', ar: 'تقريبًا' }
        : { en: 'stated as exact', ar: 'مذكور على وجه الدقة' };
  }
}

/** Where a total counts, in words. */
export function areaWords(total: Pick<ComparableTotal, 'countries'>, place: Words | null): Words {
  const countries = total.countries.map((code) => ({
    en: countryName(code, 'en') ?? code,
    ar: countryName(code, 'ar') ?? code,
  }));
  const parts = place ? [place, ...countries] : countries;
  return parts.length > 0 ? listed(parts) : notSaid;
}

/** When a total counts, in words. */
export function periodWords({ from, to, runsOn }: Pick<ComparableTotal, 'from' | 'to' | 'runsOn'>): Words {
  if (from === null && to === null) return notSaid;
  if (from !== null && (runsOn || to === null)) return { en: `since ${from}`, ar: `منذ ${from}` };
  if (from === null) return { en: `until ${to}`, ar: `حتى ${to}` };
  return { en: `${from} to ${to}`, ar: `من ${from} إلى ${to}` };
}
