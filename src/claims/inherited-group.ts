import type { Group } from './claim.ts';

/** Groups that say what people are and not how old or of which sex they are. */
const kinds: ReadonlySet<Group> = new Set([
  'civilian',
  'combatant',
  'security_force',
  'medical',
  'official',
  'idp',
  'religious',
]);

/** The group of "others" beside people of a group: others beside civilians are civilians, beside a child anyone. */
export function inheritedGroup(group: Group | null): Group {
  return group !== null && kinds.has(group) ? group : 'unspecified';
}
