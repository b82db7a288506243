import { countryFromName } from '#record/country';
import { type Records, type Target, targetOf } from '../target.ts';
import { type ColumnShape, liesBetween } from './column-shape.ts';
import { guessDates } from './date-guess.ts';
import { figureOf, headingLanguage, type Meaning, meaningOf, repeatedPerson } from './heading-fields.ts';
import { proposeWords } from './word-guess.ts';

/** A column taken for a field, with the rule of the mapping. */
export interface Candidate {
  readonly column: string;
  readonly rule: Readonly<Record<string, unknown>> & { readonly to: string };
  readonly confidence: number;
  readonly reason: string;
}

/** What a column may be, by its heading, weighed by its values; null where the heading says nothing. */
export function candidateOf(
  column: string,
  shape: ColumnShape,
  records: Records,
  isLinked: boolean,
): Candidate | null {
  const language = headingLanguage(column);
  const meaning =
    readHeading(column, records) ?? (language === null ? null : readHeading(language.rest, records));
  const target = meaning === null ? null : targetOf(meaning.to, records);
  if (meaning === null || target === null) return byValues(column, shape, records);
  if (meaning.to === 'totalStrikes' && shape.ranges > 0) {
    // A number of strikes is one number; a range of them is a claim.
    const reason = `${meaning.reason}, and ${Math.round(shape.ranges * 100)} % of its values are ranges`;
    return { column, rule: { to: 'claims.strikes', group: 'strikes' }, confidence: 0.8, reason };
  }
  const rule = { to: meaning.to, ...(meaning.group === undefined ? {} : { group: meaning.group }) };
  if (shape.filled === 0)
    return { column, rule, confidence: 0.3, reason: `${meaning.reason}, but the column says nothing` };
  const takesLanguage = target.reading === 'text' || target.reading === 'name';
  const lang = takesLanguage && language !== null ? { lang: language.lang } : {};
  return weighed(column, { ...rule, ...lang }, target, meaning, shape, isLinked);
}

function readHeading(heading: string, records: Records): Meaning | null {
  if (records === 'totals') return meaningOf(heading, 'totals');
  const person = records === 'victims' ? meaningOf(heading, 'persons') : null;
  if (person) return { ...person, to: `victim.${person.to}` };
  const repeated = records === 'incidents' ? repeatedPerson(heading) : null;
  const ofRepeated = repeated === null ? null : meaningOf(repeated.rest, 'persons');
  if (repeated && ofRepeated) return { ...ofRepeated, to: `victims.${repeated.number}.${ofRepeated.to}` };
  const field = meaningOf(heading, 'incidents');
  return field && field.confidence > 0.85 ? field : (figureOf(heading) ?? field);
}

/** Only values that can be nothing else name a field by themselves. */
function byValues(column: string, shape: ColumnShape, records: Records): Candidate | null {
  if (records === 'totals' || shape.filled === 0) return null;
  if (shape.addresses > 0.9)
    return { column, rule: { to: 'sources' }, confidence: 0.6, reason: 'its values are web addresses' };
  return null;
}

function weighed(
  column: string,
  rule: Candidate['rule'],
  target: Target,
  { confidence, reason }: Meaning,
  shape: ColumnShape,
  isLinked: boolean,
): Candidate {
  const share = (value: number) => `${Math.round(value * 100)} %`;
  const agree = (isSo: boolean, what: string, more: object = {}): Candidate => ({
    column,
    rule: { ...rule, ...more },
    confidence: round(isSo ? Math.min(0.98, confidence + 0.08) : confidence * 0.35),
    reason: `${reason}, and ${what}`,
  });
  switch (target.reading) {
    case 'date':
    case 'day': {
      const dates = guessDates(shape);
      if (dates === null) return agree(false, 'few of its values are dates');
      const formats = dates.formats.filter((format) => format !== 'YYYY-MM-DD');
      const format = formats.length === 0 ? {} : { format: formats.length === 1 ? formats[0] : formats };
      if (dates.ambiguous === null)
        return agree(true, `${share(dates.share)} of its values are dates`, format);
      return {
        column,
        rule: { ...rule, ...format },
        confidence: 0.5,
        reason: `${reason}; whether its days come first (${dates.formats[0]}) or its months (${dates.ambiguous}) cannot be told: look it up`,
      };
    }
    case 'bound':
    case 'count':
      return agree(shape.counts > 0.8, `${share(shape.counts)} of its values are counts`);
    case 'range':
      return agree(
        shape.counts + shape.ranges > 0.8,
        `${share(shape.counts + shape.ranges)} of its values are counts or ranges`,
      );
    case 'latitude':
      return agree(liesBetween(shape, -90, 90), 'its values are looked at as degrees up to 90');
    case 'longitude':
      return agree(liesBetween(shape, -180, 180), 'its values are looked at as degrees up to 180');
    case 'sources':
      return agree(
        shape.addresses > 0.5 || isLinked,
        `${share(shape.addresses)} of its values are web addresses`,
      );
    case 'country': {
      const countries = new Set([...shape.distinct].filter((name) => countryFromName(name) !== null));
      const known = shape.values.filter((value) => countries.has(value)).length / shape.filled;
      return agree(known > 0.7, `${share(known)} of its values are countries`);
    }
    case 'clock': {
      const clocks = [...shape.distinct].filter((text) => /^\d{1,2}:\d{2}/.test(text)).length;
      const hours = [...shape.distinct].filter((text) => /^\d{1,2}$/.test(text)).length;
      const isHours = hours > clocks;
      return agree(
        (clocks + hours) / shape.distinct.size > 0.7,
        isHours ? 'its values are hours' : 'its values are times of the day',
        isHours ? { format: 'HH' } : {},
      );
    }
    case 'year':
      return agree(liesBetween(shape, 1900, 2100), 'its values are looked at as years');
    case 'month':
      return agree(shape.distinct.size <= 14, 'it has few different values');
    case 'dayOfMonth':
      return agree(liesBetween(shape, 0, 31), 'its values are looked at as days of a month');
    case 'value':
    case 'values':
    case 'objects': {
      if (target.list === null) return agree(true, 'its words are taken as they are');
      const guess = proposeWords(target.list, shape);
      const words = Object.keys(guess.words).length > 0 ? { words: guess.words } : {};
      const unread = guess.unread.length > 0 ? ` (not: ${guess.unread.slice(0, 8).join(', ')})` : '';
      return agree(guess.share >= 0.5, `${share(guess.share)} of its words are known${unread}`, words);
    }
    case 'codes':
      return agree(shape.addresses < 0.1 && shape.longest <= 60, 'its values are short');
    case 'name':
      // 'First name' is half a name, 'Name (Arabic)' a whole one.
      return agree(
        shape.numbers < 0.5 && (confidence > 0.85 || 'lang' in rule),
        'its values are looked at as names',
      );
    case 'string':
    case 'text': {
      const isText = shape.numbers < 0.5 && shape.addresses < 0.5;
      const isFlag = confidence < 0.85 && shape.distinct.size <= 2 && shape.filled > 10;
      return agree(isText && !isFlag, 'its values are looked at as texts');
    }
    default:
      return { column, rule, confidence: round(confidence), reason };
  }
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
