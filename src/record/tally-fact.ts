import type { Incident } from './entity/incident.ts';
import { openBody } from './readable-body.ts';
import { type CasualtyCategory, civilianCategories, type Grade } from './tally.ts';
import { textIn } from './text.ts';
import { earliest, startMonth } from './uncertain-date.ts';

/** What tallies need to know of one incident and one class of persons in it. Absent is null, never zero. */
export interface TallyFact {
  readonly category: CasualtyCategory;
  /** Whether it counts: published, and for civilians with harm reported. */
  readonly counted: boolean;
  /** The day it is counted under, ISO; a span counts by the day it starts. */
  readonly day: string | null;
  readonly month: string | null;
  readonly country: string | null;
  readonly place: string | null;
  /** Every name of a place or district it may be found by, lower case. */
  readonly placeNames: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
  readonly grade: Grade | null;
  readonly strikeStatus: string | null;
  readonly parties: readonly string[];
  readonly killedMin: number | null;
  readonly killedMax: number | null;
  readonly injuredMin: number | null;
  readonly injuredMax: number | null;
}

const civilian = new Set<string>(civilianCategories);

/**
 * The facts of an incident, one per class of persons. There is always one for civilians, so that an incident whose
 * toll is unknown is still an incident. Rows of one category with different affiliations or nationalities are added up;
 * a bound that one of them lacks is unknown for the sum.
 */
export function tallyFacts(record: Incident): TallyFact[] {
  // What a published incident holds back must not show in a sum, a count, a filter or an order: there it is unknown.
  const open = openBody('incident', record) as Incident | null;
  const incident = open ?? record;
  const published = isPublic(record);
  const harm = incident.harmReported === 'yes';
  const point = incident.place?.point ?? null;
  const dimensions = {
    day: incident.date ? earliest(incident.date) : null,
    month: incident.date ? startMonth(incident.date) : null,
    country: incident.country ?? null,
    place: incident.locationName ? (textIn(incident.locationName, 'en')?.value ?? null) : null,
    placeNames: placeNames(incident),
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    grade: incident.grading ?? null,
    strikeStatus: incident.strikeStatus ?? null,
    parties: [...new Set(incident.parties ?? [])],
  };
  const byCategory = new Map<CasualtyCategory, Omit<TallyFact, 'counted'>>();
  byCategory.set('civilians', { ...dimensions, category: 'civilians', ...nothingKnown });
  const seen = new Set<string>();
  for (const casualty of incident.casualties ?? []) {
    const counts = {
      killedMin: casualty.killed?.min ?? null,
      killedMax: casualty.killed?.max ?? null,
      injuredMin: casualty.injured?.min ?? null,
      injuredMax: casualty.injured?.max ?? null,
    };
    const earlier = seen.has(casualty.category) ? byCategory.get(casualty.category) : undefined;
    seen.add(casualty.category);
    byCategory.set(casualty.category, {
      ...dimensions,
      category: casualty.category,
      ...(earlier ? added(earlier, counts) : counts),
    });
  }
  return [...byCategory.values()].map((fact) => ({
    ...fact,
    counted: published && (harm || !civilian.has(fact.category)),
  }));
}

/** Whether an incident is published and not held back as a whole. */
export function isPublic(incident: Incident): boolean {
  return incident.workflow === 'published' && openBody('incident', incident) !== null;
}

const nothingKnown = { killedMin: null, killedMax: null, injuredMin: null, injuredMax: null };

type Counts = { [K in keyof typeof nothingKnown]: number | null };

function added(left: Counts, right: Counts): Counts {
  const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
  return {
    killedMin: sum(left.killedMin, right.killedMin),
    killedMax: sum(left.killedMax, right.killedMax),
    injuredMin: sum(left.injuredMin, right.injuredMin),
    injuredMax: sum(left.injuredMax, right.injuredMax),
  };
}

function placeNames(incident: Incident): string[] {
  const names = [incident.admin1, incident.admin2, incident.admin3];
  for (const text of incident.locationName ?? []) names.push(text.value);
  return [...new Set(names.filter((name) => name !== undefined).map((name) => name.toLowerCase()))];
}
