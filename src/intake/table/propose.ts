import { countryFromName } from '#record/country';
import { type ImportMap, importMapFormat, parseImportMap } from './import-map.ts';
import { fromCasualties, planOf } from './plan.ts';
import { type Candidate, candidateOf } from './proposal/candidates.ts';
import { type ColumnShape, columnShape, isUnknownWord } from './proposal/column-shape.ts';
import { headingKey, meaningOf, repeatedPerson } from './proposal/heading-fields.ts';
import { type KeyGuess, proposeKey } from './proposal/key-guess.ts';
import { sampleTable, type TableSample } from './proposal/sample.ts';
import { type Records, targetOf } from './target.ts';

/** What the draft says of one column. */
export interface ProposedColumn {
  readonly column: string;
  /** The field; null where none was found: then the column goes to the import notes, with a finding. */
  readonly to: string | null;
  /** 0 to 1; a column below 0.5 is left unmapped. */
  readonly confidence: number;
  readonly reason: string;
  /** Values that say something, a few. */
  readonly examples: readonly string[];
}

/** A drafted mapping, which `parseImportMap` accepts, and remarks on it for people. */
export interface ProposedMap {
  readonly map: Record<string, unknown>;
  readonly notes: readonly string[];
}

const least = 0.5;

/**
 * Drafts the mapping of a CSV or XLSX file from its headings, in English or Arabic, and its first 5,000 rows. It guesses
 * and says how surely; a person looks it over. Throws what reading the file throws.
 */
export async function proposeMap(path: string, sheet: string | null): Promise<ProposedMap> {
  const sample = await sampleTable(path, sheet);
  const shapes = new Map(
    sample.headings.map((heading, index) => [
      heading,
      columnShape(sample.rows.map((row) => row[index] ?? '')),
    ]),
  );
  const records = recordsOf(shapes);
  const candidates = [...shapes].flatMap(
    ([column, shape]) => candidateOf(column, shape, records, sample.linked.has(column)) ?? [],
  );
  const figures = new Set(candidates.filter(isFigure).map(({ column }) => column));
  const others = chosen(candidates, records);
  const key = keyOf(shapes, records, others, figures);
  const taken = [...others, ...codeOf(key, shapes, records, others)];
  const columns = [...shapes].map(([column, shape]) => described(column, shape, candidates, taken));
  const map = mapOf(sample, records, taken, key, shapes, columns);
  // What is proposed can be used: a draft that could not would help nobody.
  planOf(parseImportMap(JSON.stringify(map)));
  return { map, notes: [...sample.notes, ...remarks(columns, key)] };
}

/** A row per victim where a column names persons and another their age or gender; a row per total where there are no days or places. */
function recordsOf(shapes: ReadonlyMap<string, ColumnShape>): Records {
  const headings = [...shapes.keys()];
  const ofOne = headings.filter((heading) => repeatedPerson(heading) === null);
  const persons = new Set(ofOne.map((heading) => meaningOf(heading, 'persons')?.to));
  if (persons.has('name') && (persons.has('age') || persons.has('gender'))) return 'victims';
  const totals = new Set(headings.map((heading) => meaningOf(heading, 'totals')?.to));
  const incidents = headings.map((heading) => meaningOf(heading, 'incidents')?.to ?? '');
  const hasPlaceOrDay = incidents.some((to) => /^(date|place|admin|locationName|codes)/.test(to));
  return totals.has('range.min') && totals.has('range.max') && !hasPlaceOrDay ? 'totals' : 'incidents';
}

/** The surest candidates, none of which stands in the way of another. */
function chosen(candidates: readonly Candidate[], records: Records): Candidate[] {
  const sorted = withFirstDay(candidates)
    .filter((candidate) => candidate.confidence >= least)
    .sort((left, right) => right.confidence - left.confidence);
  const taken: Candidate[] = [];
  for (const candidate of [...sorted, ...sorted.flatMap(secondChoice)]) {
    const stands = taken.some((other) => other.column === candidate.column);
    if (!stands && !taken.some((other) => isClash(other, candidate, records))) taken.push(candidate);
  }
  const has = (to: string) => taken.some(({ rule }) => rule.to === to);
  return taken.filter(({ rule }) => {
    if (rule.to === 'place.lat') return has('place.lon');
    if (rule.to === 'place.lon') return has('place.lat');
    return !/^date\.(month|day)$/.test(rule.to) || has('date.year');
  });
}

/** A date beside a last day is the first one. */
function withFirstDay(candidates: readonly Candidate[]): Candidate[] {
  const sure = (to: string) =>
    candidates.some(({ rule, confidence }) => rule.to === to && confidence >= least);
  if (!sure('date.to') || sure('date.from')) return [...candidates];
  return candidates.map((candidate) =>
    candidate.rule.to === 'date' ? { ...candidate, rule: { ...candidate.rule, to: 'date.from' } } : candidate,
  );
}

/** What is called an area is a place where the province stands in another column. */
function secondChoice(candidate: Candidate): Candidate[] {
  if (candidate.rule.to !== 'admin1' || headingKey(candidate.column) !== 'area') return [];
  return [{ ...candidate, rule: { ...candidate.rule, to: 'locationName' }, confidence: 0.55 }];
}

const manyTimes = new Set(['sources', 'name', 'codes']);

function isClash(taken: Candidate, other: Candidate, records: Records): boolean {
  const [one, two] = [taken.rule, other.rule];
  if (one.to === two.to) {
    const reading = targetOf(one.to, records)?.reading ?? '';
    if (reading === 'text') return (one.lang ?? '') === (two.lang ?? '');
    return !manyTimes.has(reading) && (one.group ?? '') === (two.group ?? '');
  }
  const whole = (to: string) => to.replace(/\.(min|max)$/, '');
  if (whole(one.to) === whole(two.to)) return one.to === whole(one.to) || two.to === whole(two.to);
  const dates = ['date', 'date.from', 'date.to', 'date.year', 'date.month', 'date.day'];
  if (dates.includes(one.to) && dates.includes(two.to)) return waysOf(one.to) !== waysOf(two.to);
  return [one.to, two.to].includes('place.point') && [one.to, two.to].some((to) => /^place\.l/.test(to));
}

/** One column, two ends, or three parts. */
function waysOf(to: string): string {
  return to === 'date' ? 'one' : to === 'date.from' || to === 'date.to' ? 'ends' : 'parts';
}

function isFigure({ rule }: Candidate): boolean {
  return /^(casualties|claims|range|totalStrikes)/.test(rule.to);
}

/** A column of codes that no heading names, by which rows are told apart. */
function codeOf(
  { key: [column = '', ...more] }: KeyGuess,
  shapes: ReadonlyMap<string, ColumnShape>,
  records: Records,
  taken: readonly Candidate[],
): Candidate[] {
  const values = [...(shapes.get(column)?.distinct ?? [])];
  const isCode = values.every((value) => /^(?=.*\d)(?=.*\p{L})[\p{L}\d_./-]{2,20}$/u.test(value));
  const isFree = !taken.some((other) => other.column === column || other.rule.to === 'codes');
  if (more.length > 0 || records !== 'incidents' || !isCode || !isFree) return [];
  return [
    {
      column,
      rule: { to: 'codes' },
      confidence: 0.7,
      reason: 'its values look like codes, and none repeats',
    },
  ];
}

/** The key of a table of victims is that of their incident. */
function keyOf(
  shapes: ReadonlyMap<string, ColumnShape>,
  records: Records,
  taken: readonly Candidate[],
  figures: ReadonlySet<string>,
): KeyGuess {
  if (records !== 'victims') return proposeKey(shapes, figures);
  const codes = taken.find(({ rule }) => rule.to === 'codes');
  if (codes)
    return { key: [codes.column], isRepeated: false, reason: `'${codes.column}' names the incident` };
  const where = taken.filter(({ rule }) => rule.to === 'date' || rule.to === 'locationName');
  const [first = ''] = shapes.keys();
  const key = where.length > 0 ? where.map(({ column }) => column) : [first];
  return {
    key,
    isRepeated: false,
    reason: 'no column names the incident: those of one day and place are taken for one. Look it up',
  };
}

function described(
  column: string,
  shape: ColumnShape,
  candidates: readonly Candidate[],
  taken: readonly Candidate[],
): ProposedColumn {
  const examples = [...shape.distinct]
    .slice(0, 3)
    .map((value) => (value.length > 60 ? `${value.slice(0, 60).toWellFormed()}…` : value));
  const found = taken.find((candidate) => candidate.column === column);
  if (found)
    return { column, to: found.rule.to, confidence: found.confidence, reason: found.reason, examples };
  const guess = candidates.find((candidate) => candidate.column === column);
  if (!guess) {
    const reason = shape.filled === 0 ? 'the column is empty' : 'its heading names no field';
    return { column, to: null, confidence: 0, reason, examples };
  }
  const why =
    guess.confidence < least ? guess.reason : `${guess.reason}; another column is taken for ${guess.rule.to}`;
  return { column, to: null, confidence: guess.confidence, reason: why, examples };
}

function mapOf(
  sample: TableSample,
  records: Records,
  taken: readonly Candidate[],
  key: KeyGuess,
  shapes: ReadonlyMap<string, ColumnShape>,
  columns: readonly ProposedColumn[],
): Record<string, unknown> {
  const dataset = slugOf(sample.stem);
  const inOrder = taken.toSorted(
    (left, right) => sample.headings.indexOf(left.column) - sample.headings.indexOf(right.column),
  );
  return {
    format: importMapFormat,
    about: 'Drafted by `sijill import table --propose`. Look it over: each guess stands under "proposal".',
    dataset,
    records,
    file: sample.file,
    conflict: {
      slug: dataset,
      title: { en: sample.stem },
      ...countriesOf(taken, shapes),
      namePolicy: 'none',
    },
    key: key.key,
    ...(key.isRepeated ? { numberRepeatedKeys: true } : {}),
    unknown: unknownIn(taken, shapes),
    constants: constantsOf(records, taken),
    columns: Object.fromEntries(inOrder.map(({ column, rule }) => [column, shortened(rule)])),
    proposal: {
      columns,
      unmapped: columns.filter(({ to }) => to === null).map(({ column }) => column),
      key: key.reason,
      rows: sample.rows.length,
    },
  };
}

/** A rule that only names a field is written as that. */
function shortened(rule: Candidate['rule']): unknown {
  return Object.keys(rule).length === 1 ? rule.to : rule;
}

function constantsOf(records: Records, taken: readonly Candidate[]): ImportMap['constants'] {
  if (records === 'totals') return { measure: 'killed' };
  const hasHarm = taken.some(({ rule }) => rule.to === 'harmReported');
  const hasFigures = taken.some(({ rule }) => rule.to.startsWith('casualties.'));
  return {
    workflow: 'monitored',
    ...(hasHarm ? {} : { harmReported: hasFigures ? fromCasualties : 'unknown' }),
  };
}

function countriesOf(
  taken: readonly Candidate[],
  shapes: ReadonlyMap<string, ColumnShape>,
): { countries?: string[] } {
  const column = taken.find(({ rule }) => rule.to === 'country')?.column ?? '';
  const codes = [...(shapes.get(column)?.distinct ?? [])]
    .map(countryFromName)
    .filter((code) => code !== null);
  const different = [...new Set(codes)];
  return different.length > 0 && different.length <= 10 ? { countries: different } : {};
}

/** The words in mapped columns that say that nothing is known. */
function unknownIn(taken: readonly Candidate[], shapes: ReadonlyMap<string, ColumnShape>): string[] {
  const words = new Set<string>();
  for (const { column } of taken) {
    for (const value of shapes.get(column)?.values ?? [])
      if (value !== '' && isUnknownWord(value)) words.add(value);
  }
  return [...words].slice(0, 50);
}

function slugOf(stem: string): string {
  const slug = stem
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return /^[a-z0-9]/.test(slug)
    ? `${slug}`.replace(/^(airwars|ibc|ucdp|sijill|party)$/, '$1-table')
    : 'table';
}

function remarks(columns: readonly ProposedColumn[], key: KeyGuess): string[] {
  const mapped = columns.filter(({ to }) => to !== null);
  const unsure = mapped.filter(({ confidence }) => confidence < 0.7);
  return [
    `Columns: ${columns.length}. Mapped ${mapped.length}, of which ${unsure.length} not surely; the rest go to the import notes.`,
    ...unsure.map(({ column, to, reason }) => `Look at '${column}', taken for ${to}: ${reason}.`),
    `Key: ${key.reason}.`,
    'Say who recorded the table (recorder), and check the conflict, before you import it.',
  ];
}
