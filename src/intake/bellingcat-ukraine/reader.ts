import { derivedId } from '#record/identifier';
import type { Reader, Reading, ReadingFinding } from '#record/reading';
import { captureDrafts } from '../capture-draft.ts';
import { cleanedText } from '../file/cell-text.ts';
import { inspectFile, type SourceFile } from '../file/source-file.ts';
import { findingAt, type Place, type Report, refusalAt } from '../finding.ts';
import { recorderDraft } from '../recorder.ts';
import { Event, eventBody } from './event.ts';
import { eventsOf, type Snapshot, snapshotLimit } from './snapshot.ts';

const dataset = 'bellingcat-ukraine';

/** Characters of one field. */
const fieldLimit = 1024 * 1024;

/**
 * Reads one snapshot of Bellingcat's incidents of civilian harm in Ukraine. An event is known by its id, and by its
 * occurrence number where an id stands twice. A snapshot holds every event that stood on its day, so what it lacks was
 * taken out. `findings` are reported along with its own.
 */
export function bellingcatReader(
  { path, day }: Snapshot,
  effects: { readonly now: () => Date; readonly findings?: readonly ReadingFinding[] },
): Reader {
  let expected: number | null = null;
  return {
    dataset,
    location: path,
    edition: `snapshot of ${day}`,
    conflict: {
      slug: 'ukraine',
      title: [
        { lang: 'en', value: 'Ukraine' },
        { lang: 'ar', value: 'أوكرانيا' },
      ],
      countries: ['UA'],
      namePolicy: 'adults',
    },
    completeFor: () => ['incident'],
    expectedRecords: () => expected,
    async *read() {
      const file = await inspectFile(path, snapshotLimit);
      const readAt = effects.now().toISOString();
      const events = await eventsOf(file);
      expected = events.length;
      yield* effects.findings ?? [];
      yield* captureDrafts(dataset, [file], readAt);
      yield recorderDraft(dataset, 'Bellingcat', 'بيلينغكات', ['bellingcat'], file.name);
      yield { type: 'rows', table: file.stem, count: events.length };
      yield* drafts(file, events, readAt.slice(0, 10));
    },
  };
}

function* drafts(file: SourceFile, events: readonly unknown[], today: string): Generator<Reading> {
  const occurrences = new Map<string, number>();
  for (const [index, given] of events.entries()) {
    const at = { file: file.name, row: index + 1 };
    const findings: Reading[] = [];
    const report: Report = (finding) => void findings.push(finding);
    const event = eventOf(given, at, report);
    if (event === null) {
      yield* findings;
      continue;
    }
    const occurrence = occurrences.get(event.key) ?? 0;
    occurrences.set(event.key, occurrence + 1);
    if (occurrence > 0) report(findingAt(at, 'id', event.key, 'code_duplicate'));
    const body = eventBody(event, today);
    yield* findings;
    const id = derivedId(dataset, 'incident', event.key, occurrence);
    yield { type: 'draft', kind: 'incident', id, parent: null, body, ...at };
  }
}

/** The event with its fields as texts that can be stored; null where it is refused. */
function eventOf(given: unknown, at: Place, report: Report): Event | null {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) {
    report(refusalAt(at, null, JSON.stringify(given), 'row_malformed'));
    return null;
  }
  const fields = new Map<string, string>();
  const damaged = new Map<string, string>();
  for (const [heading, value] of Object.entries(given)) {
    const name = cleanedText(heading)?.text ?? heading;
    const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
    if (text.length > fieldLimit) {
      report(refusalAt(at, name, text, 'field_too_large'));
      return null;
    }
    const clean = cleanedText(text);
    if (clean !== null) {
      report(findingAt(at, name, clean.escaped, clean.rule));
      damaged.set(name, clean.escaped);
    }
    fields.set(name, clean?.text ?? text);
  }
  const key = fields.get('id')?.trim() ?? '';
  if (key !== '') return new Event(key, fields, damaged, at, report);
  report(refusalAt(at, 'id', null, 'key_missing'));
  return null;
}
