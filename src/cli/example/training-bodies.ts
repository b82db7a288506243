import { sha256Hex } from '#record/canonical';
import type { Kind } from '#record/entity/index';
import { derivedId } from '#record/identifier';
import { countedClaim, rangeFromClaims } from '#record/incident-range';
import { type Range, sameRange, unknownRange } from '#record/range';
import type { RecordBody } from '#record/register';
import { SijillError } from '#record/sijill-error';
import type { Text } from '#record/text';
import type {
  TrainingClaim,
  TrainingIncident,
  TrainingPlace,
  TrainingSource,
  TrainingVictim,
  Wording,
} from './training-file.ts';

/** The id of a record of the training example: the same on every machine and at every run. */
export const trainingId = (kind: Kind, key: string) => derivedId('training', kind, key);

/** `{"en": "…"}` as a text of the record. */
export const textOf = (wording: Wording): Text =>
  Object.entries(wording).map(([lang, value]) => ({ lang, value }));

const unplaced = { gazetteerId: null, mgrs: null, mgrsPrecisionM: null, origin: 'recorder' } as const;
const placeOf = ({ lat, lon, precision }: TrainingPlace) => ({ ...unplaced, point: { lat, lon }, precision });

/** A source, and the capture of its text. */
export function sourceBodies(given: TrainingSource): { source: RecordBody; capture: RecordBody } {
  const { key, title, text, derivesFrom, capture, ...source } = given;
  const bytes = Buffer.byteLength(text);
  const origin = derivesFrom === undefined ? {} : { derivesFrom: trainingId('source', derivesFrom) };
  return {
    source: { ...source, ...origin, title: textOf(title), content: text },
    capture: {
      ...capture,
      source: trainingId('source', key),
      files: [{ role: 'text', mime: 'text/plain; charset=utf-8', bytes, sha256: sha256Hex(text) }],
    },
  };
}

/** The incident as it is first written down: what is reported, without a grade or a range. */
export function leadBody(given: TrainingIncident): RecordBody {
  const {
    key: _key,
    province,
    placeName,
    place,
    sites,
    narrative,
    parties,
    sources,
    victims,
    ...rest
  } = given;
  const {
    positions: _positions,
    fighters: _fighters,
    assessment: _assessment,
    stage: _stage,
    ...body
  } = rest;
  return {
    ...body,
    admin1: province,
    locationName: textOf(placeName),
    ...(place ? { place: placeOf(place) } : {}),
    ...(sites ? { sites: sites.map(siteBody) } : {}),
    narrative: textOf(narrative),
    parties: parties.map((party) => trainingId('party', party)),
    sources: sources.map(({ source }, order) => ({
      source: trainingId('source', source),
      order,
      citedInNarrative: true,
    })),
    workflow: 'monitored',
  };
}

function siteBody(site: NonNullable<TrainingIncident['sites']>[number]): RecordBody {
  const { label, lat, lon, precision, evidence, ...rest } = site;
  const shown = evidence?.map(({ source, note }) => ({
    source: trainingId('source', source),
    note: textOf(note),
  }));
  const place = placeOf({ lat, lon, precision });
  return { ...rest, label: textOf(label), place, ...(shown ? { evidence: shown } : {}) };
}

/** One claim with the characters of the capture at which its words stand. Throws `invalid` where they do not. */
export function claimBody(
  incident: TrainingIncident,
  cited: TrainingIncident['sources'][number],
  claim: TrainingClaim,
  text: string,
): RecordBody {
  const start = text.indexOf(claim.quote);
  if (start < 0)
    throw new SijillError('invalid', `${incident.key}: '${claim.quote}' does not stand in ${cited.source}.`);
  return {
    extent: 'incident',
    incident: trainingId('incident', incident.key),
    claimant: trainingId('party', cited.claimant),
    ...(cited.by === null ? {} : { attributedTo: [trainingId('party', cited.by)] }),
    measure: claim.measure,
    category: claim.category,
    range: rangeOfClaim(claim),
    quantifier: claim.quantifier,
    source: trainingId('source', cited.source),
    capture: trainingId('capture', cited.source),
    locator: { start, end: start + claim.quote.length },
    quote: claim.quote,
  };
}

const rangeOfClaim = ({ min, max }: TrainingClaim): Range => ({ min: min ?? null, max: max ?? null });

export function victimBody(incident: TrainingIncident, given: TrainingVictim, order: number): RecordBody {
  const { ar, en, kind = 'full', age, family: _family, ...victim } = given;
  const spelling = { kind, source: null };
  const arabic =
    ar === undefined ? [] : [{ ...spelling, value: ar, script: 'Arab', lang: 'ar', transliterationOf: null }];
  const latin =
    en === undefined
      ? []
      : [{ ...spelling, value: en, script: 'Latn', lang: 'en', transliterationOf: ar ?? null }];
  return {
    ...victim,
    incident: trainingId('incident', incident.key),
    order,
    ...(arabic.length + latin.length > 0 ? { names: [...arabic, ...latin] } : {}),
    ...(age === undefined ? {} : { ageGroup: 'exact', ageMin: age, ageMax: age }),
  };
}

/**
 * What an assessment adds: the ranges that the claims and the counting rules give, or those that a person sets with a
 * reason; the grade with its reason; the status of the strike.
 */
export function assessmentFields(incident: TrainingIncident): RecordBody {
  const { reason, ...assessment } = incident.assessment;
  delete (assessment as { override?: unknown }).override;
  const casualties = [...computedCasualties(incident), ...fighters(incident)];
  return {
    ...assessment,
    ...(reason ? { gradingReason: textOf(reason) } : {}),
    ...(casualties.length > 0 ? { casualties } : {}),
    methodology: trainingId('methodology', 'method'),
    ...victimGroups(incident),
  };
}

function computedCasualties(incident: TrainingIncident): RecordBody[] {
  const claims = incident.sources.flatMap((cited) => cited.claims);
  const categories = [...new Set(claims.map((claim) => claim.category))].filter(
    (category) => category !== 'belligerents',
  );
  return categories.map((category) => {
    const of = (measure: TrainingClaim['measure']) => {
      const own = claims.filter((claim) => claim.category === category && claim.measure === measure);
      const named = category === 'civilians' ? namedCount(incident, measure) : 0;
      return rangeFromClaims(
        own.map((claim) => countedClaim({ range: rangeOfClaim(claim), quantifier: claim.quantifier })),
        named,
      );
    };
    const [computedKilled, computedInjured] = [of('killed'), of('injured')];
    const override =
      incident.assessment.override?.category === category ? incident.assessment.override : null;
    const known = (name: string, range: Range) => (sameRange(range, unknownRange) ? {} : { [name]: range });
    return {
      category,
      ...known('killed', override?.killed ?? computedKilled),
      ...known('injured', override?.injured ?? computedInjured),
      ...known('computedKilled', computedKilled),
      ...known('computedInjured', computedInjured),
      ...(override ? { overrideReason: textOf(override.reason) } : {}),
    };
  });
}

/** Persons with a name whose civilian status nobody contests; of a contested one the minimum does not rise (R4). */
function namedCount({ victims = [] }: TrainingIncident, status: string): number {
  return victims.filter((victim) => {
    const hasName = (victim.ar ?? victim.en) !== undefined && victim.kind !== 'description';
    return hasName && victim.status === status && victim.civilianStatus === 'civilian';
  }).length;
}

function fighters({ fighters: given = [] }: TrainingIncident): RecordBody[] {
  return given.map(({ affiliation, ...rest }) => ({
    ...rest,
    affiliation: trainingId('party', affiliation),
  }));
}

function victimGroups({ key, victims = [] }: TrainingIncident): RecordBody {
  const groups = new Map<string, { label: Wording; members: string[] }>();
  for (const [at, { family }] of victims.entries()) {
    if (family === undefined) continue;
    const group = groups.get(family.en ?? '') ?? { label: family, members: [] };
    group.members.push(trainingId('victim', `${key} ${at}`));
    groups.set(family.en ?? '', group);
  }
  const families = [...groups.values()].filter((group) => group.members.length > 1);
  return families.length > 0
    ? { victimGroups: families.map(({ label, members }) => ({ label: textOf(label), members })) }
    : {};
}
