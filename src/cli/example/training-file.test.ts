import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainTally } from '#casework/tally-explain';
import { resolveQuery } from '#casework/tally-query';
import { isDay } from '#record/calendar-day';
import { sha256Hex } from '#record/canonical';
import type { Incident } from '#record/entity/incident';
import { valuesOf } from '#record/vocabulary';
import { workingContext } from '../../../test/working-context.ts';
import { loadTraining } from './load-training.ts';
import { trainingId } from './training-bodies.ts';
import type { TrainingFile } from './training-file.ts';

const path = new URL('../../../example/training.json', import.meta.url);
const file = JSON.parse(readFileSync(path, 'utf8')) as TrainingFile;
const silent = { step: () => ({ advance() {}, done() {} }) };

describe('the training record', () => {
  const all = <T>(pick: (incident: TrainingFile['incidents'][number]) => readonly T[]) =>
    file.incidents.flatMap(pick);

  test('says of itself that it is invented, and lies in the open sea around the point farthest from land', () => {
    expect(file.conflict).toMatchObject({ training: true, namePolicy: 'adults' });
    expect(file.about.en).toContain('invented');
    expect(file.about.ar).toContain('مُختلق');
    const points = all((incident) =>
      [incident.place, ...(incident.sites ?? [])].filter((place) => place !== undefined),
    );
    expect(points.length).toBeGreaterThan(30);
    for (const { lat, lon } of points) {
      expect(Math.abs(lat - -48.877)).toBeLessThan(1);
      expect(Math.abs(lon - -123.393)).toBeLessThan(1);
    }
    expect(file.incidents.some((incident) => 'country' in incident)).toBe(false);
  });

  test('holds everything that a record can hold', () => {
    const grades = new Set(file.incidents.map((incident) => incident.assessment.grading));
    expect([...valuesOf('civilian_harm_grading'), undefined].every((grade) => grades.has(grade))).toBe(true);
    const statuses = new Set(file.incidents.map((incident) => incident.assessment.strikeStatus));
    expect([...valuesOf('strike_status'), undefined].every((status) => statuses.has(status))).toBe(true);
    const positions = all((incident) => incident.positions ?? []);
    expect(new Set(positions.map((row) => row.position))).toEqual(new Set(valuesOf('belligerent_position')));
    expect(positions.some((row) => row.position === 'credible' && row.deathsConcededMin === 0)).toBe(true);
    expect(positions.some((row) => row.position === 'credible' && row.deathsConcededMin === undefined)).toBe(
      true,
    );
    expect(new Set(file.incidents.map((incident) => incident.date?.type)).size).toBe(4);
    const victims = all((incident) => incident.victims ?? []);
    expect(new Set(victims.map((victim) => victim.identityTier))).toEqual(new Set(valuesOf('identity_tier')));
    expect(victims.some((victim) => (victim.age ?? 99) < 18 && victim.ar !== undefined)).toBe(true);
    expect(
      all((incident) => incident.sites ?? []).every((site) =>
        isDay(String((site as { notBefore?: string }).notBefore)),
      ),
    ).toBe(true);
    const cited = all((incident) => incident.sources.map((source) => source.source));
    expect(new Set(cited).size).toBeLessThan(cited.length);
    expect(file.incidents.every((incident) => incident.narrative.ar && incident.narrative.en)).toBe(true);
    expect(
      Math.min(file.steps.merge.length, file.steps.withdraw.length, file.steps.correct.length),
    ).toBeGreaterThan(0);
  });

  test('every claim stands at its characters in a text whose hash is the capture’s', async () => {
    const context = workingContext();
    const conflict = await loadTraining(context, file, silent);
    const texts = new Map(file.sources.map((source) => [trainingId('source', source.key), source.text]));
    const resolved = await resolveQuery(context, { conflict: conflict.slug });
    const { incidents, total } = await explainTally(context.public, resolved, { limit: 100 });
    expect(incidents).toHaveLength(total);
    for (const { claims } of incidents) {
      for (const claim of claims) {
        const text = texts.get(claim.source?.id ?? '') ?? '';
        const words = text.slice(claim.locator?.start, claim.locator?.end);
        expect(
          file.incidents.some(({ sources }) =>
            sources.some((one) => one.claims.some(({ quote }) => quote === words)),
          ),
        ).toBe(true);
        expect(claim.capture?.files[0]?.sha256).toBe(sha256Hex(text));
      }
    }
  });

  test('merged incidents lead to the kept one, the withdrawn one is not counted, corrections stand in the public log', async () => {
    const context = workingContext();
    await loadTraining(context, file, silent);
    const body = async (key: string) =>
      (await context.store.get(null, trainingId('incident', key)))?.body as Incident;
    for (const { keep, absorb } of file.steps.merge) {
      expect(await body(absorb)).toMatchObject({
        workflow: 'merged',
        mergedInto: trainingId('incident', keep),
      });
    }
    for (const { incident } of file.steps.withdraw) expect((await body(incident)).workflow).toBe('withdrawn');
    for (const { incident, fields, reason } of file.steps.correct) {
      const log = (await body(incident)).changeLog ?? [];
      expect(log.some((line) => line.reason === reason && Object.keys(fields).includes(line.field))).toBe(
        true,
      );
    }
  });

  test('loading it again writes nothing', async () => {
    const context = workingContext();
    await loadTraining(context, file, silent);
    const written = await context.store.lastSequence();
    await loadTraining(context, file, silent);
    expect(await context.store.lastSequence()).toBe(written);
  });
});
