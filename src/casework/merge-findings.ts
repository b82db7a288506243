import type { Actor } from '#record/actor';
import type { BelligerentRow } from '#record/entity/belligerent';
import type { Incident } from '#record/entity/incident';
import type { Victim } from '#record/entity/people';
import { readableBody } from '#record/readable-body';
import type { Current } from '#record/register';
import { type Finding, finding } from '#record/rules/finding';
import { answersDiffer } from './joined-row.ts';
import { isSame } from './revert-change.ts';

/**
 * What a person should look at after a merge, as far as they may read it: figures that differ, answers that differ, one name
 * on two victims.
 */
export function mergeFindings(
  actor: Actor,
  kept: Current,
  absorbed: Current,
  ownParts: readonly Current[],
  parts: readonly Current[],
): Finding[] {
  const warn = (entity: string, field: string, en: string, ar: string, value: string | null = null) =>
    finding('R12', 'warning', { entity, field, value }, { en, ar });
  const findings: Finding[] = [];
  const read = (incident: Current) =>
    (readableBody('incident', incident.body, actor.clearance) ?? {}) as Partial<Incident>;
  const [mine, theirs] = [read(kept), read(absorbed)];
  for (const field of ['casualties', 'grading', 'date', 'place', 'strikeStatus'] as const) {
    if (theirs[field] === undefined || isSame(mine[field], theirs[field])) continue;
    findings.push(
      warn(
        kept.id,
        field,
        `The merged incidents differ in ${field}; that of the kept one stands. Check it.`,
        `الحادثتان المدمجتان تختلفان في ${field}؛ بقيت قيمة الحادثة المُبقاة. تحقق منها.`,
      ),
    );
  }
  for (const part of parts) {
    if (part.kind === 'belligerent_row') {
      const own = ownParts.find(
        (row) => row.kind === 'belligerent_row' && row.body.party === part.body.party,
      );
      if (!own || !part.body.party || !answersDiffer(own.body as BelligerentRow, part.body as BelligerentRow))
        continue;
      findings.push(
        warn(
          own.id,
          'position',
          'The party answered both incidents, differently; the answer on the kept one stands.',
          'أجاب الطرف عن الحادثتين جوابين مختلفين؛ بقي جوابه عن الحادثة المُبقاة.',
        ),
      );
    }
    if (part.kind !== 'victim') continue;
    const namesake = ownParts.find((own) => own.kind === 'victim' && shareName(actor, own, part));
    if (!namesake) continue;
    findings.push(
      warn(
        namesake.id,
        'names',
        `Victim ${part.id} has a name that victim ${namesake.id} has too. If they are one person, remove one of the two.`,
        `للضحية ${part.id} اسم تحمله الضحية ${namesake.id} أيضًا. إن كانا شخصًا واحدًا فاحذف أحدهما.`,
        part.id,
      ),
    );
  }
  return findings;
}

function shareName(actor: Actor, left: Current, right: Current): boolean {
  const names = (victim: Current) =>
    ((readableBody('victim', victim.body, actor.clearance)?.names ?? []) as NonNullable<Victim['names']>)
      .map((name) => name.value.trim().toLowerCase())
      .filter(Boolean);
  const known = new Set(names(left));
  return names(right).some((name) => known.has(name));
}
