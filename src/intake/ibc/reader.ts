import { isDay } from '#record/calendar-day';
import { derivedId } from '#record/identifier';
import type { Draft, Reader, Reading } from '#record/reading';
import { invertedRange } from '#record/rules/ranges';
import type { UncertainDate } from '#record/uncertain-date';
import { captureDrafts, captureId } from '../capture-draft.ts';
import { expectColumns } from '../expected-columns.ts';
import { inspectFile, type SourceFile } from '../file/source-file.ts';
import { openTable } from '../file/table.ts';
import { findingAt, refusalAt, ruleFindingAt } from '../finding.ts';
import { recorderDraft } from '../recorder.ts';
import { RowCells, sparse } from '../row-cells.ts';

const dataset = 'ibc';

const read = ['Start', 'end', 'location', 'governorate', 'district'] as const;

/** Columns without a field of their own: kept whole in the import notes. */
const noted = [
  ...['col1', 'weapons', 'town', 'alt_province', 'alt_district', 'Cause_of_Death', 'morgue_cumulative'],
  ...[
    'princeton_disaggregated',
    'princeton_supplement',
    'sect_type1',
    'sect_type2',
    'sect_type3',
    'sect_type4',
  ],
  ...['sect_type5', 'event', 'ph', 'coalition', 'insurgent', 'sectarian', 'unknown', 'reasons'],
] as const;

/**
 * Reads the incidents of Iraq Body Count, 2003 to 2009. They are known by their code and its occurrence number, since
 * eleven codes stand twice; `col1` numbers the rows of one edition. The file is no UTF-8 and is read as Windows-1252.
 * What it counts is more than civilians killed by a party: its ranges stand under `undetermined` and are never added to
 * civilians, and whether harm to civilians by a party is alleged is not said.
 */
export function ibcReader(path: string, effects: { readonly now: () => Date }): Reader {
  let expected: number | null = null;
  return {
    dataset,
    location: path,
    conflict: {
      slug: 'iraq-body-count',
      title: [
        { lang: 'en', value: 'Iraq Body Count' },
        { lang: 'ar', value: 'إحصاء القتلى في العراق' },
      ],
      countries: ['IQ'],
      namePolicy: 'adults',
    },
    completeFor: () => ['incident', 'claim'],
    expectedRecords: () => expected,
    async *read() {
      const file = await inspectFile(path);
      expected = Math.max(0, file.lines - 1) * 2;
      const recorder = recorderDraft(
        dataset,
        'Iraq Body Count',
        'مشروع إحصاء القتلى في العراق',
        ['IBC'],
        file.name,
      );
      yield* incidents(file, recorder.id, [
        ...captureDrafts(dataset, [file], effects.now().toISOString()),
        recorder,
      ]);
    },
  };
}

/** Gives the `heads` as soon as the table is known to be one, then its incidents. */
async function* incidents(
  file: SourceFile,
  recorder: string,
  heads: readonly Draft[],
): AsyncGenerator<Reading> {
  const out: Reading[] = [];
  const report = (reading: Reading) => void out.push(reading);
  const table = await openTable(file, { report, encoding: 'windows-1252' });
  const unknown = expectColumns(table, ['Code', 'Min', 'Max'], [...read, ...noted], report);
  const capture = captureId(dataset, file);
  const occurrences = new Map<string, number>();
  yield* heads;
  for await (const batch of table.rows()) {
    for (const row of batch) {
      const cells = new RowCells(table, row, report);
      for (const column of [...noted, ...unknown]) cells.note(column);
      const code = cells.text('Code').trim();
      if (code === '') {
        report(refusalAt(row, 'Code', null, 'key_missing'));
        continue;
      }
      const occurrence = occurrences.get(code) ?? 0;
      occurrences.set(code, occurrence + 1);
      if (occurrence > 0) report(findingAt(row, 'Code', code, 'code_duplicate'));
      const incident = derivedId(dataset, 'incident', code, occurrence);
      const range = { min: cells.count('Min'), max: cells.count('Max') };
      for (const found of invertedRange(null, 'Min, Max', range)) {
        report(ruleFindingAt(row, { ...found, severity: 'warning' }));
      }
      const isKnown = range.min !== null || range.max !== null;
      const location = cells.given('location');
      const at = { file: row.file, row: row.row };
      const body = sparse({
        codes: [code],
        date: dateOf(cells),
        country: 'IQ',
        admin1: cells.given('governorate'),
        admin2: cells.given('district'),
        locationName: location === undefined ? undefined : [{ lang: 'en', value: location }],
        harmReported: 'unknown',
        casualties: isKnown ? [{ category: 'undetermined', killed: range }] : undefined,
        workflow: 'published',
        importNotes: cells.importNotes(),
      });
      report({ type: 'draft', kind: 'incident', id: incident, parent: null, body, ...at });
      if (!isKnown) continue;
      report({
        type: 'draft',
        kind: 'claim',
        id: derivedId(dataset, 'claim', code, occurrence),
        parent: incident,
        body: {
          extent: 'incident',
          incident,
          claimant: recorder,
          measure: 'killed',
          category: 'undetermined',
          range,
        },
        provenance: { capture, locator: { ...at, columns: ['Min', 'Max'] } },
        ...at,
      });
    }
    yield* out.splice(0);
  }
  yield { type: 'rows', table: file.stem, count: table.rowsRead() };
  yield* out;
}

function dateOf(cells: RowCells): UncertainDate {
  const from = dayOf(cells, 'Start');
  const to = dayOf(cells, 'end');
  if (from === null)
    return to === null ? { type: 'unknown' } : { type: 'date_range', from, to, approximate: false };
  if (to === null || to === from) return { type: 'date', date: from, approximate: false };
  if (to > from) return { type: 'date_range', from, to, approximate: false };
  cells.found('end', 'date_inverted');
  cells.note('Start');
  return { type: 'date_range', from, to: null, approximate: false };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** '20-Mar-03' is 2003-03-20: the dataset lies wholly in this century. */
function dayOf(cells: RowCells, column: string): string | null {
  const text = cells.given(column);
  if (text === undefined) return null;
  const parts = /^(\d{1,2})-([A-Za-z]{3})-(\d{2}|\d{4})$/.exec(text.trim());
  const month = parts ? months.indexOf((parts[2] as string).toLowerCase()) + 1 : 0;
  const year = parts ? (parts[3] as string).padStart(4, '20') : '';
  const day = parts
    ? `${year}-${String(month).padStart(2, '0')}-${(parts[1] as string).padStart(2, '0')}`
    : '';
  if (isDay(day)) return day;
  cells.found(column, 'date_invalid');
  return null;
}
