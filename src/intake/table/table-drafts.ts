import { canonicalJson } from '#record/canonical';
import { derivedId } from '#record/identifier';
import type { Draft, Reading } from '#record/reading';
import { checkIncident } from '#record/rules/index';
import type { Value } from '#record/vocabulary';
import { findingAt, refusalAt, ruleFindingAt } from '../finding.ts';
import { countedCategories, type Figure, figureClaims, figuresOf } from './figures.ts';
import { type EntriesByPath, incidentBody, type TableRecords } from './incident.ts';
import type { MappedRow } from './mapped-row.ts';
import type { Entry, Plan } from './plan.ts';
import { totalBody } from './total.ts';
import { countVictim, type VictimCounts, victimBody } from './victim.ts';

/** A row with the texts of its key. */
export interface KeyedRow {
  readonly row: MappedRow;
  readonly key: readonly string[];
}

/** What all records of a table refer to. */
export interface TableReferences extends TableRecords {
  /** The one who recorded the table; null where the mapping names nobody. */
  readonly recorder: string | null;
  readonly source: string;
  readonly capture: string;
}

interface HeldIncident {
  readonly id: string;
  readonly key: readonly (string | number)[];
  readonly row: MappedRow;
  readonly body: Record<string, unknown>;
  readonly figures: readonly Figure[];
  readonly victims: Draft[];
  readonly counts: VictimCounts;
}

/** Makes records of rows and gives them. Incidents with a row per victim are given at the end, once all rows are known. */
export class TableDrafts {
  readonly #plan: Plan;
  readonly #about: TableReferences;
  readonly #give: (reading: Reading) => void;
  readonly #byPath: EntriesByPath;
  readonly #occurrences = new Map<string, number>();
  /** Incidents whose victims have rows of their own, by key. */
  readonly #held = new Map<string, HeldIncident>();
  readonly #hasFigures: boolean;
  readonly #repeated: ReadonlyMap<number, readonly Entry[]>;

  constructor(plan: Plan, about: TableReferences, give: (reading: Reading) => void) {
    this.#plan = plan;
    this.#about = about;
    this.#give = give;
    this.#byPath = Map.groupBy(plan.entries, (entry) => entry.target.path);
    this.#hasFigures = plan.entries.some(({ target }) => target.counted?.category);
    const ofVictims = plan.entries.filter(({ target }) => target.victim !== null);
    this.#repeated = Map.groupBy(ofVictims, ({ target }) => target.victim as number);
  }

  take(keyed: KeyedRow): void {
    const { records } = this.#plan.map;
    if (records === 'victims') this.#takeVictim(keyed);
    else if (records === 'totals') this.#takeTotal(keyed);
    else this.#takeIncident(keyed);
  }

  end(): void {
    for (const held of this.#held.values()) this.#giveIncident(held);
    this.#held.clear();
  }

  #takeIncident({ row, key }: KeyedRow): void {
    const known = this.#numbered(row, key);
    if (known === null) return;
    const held = this.#incident(row, known);
    for (const [number, entries] of this.#repeated) {
      const body = victimBody(row, entries);
      if (body !== null) this.#addVictim(held, row, body, number, [number]);
    }
    this.#giveIncident(held);
  }

  #takeVictim({ row, key }: KeyedRow): void {
    const known = key.join('\u001f');
    const first = this.#held.get(known);
    const held = first ?? this.#incident(row, key);
    if (first === undefined) this.#held.set(known, held);
    else this.#compare(first, row);
    const { victimKey } = this.#plan.map;
    const own = victimKey?.map((column) => row.cells.text(column).trim()) ?? [
      row.cells.row.values.join('\u001f'),
    ];
    const entries = this.#plan.entries.filter(({ target }) => target.of === 'victim');
    const body = victimBody(row, entries);
    if (body === null) return;
    const occurrence = this.#occurrence([...key, ...own]);
    if (victimKey !== undefined && occurrence > 0) {
      this.#give(refusalAt(row.cells.row, victimKey.join(', '), own.join(', '), 'key_duplicate'));
      return;
    }
    if (occurrence > 0) this.#give(findingAt(row.cells.row, null, null, 'row_repeated'));
    this.#addVictim(held, row, body, held.victims.length + 1, [...own, occurrence]);
  }

  #takeTotal({ row, key }: KeyedRow): void {
    const known = this.#numbered(row, key);
    if (known === null) return;
    const total = totalBody(row, this.#byPath, this.#about, this.#give);
    if (total === null) return;
    const { file, row: number } = row.cells.row;
    const importNotes = row.cells.importNotes();
    this.#give({
      type: 'draft',
      kind: 'claim',
      id: derivedId(this.#plan.map.dataset, 'claim', 'total', ...known),
      parent: null,
      body: importNotes === undefined ? total.body : { ...total.body, importNotes },
      provenance: {
        capture: this.#about.capture,
        locator: { file, row: number, columns: [...total.columns] },
      },
      file,
      row: number,
    });
  }

  #incident(row: MappedRow, key: readonly (string | number)[]): HeldIncident {
    const figures = figuresOf(row, this.#plan.entries);
    return {
      id: derivedId(this.#plan.map.dataset, 'incident', ...key),
      key,
      row,
      body: incidentBody(row, this.#byPath, figures, this.#about),
      figures,
      victims: [],
      counts: { namedKilled: 0, contestedKilled: 0, contestedInjured: 0 },
    };
  }

  #addVictim(
    held: HeldIncident,
    row: MappedRow,
    fields: Record<string, unknown>,
    order: number,
    own: readonly (string | number)[],
  ): void {
    const { file, row: number } = row.cells.row;
    const isOwnRow = this.#plan.map.records === 'victims';
    const importNotes = isOwnRow ? row.cells.importNotes() : undefined;
    countVictim(held.counts, fields);
    held.victims.push({
      type: 'draft',
      kind: 'victim',
      id: derivedId(this.#plan.map.dataset, 'victim', ...held.key, ...own),
      parent: held.id,
      body: { incident: held.id, order, ...fields, ...(importNotes === undefined ? {} : { importNotes }) },
      file,
      row: number,
    });
  }

  /** What a further row of an incident says otherwise than its first row is reported and kept with its victim. */
  #compare(held: HeldIncident, row: MappedRow): void {
    const figures = figuresOf(row, this.#plan.entries);
    const body = incidentBody(row, this.#byPath, figures, this.#about);
    for (const [path, entries] of this.#byPath) {
      const field = path.split('.')[0] as string;
      const [entry] = entries;
      if (entry === undefined || entry.target.of !== 'incident' || entry.column === null) continue;
      const isSaid = entries.some((each) => row.text(each) !== '');
      if (!isSaid || path === 'importNotes') continue;
      if (canonicalJson(body[field] ?? null) === canonicalJson(held.body[field] ?? null)) continue;
      for (const each of entries) row.found(each, 'rows_disagree');
    }
  }

  #giveIncident(held: HeldIncident): void {
    const { row, body, figures, victims, id, key } = held;
    const { file, row: number } = row.cells.row;
    this.#checkRules(held);
    const importNotes =
      this.#plan.map.records === 'victims' && victims.length > 0 ? undefined : row.cells.importNotes();
    this.#give({
      type: 'draft',
      kind: 'incident',
      id,
      parent: null,
      body: importNotes === undefined ? body : { ...body, importNotes },
      file,
      row: number,
    });
    const { dataset } = this.#plan.map;
    const { recorder, capture } = this.#about;
    const about = { dataset, key, incident: id, recorder, capture, file, row: number };
    for (const draft of [...figureClaims(figures, about), ...victims]) this.#give(draft);
  }

  #checkRules({ id, row, body, figures, counts }: HeldIncident): void {
    const point = (body.place as { point?: { lat: number; lon: number } | null } | undefined)?.point ?? null;
    const facts = {
      entity: id,
      casualties: countedCategories(figures),
      ...counts,
      // A table that gives no figures cannot contradict its own list of names.
      namedKilled: this.#hasFigures ? counts.namedKilled : 0,
      grading: (body.grading as Value<'civilian_harm_grading'> | undefined) ?? null,
      gradingReason: null,
      strikeStatus: (body.strikeStatus as Value<'strike_status'> | undefined) ?? null,
      independentSources: null,
      belligerentRows: [],
      lat: point?.lat ?? null,
      lon: point?.lon ?? null,
      country: (body.country as string | undefined) ?? null,
    };
    for (const found of checkIncident(facts, 'import')) {
      this.#give(ruleFindingAt(row.cells.row, { ...found, field: this.#columnsOf(found.field, figures) }));
    }
  }

  /** The columns of a field that a rule looked at: 'civilians.killed' may be 'Civilians min, Civilians max'. */
  #columnsOf(field: string | null, figures: readonly Figure[]): string | null {
    if (field === null) return null;
    const [category, measure] = field.split('.');
    const figure = figures.find(
      (each) => each.category === category && (measure === undefined || each.measure === measure),
    );
    if (figure && figure.columns.length > 0) return figure.columns.join(', ');
    const path = field === 'place.point' ? 'place.lat' : field;
    return this.#byPath.get(path)?.[0]?.column ?? field;
  }

  /** The key of a row, with its occurrence number where the mapping allows a key to stand several times. */
  #numbered(row: MappedRow, key: readonly string[]): readonly (string | number)[] | null {
    const occurrence = this.#occurrence(key);
    if (occurrence === 0) return key;
    const { key: columns, numberRepeatedKeys } = this.#plan.map;
    if (!numberRepeatedKeys) {
      this.#give(refusalAt(row.cells.row, columns.join(', '), key.join(', '), 'key_duplicate'));
      return null;
    }
    this.#give(findingAt(row.cells.row, columns.join(', '), key.join(', '), 'row_repeated'));
    return [...key, occurrence];
  }

  #occurrence(key: readonly string[]): number {
    const known = derivedId('key', ...key);
    const occurrence = this.#occurrences.get(known) ?? 0;
    this.#occurrences.set(known, occurrence + 1);
    return occurrence;
  }
}
