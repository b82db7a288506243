import { claimMeasures } from '#record/entity/claim';
import { invertedRange } from '#record/rules/ranges';
import type { LanguageText } from '#record/text';
import { type Report, refusalAt, ruleFindingAt } from '../finding.ts';
import { sparse } from '../row-cells.ts';
import type { EntriesByPath } from './incident.ts';
import { parties, texts } from './incident.ts';
import { spanOf } from './incident-date.ts';
import type { MappedRow } from './mapped-row.ts';
import type { PartyTable } from './party-table.ts';
import type { Entry } from './plan.ts';
import type { SourceTable } from './source-table.ts';

/** A stated total of a row, and the columns of its number. Null, and reported, where it states no number. */
export function totalBody(
  row: MappedRow,
  entries: EntriesByPath,
  about: {
    readonly parties: PartyTable;
    readonly sources: SourceTable;
    /** Who states it, and where, unless the row says so. */
    readonly recorder: string | null;
    readonly source: string;
  },
  report: Report,
): { readonly body: Record<string, unknown>; readonly columns: readonly string[] } | null {
  const of = (path: string) => entries.get(path) ?? [];
  const one = <V>(path: string, read: (entry: Entry) => V): V | undefined => {
    const [entry] = of(path);
    return entry === undefined ? undefined : read(entry);
  };
  const string = (path: string) => one(path, (entry) => row.text(entry) || undefined);
  const whole = one('range', (entry) => row.range(entry));
  const range = {
    min: whole?.min ?? one('range.min', (entry) => row.count(entry)) ?? null,
    max: whole?.max ?? one('range.max', (entry) => row.count(entry)) ?? null,
  };
  const numbers = [...of('range'), ...of('range.min'), ...of('range.max')];
  const columns = numbers.flatMap(({ column }) => (column === null ? [] : [column]));
  if (range.min === null && range.max === null) {
    report(refusalAt(row.cells.row, columns.join(', '), null, 'total_without_number'));
    return null;
  }
  const [measureEntry] = of('measure');
  const measure = measureEntry === undefined ? null : measureOf(row, measureEntry);
  if (measure === null) {
    const text = measureEntry === undefined ? null : row.text(measureEntry);
    report(refusalAt(row.cells.row, measureEntry?.column ?? 'measure', text, 'value_unmapped'));
    return null;
  }
  for (const found of invertedRange(null, columns.join(', '), range)) {
    report(ruleFindingAt(row.cells.row, { ...found, severity: 'warning' }));
  }
  const [citation] = of('source').flatMap((entry) => row.sources(entry, about.sources));
  const claimant = one('claimant', (entry) => {
    const name = row.text(entry);
    return name === '' ? null : row.party(entry, name, about.parties);
  });
  const claimantText = string('claimantText');
  const isOwn = (claimant ?? claimantText) === undefined || (claimant === null && claimantText === undefined);
  const body = sparse({
    extent: 'aggregate',
    claimant: claimant ?? (isOwn ? (about.recorder ?? undefined) : undefined),
    claimantText,
    attributedTo: parties(row, of('attributedTo'), about.parties),
    measure,
    category: one('category', (entry) => row.value(entry)),
    groupText: string('groupText'),
    range,
    approximate: whole?.approximate === true ? true : undefined,
    quantifier: one('quantifier', (entry) => row.value(entry)),
    scope: scopeOf(row, entries),
    asOf: one('asOf', (entry) => row.day(entry)) ?? undefined,
    source: citation?.source ?? about.source,
    quote: string('quote'),
    note: texts(row, of('note')),
  });
  return { body, columns };
}

/** What a row counts; null where it does not say: a number of nobody knows what is no total. */
function measureOf(row: MappedRow, entry: Entry): (typeof claimMeasures)[number] | null {
  const text = row.text(entry);
  return claimMeasures.find((known) => known === row.word(entry, text)) ?? null;
}

function scopeOf(row: MappedRow, entries: EntriesByPath): Record<string, unknown> | undefined {
  const of = (path: string) => entries.get(path) ?? [];
  const [whole] = of('scope.period');
  const period =
    whole === undefined ? spanOf(row, of('scope.period.from')[0], of('scope.period.to')[0]) : row.date(whole);
  const countries = of('scope.countries').flatMap((entry) =>
    row.parts(entry, [',', ';', '،', '\n']).flatMap((name) => row.country(entry, name) ?? []),
  );
  const label: LanguageText[] | undefined = texts(row, of('scope.label'));
  const scope = sparse({
    label,
    countries: countries.length > 0 ? [...new Set(countries)] : undefined,
    place: texts(row, of('scope.place')),
    period: period === null || period.type === 'unknown' ? undefined : period,
  });
  return Object.keys(scope).length > 0 ? scope : undefined;
}
