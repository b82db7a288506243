import { hasName, type PersonalName, scriptOf } from '#record/personal-name';
import { ageOf } from '../airwars/age.ts';
import { isAddress, nameKind } from '../airwars/victim-name.ts';
import { westernDigits } from '../cell-value.ts';
import { sparse } from '../row-cells.ts';
import { texts } from './incident.ts';
import type { MappedRow } from './mapped-row.ts';
import type { Entry } from './plan.ts';

/** What the counting rules need to know of the victims of one incident. */
export interface VictimCounts {
  namedKilled: number;
  contestedKilled: number;
  contestedInjured: number;
}

export function countVictim(counts: VictimCounts, body: Record<string, unknown>): void {
  if (body.status === 'killed' && hasName((body.names as never) ?? [])) counts.namedKilled += 1;
  if (body.civilianStatus !== 'contested') return;
  if (body.status === 'killed') counts.contestedKilled += 1;
  if (body.status === 'injured') counts.contestedInjured += 1;
}

/**
 * The victim that columns of a row describe, without its incident. Null where all of them are blank: what the mapping
 * says of every victim makes none.
 */
export function victimBody(row: MappedRow, entries: readonly Entry[]): Record<string, unknown> | null {
  const isThere = entries.some(
    (entry) => entry.column !== null && row.cells.given(entry.column) !== undefined,
  );
  if (!isThere) return null;
  const of = (field: string) => entries.filter((entry) => entry.target.field === field);
  const one = <V>(field: string, read: (entry: Entry) => V): V | undefined => {
    const [entry] = of(field);
    return entry === undefined ? undefined : read(entry);
  };
  const string = (field: string) => one(field, (entry) => row.text(entry) || undefined);
  const names = namesOf(row, of('name'));
  return sparse({
    names: names.length > 0 ? names : undefined,
    ...ageFields(row, of('age')[0], of('ageGroup')[0]),
    gender: one('gender', (entry) => row.value(entry)),
    pregnant: one('pregnant', (entry) => row.truth(entry)),
    status: one('status', (entry) => row.value(entry)),
    civilianStatus: one('civilianStatus', (entry) => row.value(entry)),
    nationality: string('nationality'),
    occupation: string('occupation'),
    notes: texts(row, of('notes')),
    url: string('url'),
  });
}

const scripts: Readonly<Record<string, string>> = { Arab: 'ar', Latn: 'en', Hebr: 'he' };

/** Names in the language of their column, else of their script; a Latin spelling points to the Arabic name it renders. */
function namesOf(row: MappedRow, entries: readonly Entry[]): PersonalName[] {
  const given = entries.flatMap((entry) => {
    const value = row.text(entry);
    if (value === '') return [];
    if (isAddress(value)) row.found(entry, 'name_is_url');
    return [{ value, script: scriptOf(value), lang: entry.lang }];
  });
  given.sort((left, right) => Number(right.script === 'Arab') - Number(left.script === 'Arab'));
  const original = given.find((name) => name.script === 'Arab')?.value ?? null;
  const names: PersonalName[] = [];
  for (const { value, script, lang } of given) {
    if (names.some((name) => name.value === value)) continue;
    names.push({
      value,
      script,
      lang: lang ?? scripts[script] ?? 'und',
      kind: nameKind(value),
      transliterationOf: script === 'Latn' ? original : null,
      source: null,
    });
  }
  return names;
}

const oldest = 110;

function ageFields(
  row: MappedRow,
  entry: Entry | undefined,
  groupEntry: Entry | undefined,
): Record<string, unknown> {
  const group = groupEntry === undefined ? undefined : row.value<'age_group'>(groupEntry);
  const text = entry === undefined ? '' : row.text(entry);
  if (entry === undefined || text === '') return { ageGroup: group };
  const age = ageOf(inEnglish(text));
  if (age === null) {
    row.found(entry, 'age_unread');
    return { ageGroup: group, ageText: text };
  }
  if ((age.min ?? age.max ?? 0) > oldest) row.found(entry, 'age_implausible');
  const isChild = age.max !== null && age.max < 18;
  const isAdult = age.min !== null && age.min >= 18;
  if ((group === 'child' && isAdult) || (group === 'adult' && isChild))
    row.found(entry, 'age_group_contradicts');
  return {
    ageGroup: group ?? 'exact',
    ageMin: age.min ?? undefined,
    ageMax: age.max ?? undefined,
    ageText: /^\d+(\.0+)?$/.test(text) ? undefined : text,
  };
}

const units: readonly (readonly [RegExp, string])[] = [
  [/(?:سنوات|سنين|سنة|سنه|أعوام|اعوام|عاما|عام)/g, 'year'],
  [/(?:أشهر|اشهر|شهور|شهرا|شهر)/g, 'month'],
  [/(?:أسابيع|اسابيع|أسبوع|اسبوع)/g, 'week'],
  [/(?:أيام|ايام|يوما|يوم)/g, 'day'],
];

/** An age in Arabic words of units: '٣ أشهر' is '3 month'. */
function inEnglish(text: string): string {
  let words = westernDigits(text).replace(/[\u064b-\u0652]/g, '');
  for (const [pattern, unit] of units) words = words.replace(pattern, unit);
  return words.replace(/\s+و\s*(?=\d)/g, ' and ').trim();
}
