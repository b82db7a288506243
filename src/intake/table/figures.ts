import { derivedId } from '#record/identifier';
import type { Draft } from '#record/reading';
import type { CountedCategory } from '#record/rules/incident-facts';
import { sparse } from '../row-cells.ts';
import type { MappedRow } from './mapped-row.ts';
import type { Entry } from './plan.ts';
import type { Counted } from './target.ts';

/** One figure of a row with the columns it was read from. A category puts it on the incident; a group only on a claim. */
export interface Figure {
  readonly measure: Counted['measure'];
  readonly category: Counted['category'];
  readonly group: string | null;
  readonly range: { readonly min: number | null; readonly max: number | null };
  readonly approximate: boolean;
  readonly columns: readonly string[];
}

/** The figures of a row, each once; one of which nothing is known is left out. */
export function figuresOf(row: MappedRow, entries: readonly Entry[]): Figure[] {
  const figures = new Map<string, Figure>();
  for (const entry of entries) {
    const { counted } = entry.target;
    if (counted === null) continue;
    const { measure, category, bound } = counted;
    const key = [category ?? '', entry.group ?? '', measure].join('|');
    const before = figures.get(key) ?? {
      ...{ measure, category, group: entry.group },
      range: { min: null, max: null },
      approximate: false,
      columns: [],
    };
    const columns = entry.column === null ? before.columns : [...before.columns, entry.column];
    if (bound === null) {
      const read = row.range(entry);
      const range = { min: read?.min ?? null, max: read?.max ?? null };
      figures.set(key, { ...before, range, approximate: read?.approximate ?? false, columns });
    } else {
      figures.set(key, { ...before, range: { ...before.range, [bound]: row.count(entry) }, columns });
    }
  }
  return [...figures.values()].filter(({ range }) => range.min !== null || range.max !== null);
}

/** The casualties of an incident: one entry per category. */
export function casualtiesOf(figures: readonly Figure[]): Record<string, unknown>[] | undefined {
  const byCategory = new Map<string, Record<string, unknown>>();
  for (const { category, measure, range } of figures) {
    if (category === null) continue;
    const entry = byCategory.get(category) ?? { category };
    entry[measure] = range;
    byCategory.set(category, entry);
  }
  return byCategory.size > 0 ? [...byCategory.values()] : undefined;
}

/** The same for the rules of the record: what is not given is unknown. */
export function countedCategories(figures: readonly Figure[]): CountedCategory[] {
  const unknown = { min: null, max: null };
  const byCategory = new Map<string, CountedCategory>();
  for (const { category, measure, range } of figures) {
    if (category === null) continue;
    const entry = byCategory.get(category) ?? { category, killed: unknown, injured: unknown };
    byCategory.set(category, { ...entry, [measure]: range });
  }
  return [...byCategory.values()];
}

/** Classes of people whose figures say that harm to civilians is reported. */
const civilians: ReadonlySet<string> = new Set([
  ...['civilians', 'children', 'women', 'men', 'human_rights_defenders', 'journalists', 'trade_unionists'],
  ...['healthcare_personnel', 'other_civilians'],
]);

/**
 * 'yes' where some figure of civilians is above zero; 'no' where at most zero civilians were killed and at most zero
 * injured; else 'unknown'.
 */
export function harmFrom(figures: readonly Figure[]): 'yes' | 'no' | 'unknown' {
  const ofCivilians = figures.filter(({ category }) => category !== null && civilians.has(category));
  if (ofCivilians.some(({ range }) => (range.min ?? 0) > 0 || (range.max ?? 0) > 0)) return 'yes';
  const isNone = (measure: Figure['measure']) =>
    ofCivilians.some(
      (figure) => figure.category === 'civilians' && figure.measure === measure && figure.range.max === 0,
    );
  return isNone('killed') && isNone('injured') ? 'no' : 'unknown';
}

/** Each figure as a claim of the recorder, located at its row. */
export function figureClaims(
  figures: readonly Figure[],
  about: {
    readonly dataset: string;
    readonly key: readonly (string | number)[];
    readonly incident: string;
    readonly recorder: string | null;
    readonly capture: string;
    readonly file: string;
    readonly row: number;
  },
): Draft[] {
  const { dataset, key, incident, recorder, capture, file, row } = about;
  return figures.map(({ measure, category, group, range, approximate, columns }) => ({
    type: 'draft',
    kind: 'claim',
    id: derivedId(dataset, 'claim', ...key, category ?? `group ${group}`, measure),
    parent: incident,
    file,
    row,
    body: sparse({
      extent: 'incident',
      incident,
      claimant: recorder ?? undefined,
      measure,
      category: category ?? undefined,
      groupText: group ?? undefined,
      range,
      approximate: approximate || undefined,
    }),
    provenance: { capture, locator: { file, row, columns: [...columns] } },
  }));
}
