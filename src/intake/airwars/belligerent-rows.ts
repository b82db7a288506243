import { derivedId } from '#record/identifier';
import { parseMgrs } from '#record/mgrs';
import type { RecordBody } from '#record/register';
import { findingAt, type Report } from '../finding.ts';
import { type RowCells, sparse } from '../row-cells.ts';
import type { PartyBook } from './parties.ts';

/** One party on one incident while its statements are gathered. */
interface HeldRow {
  readonly id: string;
  readonly partyName: string;
  readonly party: string | null;
  readonly file: string;
  readonly row: number;
  readonly fields: Record<string, unknown>;
  readonly statements: object[];
  readonly strikeReports: object[];
  /** Values of statements and reports that have no field, by column, in their order. */
  readonly carried: Map<string, string[]>;
  readonly notes: Record<string, string> | undefined;
}

/** The rows of one incident: its assessments, then the statements and strike reports that belong to them. */
export class BelligerentRows {
  readonly #dataset: string;
  readonly #incident: string;
  readonly #airwarsId: string;
  readonly #parties: PartyBook;
  readonly #report: Report;
  readonly #rows: HeldRow[] = [];

  constructor(dataset: string, incident: string, airwarsId: string, parties: PartyBook, report: Report) {
    this.#dataset = dataset;
    this.#incident = incident;
    this.#airwarsId = airwarsId;
    this.#parties = parties;
    this.#report = report;
  }

  /**
   * Takes one assessment. It is keyed by its party and the occurrence number of that party on the incident, so that a
   * position that changes is a new revision of the same row.
   */
  addAssessment(cells: RowCells): void {
    const name = cells.text('belligerent').trim();
    const resolved = this.#parties.resolve(name, cells.row.file);
    if (resolved && !resolved.isKnown) cells.found('belligerent', 'party_unmapped');
    const mgrs = cells.given('belligerent_mgrs_coordinate');
    if (mgrs !== undefined && !parseMgrs(mgrs).ok) cells.found('belligerent_mgrs_coordinate', 'grid_invalid');
    const fields = sparse({
      certainty: cells.value('belligerent_certainty', 'belligerent_type'),
      position: cells.value('belligerent_position', 'belligerent_assessment') ?? 'not_yet_assessed',
      reasonsNonCredible: cells.values('reason_non_credible', 'belligerent_reason_non_credible'),
      reasonsCredible: cells.values('reason_credible', 'belligerent_reason_credible'),
      deathsConcededMin: cells.count('civilian_deaths_conceded_min') ?? undefined,
      deathsConcededMax: cells.count('civilian_deaths_conceded_max') ?? undefined,
      injuriesConcededMin: cells.count('civilian_injuries_conceded_min') ?? undefined,
      injuriesConcededMax: cells.count('civilian_injuries_conceded_max') ?? undefined,
      statedLocation: cells.given('belligerent_location_description'),
      mgrs,
      mgrsAccuracyM: metres(cells, 'belligerent_location_accuracy'),
      mgrsOrigin: mgrs === undefined ? undefined : 'allegation',
    });
    const report = sparse({
      url: cells.given('belligerent_strike_report_url'),
      text: cells.given('belligerent_strike_report'),
      textOriginal: cells.given('belligerent_strike_report_original_language'),
    });
    const held = this.#hold(resolved?.id ?? null, name.toLowerCase(), cells.row, fields, cells.importNotes());
    if (Object.keys(report).length > 0) held.strikeReports.push(report);
  }

  /** Takes one official statement: of the Coalition, or of a partner in it. */
  addStatement(cells: RowCells): void {
    const party = cells.text('party').trim();
    const isPartner = party === 'partner';
    if (!isPartner && party !== 'belligerent') cells.found('party', 'value_unmapped');
    const held = this.#issuer(isPartner, cells, cells.given('statement') ?? '');
    held.statements.push(
      sparse({
        date: cells.day('statement_date') ?? undefined,
        url: cells.given('url'),
        text: cells.text('statement'),
        partner: isPartner ? party : undefined,
      }),
    );
    this.#carry(held, cells, 'official_civcas_statements');
  }

  /** Takes one strike report of a partner in the Coalition. */
  addPartnerReport(cells: RowCells): void {
    const held = this.#issuer(false, cells, cells.given('strike_report') ?? '');
    held.strikeReports.push(
      sparse({
        url: cells.given('url'),
        text: cells.given('strike_report'),
        textOriginal: cells.given('lang'),
        partner: 'partner',
      }),
    );
    cells.note('partner_term');
    this.#carry(held, cells, 'partner_strike_reports');
  }

  /** Positions and conceded ranges, for the rules. */
  facts() {
    return this.#rows.map(({ fields }) => ({
      position: fields.position as 'credible',
      deathsConceded: {
        min: (fields.deathsConcededMin as number | undefined) ?? null,
        max: (fields.deathsConcededMax as number | undefined) ?? null,
      },
      injuriesConceded: {
        min: (fields.injuriesConcededMin as number | undefined) ?? null,
        max: (fields.injuriesConcededMax as number | undefined) ?? null,
      },
    }));
  }

  /** The finished rows, in the order of the incident. */
  bodies(): { id: string; party: string | null; body: RecordBody; file: string; row: number }[] {
    return this.#rows.map((held, index) => {
      const { statements, strikeReports } = held;
      const carried = [...held.carried].map(([column, values]) => [column, values.join(' | ')] as const);
      const notes = { ...held.notes, ...Object.fromEntries(carried) };
      const body = sparse({
        incident: this.#incident,
        party: held.party ?? undefined,
        order: index + 1,
        ...held.fields,
        statements: statements.length > 0 ? statements : undefined,
        strikeReports: strikeReports.length > 0 ? strikeReports : undefined,
        importNotes: Object.keys(notes).length > 0 ? notes : undefined,
      });
      return { id: held.id, party: held.party, body, file: held.file, row: held.row };
    });
  }

  /**
   * The row of who speaks: the Coalition's, else that of one of its members (for a partner the United Kingdom's, for the
   * Coalition's own command that of the United States), else a new row of the Coalition.
   */
  #issuer(isPartner: boolean, cells: RowCells, text: string): HeldRow {
    const slugs = ['coalition', isPartner ? 'united_kingdom' : 'united_states'];
    for (const slug of slugs) {
      const party = this.#parties.idOf(slug);
      const found = this.#rows.find((row) => row.party === party);
      if (found) return found;
    }
    this.#report(
      findingAt(
        cells.row,
        cells.row.file.startsWith('partner') ? 'strike_report' : 'statement',
        text,
        'row_made',
      ),
    );
    const party = this.#parties.bySlug('coalition', cells.row.file);
    return this.#hold(party, 'coalition', cells.row, { position: 'not_yet_assessed' }, undefined);
  }

  #hold(
    party: string | null,
    partyName: string,
    at: { file: string; row: number },
    fields: Record<string, unknown>,
    notes: Record<string, string> | undefined,
  ): HeldRow {
    const key = party ?? partyName;
    const occurrence = this.#rows.filter((row) => (row.party ?? row.partyName) === key).length;
    const id = derivedId(this.#dataset, 'belligerent_row', this.#airwarsId, key, occurrence);
    const held = {
      id,
      partyName,
      party,
      ...{ file: at.file, row: at.row },
      fields,
      statements: [],
      strikeReports: [],
      carried: new Map(),
      notes,
    };
    this.#rows.push(held);
    return held;
  }

  #carry(held: HeldRow, cells: RowCells, table: string): void {
    for (const [column, value] of Object.entries(cells.importNotes() ?? {})) {
      const name = `${table}.${column}`;
      held.carried.set(name, [...(held.carried.get(name) ?? []), value]);
    }
  }
}

/** '100 m' is 100. */
function metres(cells: RowCells, column: string): number | undefined {
  const text = cells.given(column);
  if (text === undefined) return undefined;
  const found = /^(\d{1,6})\s*m$/.exec(text.trim());
  if (!found) cells.found(column, 'value_unmapped');
  return found ? Number(found[1]) : undefined;
}
