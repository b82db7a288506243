import type { PublicConflict } from '#record/public/frame';
import { everything, headlineGrades, type TallyKey, type TallyQuery, type TallyRow } from '#record/tally';
import { valuesOf } from '#record/vocabulary';
import type { PublicRegister } from '#release/public-register';
import type { RecordFigures } from './pages/home.ts';
import type { ScopeFigures } from './pages/scopes.ts';

const emptyRange = { min: 0, max: 0, unknownMin: 0, unknownMax: 0 };

/** The one row of a tally without grouping. */
export async function whole(register: PublicRegister, query: TallyQuery): Promise<TallyRow> {
  const [row] = await register.tally(query);
  if (row) return row;
  const none = { rows: 0, killed: emptyRange, injured: emptyRange };
  return {
    key: 'all',
    label: { en: 'All', ar: 'الكل' },
    incidents: 0,
    killed: emptyRange,
    injured: emptyRange,
    conceded: none,
    namedVictims: 0,
    additive: true,
  };
}

/** A tally of every grade and of the headline's, side by side, in the order of pages. */
export async function bothTallies(
  register: PublicRegister,
  conflict: PublicConflict,
  by: TallyKey,
): Promise<{ rows: readonly TallyRow[]; headline: readonly TallyRow[] }> {
  const query = { ...everything, conflict: conflict.id, by };
  const [rows, headline] = await Promise.all([
    register.tally(query),
    register.tally({ ...query, grades: headlineGrades }),
  ]);
  return { rows: inPageOrder(by, rows), headline };
}

/** Grades in the order of their scale, months latest first, the rest as it comes; unknown ones last. */
export function inPageOrder(by: TallyKey, rows: readonly TallyRow[]): readonly TallyRow[] {
  if (by !== 'grade' && by !== 'month') return rows;
  const known = rows.filter((row) => row.key !== 'unknown');
  const unknown = rows.filter((row) => row.key === 'unknown');
  const scale: readonly string[] = valuesOf('civilian_harm_grading');
  const ordered =
    by === 'month' ? known.reverse() : known.sort((a, b) => scale.indexOf(a.key) - scale.indexOf(b.key));
  return [...ordered, ...unknown];
}

/** What the first page of a record shows. */
export async function recordFigures(
  register: PublicRegister,
  conflict: PublicConflict,
): Promise<RecordFigures> {
  const all = { ...everything, conflict: conflict.id };
  const solid = { ...all, grades: headlineGrades };
  const [headline, every, children, women, grades, parties, months, headlineMonths, cells, latest] =
    await Promise.all([
      whole(register, solid),
      whole(register, all),
      whole(register, { ...solid, category: 'children' }),
      whole(register, { ...solid, category: 'women' }),
      register.tally({ ...all, by: 'grade' }),
      register.tally({ ...solid, by: 'belligerent' }),
      register.tally({ ...all, by: 'month' }),
      register.tally({ ...solid, by: 'month' }),
      register.mapCells(conflict.id),
      register.incidents({ conflict: conflict.id }, { limit: 8, offset: 0 }),
    ]);
  return {
    headline,
    all: every,
    children,
    women,
    grades: inPageOrder('grade', grades),
    parties,
    months,
    headlineMonths,
    cells,
    latest: latest.incidents,
  };
}

/** Every saved scope with what the register holds in it. */
export async function scopeFigures(
  register: PublicRegister,
  conflict: PublicConflict,
): Promise<ScopeFigures[]> {
  const parties = await register.parties(conflict.id);
  const scopes = await register.scopes(conflict.id);
  return Promise.all(
    scopes.map(async (scope) => ({
      scope,
      parties: parties.filter((party) => scope.parties?.includes(party.id)),
      row: await whole(register, {
        ...everything,
        conflict: conflict.id,
        countries: scope.countries ?? null,
        places: scope.places ?? null,
        area: scope.area ?? null,
        from: scope.from ?? null,
        to: scope.to ?? null,
        parties: scope.parties ?? null,
        grades: scope.grades ?? null,
        category: scope.category ?? 'civilians',
      }),
    })),
  );
}
