/**
 * The column other_victim_groups: one line per class of persons, 'عاملون صحيون: قتلى أدنى 1، قتلى أقصى 1، جرحى أدنى 2،
 * جرحى أقصى 2' (health workers: killed min, killed max, injured min, injured max; any of the four may be absent).
 */
import type { Range } from '#record/range';
import type { CasualtyCategory } from '#record/tally';
import { countOf } from '../cell-value.ts';

const categories: ReadonlyMap<string, CasualtyCategory> = new Map(
  Object.entries({
    'عاملون صحيون': 'healthcare_personnel',
    صحفيون: 'journalists',
    'مدافعون عن حقوق الإنسان': 'human_rights_defenders',
    نقابيون: 'trade_unionists',
    'مدنيون آخرون': 'other_civilians',
    'غير محددين': 'undetermined',
    'أشخاص محميون آخرون': 'other_protected',
    'طواقم طبية/دينية حكومية': 'medical_religious_state',
    'طواقم طبية/دينية غير حكومية': 'medical_religious_non_state',
    'خارج القتال': 'hors_de_combat',
    'أفراد قوات مسلحة': 'armed_forces',
    'مشاركون مباشرة في القتال': 'directly_participating',
    'مدنيون بدور عسكري': 'civilian_role_military',
  }),
);

const bounds: ReadonlyMap<string, 'killedMin' | 'killedMax' | 'injuredMin' | 'injuredMax'> = new Map(
  Object.entries({
    'قتلى أدنى': 'killedMin',
    'قتلى أقصى': 'killedMax',
    'جرحى أدنى': 'injuredMin',
    'جرحى أقصى': 'injuredMax',
  }),
);

export interface VictimGroup {
  readonly category: CasualtyCategory;
  readonly killed: Range;
  readonly injured: Range;
}

/** The groups of a cell, and the lines of it that are not written so. */
export function victimGroups(text: string): { groups: VictimGroup[]; unread: string[] } {
  const groups: VictimGroup[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue;
    const group = groupOf(line);
    if (group && !groups.some((other) => other.category === group.category)) groups.push(group);
    else unread.push(line);
  }
  return { groups, unread };
}

function groupOf(line: string): VictimGroup | null {
  const [label = '', ...rest] = line.split(':');
  const category = categories.get(label.trim());
  if (!category || rest.length !== 1) return null;
  const found: Record<string, number> = {};
  for (const part of (rest[0] as string).split(/[،,]/)) {
    const words = /^\s*(\S+ \S+)\s+(\S+)\s*$/.exec(part);
    const bound = words ? bounds.get(words[1] as string) : undefined;
    const count = words ? countOf(words[2] as string) : undefined;
    if (!bound || typeof count !== 'number' || bound in found) return null;
    found[bound] = count;
  }
  return {
    category,
    killed: { min: found.killedMin ?? null, max: found.killedMax ?? null },
    injured: { min: found.injuredMin ?? null, max: found.injuredMax ?? null },
  };
}
