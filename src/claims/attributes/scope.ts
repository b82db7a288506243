import type { DateExpression } from '#language/calendar/date-expression';
import { foldedWord } from '#language/folded-text';
import type { Token } from '#language/token';
import type { ClaimScope } from '../claim.ts';
import type { Sentence } from '../sentence.ts';
import type { Phrase } from './phrase.ts';

const shortAgo = new Set(['hour', 'day', 'week']);

/** What a date makes of a figure: everything since, a period over several events, or one event. */
export function scopeOfDate(date: DateExpression | null): ClaimScope {
  if (!date) return 'incident';
  const { first, shape } = date;
  if (shape === 'since') {
    if (first?.ago && shortAgo.has(first.ago.unit)) return 'incident';
    // Since dawn today: the toll of a day.
    return first?.relativeDay !== undefined || (first?.weekday !== undefined && first.day === undefined)
      ? 'period'
      : 'cumulative';
  }
  if (shape === 'between') return spansLong(date) ? 'cumulative' : 'period';
  if (shape === 'both') return 'period';
  if (!first || first.day !== undefined || first.weekday !== undefined || first.sameDay) return 'incident';
  if (first.month !== undefined || first.year !== undefined) return 'period';
  if (first.span) return first.span.unit === 'hour' && first.span.count === undefined ? 'incident' : 'period';
  return 'incident';
}

function spansLong({ first, second }: DateExpression): boolean {
  return first?.day === undefined || first.month !== second?.month;
}

/** Words that take the harm out of the conflict: accidents, disasters, disease. */
const english = new Set(
  'earthquake earthquakes flood floods flooding covid coronavirus pandemic cholera crash collision shipwreck capsized landslide wildfire'.split(
    ' ',
  ),
);
const arabic = new Set(
  [
    'زلزال',
    'الزلزال',
    'فيضان',
    'فيضانات',
    'سيول',
    'كورونا',
    'كوليرا',
    'سير',
    'سيّر',
    'مروري',
    'غرق',
    'انقلاب',
    'حريق',
    'حرائق',
    'تصادم',
    'غرقا',
    'الكوليرا',
    'مرورية',
  ].map(foldedWord),
);

/** True where the words around a claim tell of harm outside the conflict. */
export function isNonConflict(tokens: readonly Token[], { from, to }: Phrase, sentence: Sentence): boolean {
  const words = sentence.lang === 'ar' ? arabic : english;
  for (let at = Math.max(sentence.from, from - 12); at < Math.min(sentence.to, to + 14); at++) {
    if (words.has(tokens[at]?.text ?? '')) return true;
  }
  return false;
}
