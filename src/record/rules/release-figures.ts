import { type Finding, finding, type Rule } from './finding.ts';
import {
  checkReleaseArithmetic,
  type PreviousRelease,
  type Reading,
  type ReleaseCheck,
  type ReleaseCheckName,
  type ReleaseFigures,
} from './release-arithmetic.ts';

/** A finding on a release, with the figures that were compared. */
export interface ReleaseFinding extends Finding {
  readonly check: ReleaseCheckName;
  readonly expected: number;
  readonly found: number;
  readonly reading: Reading;
}

const words: Readonly<Record<ReleaseCheckName, (check: ReleaseCheck) => { en: string; ar: string }>> = {
  flow: ({ expected, found }) => ({
    en: `Carried over plus received minus completed is ${expected}, but ${found} are said to be open; reopened cases do not explain it.`,
    ar: `المرحَّل زائد الوارد ناقص المنجز يساوي ${expected}، والمذكور أن المفتوح ${found}؛ ولا تفسره الحالات المعاد فتحها.`,
  }),
  outcomes: ({ expected, found }) => ({
    en: `The outcomes add up to ${expected}, but ${found} assessments are said to be completed.`,
    ar: `مجموع النتائج ${expected}، والمذكور أن المنجز ${found}.`,
  }),
  cumulative: ({ expected, found }) => ({
    en: `The deaths before and in this report add up to ${expected}; the cumulative figure is ${found}.`,
    ar: `مجموع الوفيات السابقة ووفيات هذا التقرير ${expected}، والرقم التراكمي ${found}.`,
  }),
  chain: ({ expected, found }) => ({
    en: `The previous report left ${expected} open; this one carries over ${found}.`,
    ar: `ترك التقرير السابق ${expected} مفتوحة، وهذا التقرير يرحِّل ${found}.`,
  }),
  pct_reports: ({ expected, found }) => ({
    en: `Reports are ${expected} % of the engagements, not ${found} %.`,
    ar: `البلاغات ${expected}٪ من الاشتباكات، لا ${found}٪.`,
  }),
  pct_credible: ({ expected, found }) => ({
    en: `Credible reports are ${expected} % of the engagements, not ${found} %.`,
    ar: `البلاغات ذات المصداقية ${expected}٪ من الاشتباكات، لا ${found}٪.`,
  }),
};

/** Cumulative figures may be revised and open cases recounted; the rest is arithmetic. */
const mayChange: ReadonlySet<ReleaseCheckName> = new Set(['cumulative', 'chain']);

interface ReleaseInput {
  /** The release number or date. */
  readonly entity: string;
  readonly figures: ReleaseFigures;
  readonly previous: PreviousRelease | null;
}

/** R17. The findings say what does not fit; `checkReleaseArithmetic` also lists what does, and by which reading. */
export const releaseAddsUp: Rule<ReleaseInput, ReleaseFinding> = {
  id: 'R17',
  title: 'The figures of a release add up',
  titleAr: 'أرقام التقرير متسقة حسابيًا',
  statement:
    'Flow (both reopened readings), outcomes, cumulative (may fall), chain, percentages to 2 decimals ± 0.01.',
  appliesTo: 'release of a belligerent',
  errorsOnImport: 'error',
  check({ entity, figures, previous }) {
    return checkReleaseArithmetic(figures, previous)
      .filter((check) => check.ok === false)
      .map((check) => ({
        ...finding(
          'R17',
          mayChange.has(check.check) ? 'warning' : 'error',
          { entity, field: check.check, value: check.found },
          words[check.check](check),
        ),
        check: check.check,
        expected: check.expected,
        found: check.found,
        reading: check.reading,
      }));
  },
};
