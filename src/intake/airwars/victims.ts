import { derivedId } from '#record/identifier';
import { hasName } from '#record/personal-name';
import type { Draft } from '#record/reading';
import { type RowCells, sparse } from '../row-cells.ts';
import { ageOf } from './age.ts';
import { isAddress, victimNames } from './victim-name.ts';

const oldest = 110;

/** The draft of one row of the table of victims, keyed by its place in the list of its incident. */
export function victimDraft(
  dataset: string,
  incident: string,
  airwarsId: string,
  occurrence: number,
  cells: RowCells,
): Draft {
  const order = cells.count('order') ?? undefined;
  const names = victimNames(cells.text('name_ar'), cells.text('name_en'));
  for (const column of ['name_ar', 'name_en'])
    if (isAddress(cells.text(column))) cells.found(column, 'name_is_url');
  cells.note('match_status_ar');
  const id = derivedId(dataset, 'victim', airwarsId, order ?? 'none', occurrence);
  const notes = cells.given('notes');
  return {
    type: 'draft',
    kind: 'victim',
    id,
    parent: incident,
    file: cells.row.file,
    row: cells.row.row,
    body: sparse({
      incident,
      order,
      names: names.length > 0 ? names : undefined,
      ...ageFields(cells),
      gender: cells.value('gender', 'gender'),
      pregnant: truth(cells, 'pregnant'),
      status: cells.value('victim_status', 'status'),
      civilianStatus: truth(cells, 'civilian_status_contested') ? 'contested' : undefined,
      notes:
        notes === undefined
          ? undefined
          : [{ lang: /\p{Script=Arabic}/u.test(notes) ? 'ar' : 'en', value: notes }],
      url: cells.given('ref_url'),
      importNotes: cells.importNotes(),
    }),
  };
}

/** What the counting rules need to know of the victims of one incident. */
export interface VictimCounts {
  namedKilled: number;
  contestedKilled: number;
  contestedInjured: number;
}

export function countVictim(counts: VictimCounts, { body }: Draft): void {
  if (body.status === 'killed' && hasName((body.names as never) ?? [])) counts.namedKilled += 1;
  if (body.civilianStatus !== 'contested') return;
  if (body.status === 'killed') counts.contestedKilled += 1;
  if (body.status === 'injured') counts.contestedInjured += 1;
}

function ageFields(cells: RowCells): Record<string, unknown> {
  const text = cells.given('age');
  const age = text === undefined ? null : ageOf(text);
  const group = cells.value('age_group', 'age_group');
  if (text === undefined) return { ageGroup: group };
  if (age === null) {
    cells.found('age', 'age_unread');
    return { ageGroup: group, ageText: text };
  }
  if ((age.min ?? age.max ?? 0) > oldest) cells.found('age', 'age_implausible');
  const isChild = age.max !== null && age.max < 18;
  const isAdult = age.min !== null && age.min >= 18;
  if ((group === 'child' && isAdult) || (group === 'adult' && isChild))
    cells.found('age', 'age_group_contradicts');
  return {
    ageGroup: group ?? 'exact',
    ageMin: age.min ?? undefined,
    ageMax: age.max ?? undefined,
    ageText: /^\d+$/.test(text) ? undefined : text,
  };
}

/** True for 'True'; undefined for blank, which says nothing. Anything else is reported. */
function truth(cells: RowCells, column: string): boolean | undefined {
  const text = cells.given(column)?.toLowerCase();
  if (text === undefined) return undefined;
  if (text === 'true' || text === '1' || text === 'yes') return true;
  if (text === 'false' || text === '0' || text === 'no') return false;
  cells.found(column, 'value_unmapped');
  return undefined;
}
