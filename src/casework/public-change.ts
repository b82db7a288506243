import { canonicalJson } from '#record/canonical';
import { openBody } from '#record/readable-body';
import type { RecordBody } from '#record/register';

/** Fields of a published incident whose change the public must be told of, with the reason (rule R11). */
export const publicFigureFields = [
  'grading',
  'casualties',
  'date',
  'place',
  'locationName',
  'country',
  'parties',
] as const;

/**
 * The new body of an incident with a line in its public change log for every published figure or fact that changed, as
 * anyone can read them: what is held back makes no line and moves no date, before it is opened.
 * The log only grows: lines in it cannot be taken away or altered by a change of the record.
 */
export function publicChange(before: RecordBody, after: RecordBody, reason: string, now: Date): RecordBody {
  const log = [...((before.changeLog as object[] | undefined) ?? [])];
  const had = before.workflow === 'published' ? openBody('incident', before) : null;
  const has = had && openBody('incident', after);
  if (!had || !has) return log.length > 0 ? { ...after, changeLog: log } : omitLog(after);
  const at = now.toISOString();
  for (const field of publicFigureFields) {
    const from = had[field] === undefined ? undefined : canonicalJson(had[field]);
    const to = has[field] === undefined ? undefined : canonicalJson(has[field]);
    if (from === to) continue;
    log.push({
      at,
      field,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      reason,
      public: true,
    });
  }
  const grown = log.length > ((before.changeLog as object[] | undefined)?.length ?? 0);
  const updated = grown ? { ...after, updatedPublicAt: at } : after;
  return log.length > 0 ? { ...updated, changeLog: log } : omitLog(updated);
}

function omitLog(body: RecordBody): RecordBody {
  const { changeLog: _dropped, ...rest } = body;
  return rest;
}
