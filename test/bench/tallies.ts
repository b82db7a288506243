import { everything, type TallyQuery } from '#record/tally';
import type { Bench, Measurement } from './measurement.ts';
import { percentile, timed } from './measurement.ts';
import { registerWith } from './registers.ts';

const rounds = 60;

/** Every kind of tally over UCDP's 176,579 events: how long the slowest of a hundred takes. */
export const tallies: Bench = {
  name: 'tallies',
  async run({ data, folder, say }) {
    const { register, close } = await registerWith('ucdp', data, folder, say);
    try {
      const parties = await topParties(register);
      const measurements: Measurement[] = [];
      for (const [what, question] of Object.entries(questions(parties))) {
        const query: TallyQuery = { ...everything, category: 'undetermined', ...question };
        for (let warm = 0; warm < 5; warm++) await register.tally(query);
        const times: number[] = [];
        for (let round = 0; round < rounds; round++) times.push(await timed(() => register.tally(query)));
        measurements.push({
          what: `tally ${what}, p99 of ${rounds}`,
          value: percentile(times, 0.99),
          unit: 'ms',
          against: `median ${percentile(times, 0.5).toFixed(1)} ms`,
          goal: { at: 'most', value: 50 },
        });
      }
      return measurements;
    } finally {
      await close();
    }
  },
};

function questions(parties: readonly string[]): Record<string, Partial<TallyQuery>> {
  const now = new Date().toISOString();
  return {
    'of all': {},
    'by belligerent': { by: 'belligerent' },
    'by country': { by: 'country' },
    'by place': { by: 'place' },
    'by month': { by: 'month' },
    'by grade': { by: 'grade' },
    'by strike status': { by: 'strike_status' },
    'of one belligerent by month': { parties: parties.slice(0, 1), by: 'month' },
    'of two belligerents': { parties: parties.slice(0, 2) },
    'between two days by belligerent': { from: '2011-03-15', to: '2014-08-20', by: 'belligerent' },
    'of one country by month': { countries: ['SY'], by: 'month' },
    'in a box of coordinates': { area: { south: 35, north: 37, west: 36, east: 40 } },
    'as of now': { asOf: now },
    'as of now by belligerent': { asOf: now, by: 'belligerent' },
  };
}

type TallyReader = Awaited<ReturnType<typeof registerWith>>['register'];

async function topParties(register: TallyReader): Promise<string[]> {
  const rows = await register.tally({ ...everything, category: 'undetermined', by: 'belligerent' });
  const names = rows.filter((row) => row.key !== 'unknown').slice(0, 2);
  const ids: string[] = [];
  for await (const party of register.all({ conflict: null, kind: 'party' })) {
    const named = (party.body.names as { value: string }[]).some((name) =>
      names.some((row) => row.key === name.value),
    );
    if (named) ids.push(party.id);
  }
  return ids;
}
