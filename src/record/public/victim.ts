import type { Conflict } from '#record/entity/conflict';
import type { Victim } from '#record/entity/people';
import { hasName, type PersonalNames } from '#record/personal-name';
import { fieldSensitivity, heldFields } from '#record/readable-body';
import type { RecordBody } from '#record/register';
import { clears } from '#record/sensitivity';
import { type PublicRecord, type Publishable, publicRecord } from './public-record.ts';
import { nothingWithheld, type WithheldNames, withheldNames } from './withheld-names.ts';

export type NamePolicy = Conflict['namePolicy'];

/** A victim as published. Relations, notes, pictures and origins of names are not in it. */
export type PublicVictim = Omit<PublicRecord<'victim'>, 'names'> & {
  readonly names?: PersonalNames;
  /** Whether a name is given, is known but not published, or is not known. */
  readonly naming: 'published' | 'withheld' | 'not_known';
};

/** A victim as far as its names are concerned. */
type Named = Pick<Victim, 'names' | 'ageGroup' | 'ageMin'>;

/**
 * Whether the conflict's policy lets this person's names be published. Adults only: 18 or older as far as is known, so
 * that an unknown age withholds the name.
 */
export function mayPublishNames(victim: Named, policy: NamePolicy): boolean {
  if (policy === 'all') return true;
  if (policy !== 'adults') return false;
  if (victim.ageMin !== undefined) return victim.ageMin >= 18 && victim.ageGroup !== 'child';
  return victim.ageGroup === 'adult';
}

/**
 * The public form of a victim; null for one held back as a whole. `others` finds the withheld names of other people of
 * the same incident: "mother of" such a child is left out too.
 */
export function publicVictim(
  record: Publishable,
  policy: NamePolicy,
  others: WithheldNames = nothingWithheld,
): PublicVictim | null {
  const open = publicRecord('victim', record);
  if (!open) return null;
  const victim = record.body as unknown as Victim;
  const names = arePublished(record, policy) ? publicNames(victim.names ?? [], others) : [];
  if (hasName(names)) return { ...open, names, naming: 'published' };
  return { ...open, naming: hasName(countedNames(record.body)) ? 'withheld' : 'not_known' };
}

/**
 * The names that count as known in public figures, whatever the policy publishes of them: all, unless the record holds them
 * more closely than names are; then nobody may know that there are any.
 */
export function countedNames(body: RecordBody): PersonalNames {
  return areHeldMore(body) ? [] : ((body as unknown as Victim).names ?? []);
}

/** The names of these victims that must not be published, under the conflict's policy or as the record says. */
export function withheldNamesOf(victims: Iterable<Publishable>, policy: NamePolicy): WithheldNames {
  const names: string[] = [];
  for (const record of victims) {
    if (publicRecord('victim', record) !== null && arePublished(record, policy)) continue;
    for (const name of (record.body as unknown as Victim).names ?? []) {
      if (name.kind !== 'none' && name.kind !== 'description') names.push(name.value);
    }
  }
  return withheldNames(names);
}

/** Names are public in reduced form: the reduction is the conflict's policy. Held more closely, they are not. */
function arePublished(record: Publishable, policy: NamePolicy): boolean {
  return !areHeldMore(record.body) && mayPublishNames(record.body as unknown as Victim, policy);
}

function areHeldMore(body: RecordBody): boolean {
  return !clears('public_redacted', fieldSensitivity('victim', 'names', heldFields(body)) ?? 'sealed');
}

/** Names without the source that gave them: which source named a person is not public. */
function publicNames(names: PersonalNames, others: WithheldNames): PersonalNames {
  return names
    .filter((name) => !others.isIn(name.value))
    .map((name) => {
      const { transliterationOf } = name;
      const isOpen = transliterationOf !== null && !others.isIn(transliterationOf);
      return { ...name, transliterationOf: isOpen ? transliterationOf : null, source: null };
    });
}
