import type { Current, Revision } from '#record/register';
import { changeLines, changesBetween, shown } from './change-text.ts';

/** A record on a terminal: where it stands, then its fields, one to a line. */
export function recordText(record: Current): string {
  const { id, kind, revision, at, author, body } = record;
  const width = Math.max(0, ...Object.keys(body).map((name) => name.length));
  return [
    `${kind} ${id}, revision ${revision} of ${at} by ${author}`,
    '',
    ...Object.entries(body).map(
      ([name, value]) => `${name.padEnd(width)}  ${typeof value === 'string' ? value : shown(value)}`,
    ),
  ].join('\n');
}

/** The history of a record, oldest first: who, when, why, and what changed. */
export function historyText(revisions: readonly Revision[]): string {
  return revisions
    .map((revision, position) => {
      const before = revisions[position - 1]?.body ?? {};
      const what =
        revision.body === null
          ? ['  removed']
          : changeLines(changesBetween(before, revision.body), position === 0);
      return [
        `revision ${revision.revision}  ${revision.at}  ${revision.author}: ${revision.reason}`,
        ...what,
      ].join('\n');
    })
    .join('\n\n');
}

/** Only what every reader of a command's JSON needs of a record. */
export function recordDocument(record: Current) {
  const { conflict, id, kind, parent, revision, at, author, reason, body } = record;
  return { conflict, id, kind, parent, revision, at, author, reason, body };
}
