import { countryFromName, countryName } from '#record/country';
import { claimMeasures } from '#record/entity/claim';
import { partyKeys } from '#record/party-name';
import { SijillError } from '#record/sijill-error';
import { isValue, valuesOf } from '#record/vocabulary';
import { numberOf } from '../cell-value.ts';
import { countRange, plainCount } from './count-range.ts';
import { type DateReader, dateReader } from './date-format.ts';
import { badMap, type ColumnRule, type ImportMap } from './import-map.ts';
import { type Target, targetOf } from './target.ts';
import { ownValue, unknownWords, type Words, wordKey } from './words.ts';

/** One field that is filled from a column, or with a constant where `column` is null. */
export interface Entry {
  readonly target: Target;
  readonly column: string | null;
  readonly constant: string;
  readonly lang: string | null;
  readonly split: readonly string[] | null;
  readonly words: Words;
  readonly group: string | null;
  readonly readDate: DateReader;
  /** Formats of times: 'HH' takes an hour alone. */
  readonly isHour: boolean;
}

/** A mapping made ready to read rows by. */
export interface Plan {
  readonly map: ImportMap;
  readonly entries: readonly Entry[];
  readonly unknown: ReadonlySet<string>;
  /** True where the mapping itself says which words mean unknown: then they do in texts too. */
  readonly isUnknownNamed: boolean;
}

/** The value of `harmReported` by which it follows from the figures of the row. */
export const fromCasualties = 'from-casualties';

interface Problem {
  readonly field: string;
  readonly message: string;
}

/** Checks a mapping as a whole and makes it ready. Throws `invalid` naming every problem. */
export function planOf(map: ImportMap): Plan {
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  const add = (where: string, rule: ColumnRule, column: string | null, constant: string) => {
    const entry = entryOf(map, where, rule, column, constant, problems);
    if (entry) entries.push(entry);
  };
  for (const [column, rules] of Object.entries(map.columns)) {
    for (const rule of Array.isArray(rules) ? rules : [rules])
      add(`columns.${column}`, typeof rule === 'string' ? { to: rule } : rule, column, '');
  }
  for (const [path, values] of Object.entries(map.constants)) {
    for (const value of Array.isArray(values) ? values : [values])
      add(`constants.${path}`, { to: path }, null, String(value));
  }
  problems.push(...clashes(map, entries));
  if (problems.length > 0) throw badMap(problems);
  return {
    map,
    entries,
    unknown: new Set((map.unknown ?? unknownWords).map(wordKey)),
    isUnknownNamed: map.unknown !== undefined,
  };
}

function entryOf(
  map: ImportMap,
  where: string,
  rule: ColumnRule,
  column: string | null,
  constant: string,
  problems: Problem[],
): Entry | null {
  const complain = (message: string) => void problems.push({ field: where, message });
  const target = targetOf(rule.to, map.records);
  if (target === null) {
    complain(`there is no field '${rule.to}' in a table of ${map.records}`);
    return null;
  }
  for (const option of misused(target, rule)) complain(`'${option}' means nothing for ${rule.to}`);
  if (target.path.startsWith('claims.') && rule.group === undefined)
    complain(`say in 'group' whom ${rule.to} counts`);
  if (column === null && target.reading === 'notes') complain('a constant is no import note');
  const formats = (rule.format === undefined ? [] : [rule.format].flat()).filter((format) => format !== 'HH');
  let readDate: DateReader = () => undefined;
  try {
    readDate = dateReader(formats, rule.century ?? 2000);
  } catch (thrown) {
    if (!(thrown instanceof SijillError)) throw thrown;
    complain(thrown.message);
  }
  const words = wordsOf(map, target, rule, complain);
  if (column === null && !isReadable(target, constant, words))
    complain(`'${constant}' cannot stand there${choice(target)}`);
  return {
    target,
    column,
    constant,
    lang: rule.lang ?? null,
    split: rule.split === undefined ? null : [rule.split].flat(),
    words,
    group: rule.group ?? null,
    readDate,
    isHour: [rule.format].flat().includes('HH'),
  };
}

const dates = new Set(['date', 'day', 'clock']);
const lists = new Set(['values', 'parties', 'named', 'objects', 'sources', 'codes', 'countries']);
const translated = new Set([
  ...['value', 'values', 'country', 'countries', 'party', 'parties', 'objects', 'truth', 'measure'],
]);

function misused({ reading }: Target, rule: ColumnRule): string[] {
  const odd: string[] = [];
  if (rule.lang !== undefined && reading !== 'text' && reading !== 'name') odd.push('lang');
  if ((rule.format ?? rule.century) !== undefined && !dates.has(reading)) odd.push('format');
  if (rule.split !== undefined && !lists.has(reading)) odd.push('split');
  if (rule.words !== undefined && !translated.has(reading)) odd.push('words');
  if (rule.group !== undefined && !rule.to.startsWith('claims.')) odd.push('group');
  return odd;
}

function wordsOf(
  map: ImportMap,
  target: Target,
  rule: ColumnRule,
  complain: (message: string) => void,
): Words {
  const named = typeof rule.words === 'string' ? rule.words : null;
  if (named !== null && !Object.hasOwn(map.words, named)) complain(`there is no table of words '${named}'`);
  const table = named === null ? rule.words : Object.hasOwn(map.words, named) ? map.words[named] : {};
  const words = new Map<string, string | null>();
  for (const [word, value] of Object.entries(table ?? {})) {
    if (value !== null && !isPossible(target, value))
      complain(`'${word}' cannot stand for '${value}'${choice(target)}`);
    words.set(wordKey(word), value);
  }
  return words;
}

function isPossible({ list, reading }: Target, value: string): boolean {
  if (list !== null) return isValue(list, value);
  if (reading === 'country' || reading === 'countries') return countryFromName(value) !== null;
  return true;
}

/** A constant that cannot be read would be reported with every row. */
function isReadable({ list, reading, path }: Target, text: string, words: Words): boolean {
  if (words.has(wordKey(text)) || (path === 'harmReported' && text === fromCasualties)) return true;
  if (list !== null) return ownValue(list, text) !== null || reading === 'values';
  if (reading === 'country') return countryFromName(text) !== null;
  if (reading === 'count' || reading === 'bound') return typeof plainCount(text) === 'number';
  if (reading === 'range') return (countRange(text) ?? null) !== null;
  if (reading === 'latitude' || reading === 'longitude') return typeof numberOf(text) === 'number';
  if (reading === 'measure') return claimMeasures.some((measure) => measure === text);
  return true;
}

function choice({ list }: Target): string {
  return list === null ? '' : `: it is one of ${valuesOf(list).join(', ')}`;
}

/** Fields that are filled twice, or in two ways at once. */
function clashes(map: ImportMap, entries: readonly Entry[]): Problem[] {
  const problems: Problem[] = [];
  const clash = (field: string, message: string) => void problems.push({ field, message });
  const seen = new Set<string>();
  for (const { target, lang, group } of entries) {
    if (lists.has(target.reading) || target.reading === 'notes' || target.reading === 'name') continue;
    const key = [target.path, target.reading === 'text' ? (lang ?? '') : '', group ?? ''].join(' ');
    if (seen.has(key)) clash(target.path, 'is filled from two columns');
    seen.add(key);
  }
  const has = (path: string, group: string | null = null) => seen.has([path, '', group ?? ''].join(' '));
  for (const { target, group } of entries) {
    const { bound } = target.counted ?? { bound: null };
    const whole = target.path.replace(/\.(min|max)$/, '');
    if (bound !== null && has(whole, group)) clash(whole, 'is filled as a whole and by its bounds');
  }
  for (const [whole, parts] of [
    ['date', ['date.from', 'date.to', 'date.year']],
    ['date.year', ['date.from', 'date.to']],
    ['scope.period', ['scope.period.from', 'scope.period.to']],
    ['place.point', ['place.lat', 'place.lon']],
  ] as const) {
    if (has(whole) && parts.some((part) => has(part)))
      clash(whole, `stands beside ${parts.filter((part) => has(part)).join(', ')}`);
  }
  if (has('place.lat') !== has('place.lon')) clash('place.lat', 'and place.lon go together');
  if ((has('date.month') || has('date.day')) && !has('date.year'))
    clash('date.year', 'is needed beside date.month and date.day');
  if (map.records === 'totals' && !['range', 'range.min', 'range.max'].some((path) => has(path)))
    clash('range', 'is needed: a total is a number');
  if (map.records === 'totals' && !has('measure')) clash('measure', 'is needed: say what is counted');
  if (map.victimKey !== undefined && map.records !== 'victims')
    clash('victimKey', 'is for tables of victims');
  problems.push(...namesakes(map));
  const { headingRow, headingRows, lastRow } = map.file;
  if (headingRows > headingRow) clash('file.headingRows', 'are more than the rows up to headingRow');
  if (lastRow !== undefined && lastRow <= headingRow) clash('file.lastRow', 'comes before the rows of data');
  for (const code of map.conflict?.countries ?? [])
    if (countryName(code, 'en') === null) clash('conflict.countries', `'${code}' is no country`);
  return problems;
}

/** Names that stand for two parties of the mapping. */
function namesakes({ parties, recorder }: ImportMap): Problem[] {
  const given = new Set<string>();
  return [...parties, ...(recorder ? [recorder] : [])].flatMap((party) =>
    [...partyKeys(party)].flatMap((key) => {
      if (!given.has(key)) given.add(key);
      else return [{ field: 'parties', message: `'${key}' stands for two of them` }];
      return [];
    }),
  );
}
