import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keepHeapSmall } from '#cli/heap-growth';
import { everything } from '#record/tally';
import { LiveRegister } from '#release/live-register';
import { PublicPages } from '#site/answer';
import { release } from '../release/release.ts';
import { type Bench, percentile, timed } from './measurement.ts';
import { registerWith } from './registers.ts';

const pages = 400;

/** A release of the whole Airwars archive with its pages, and its incident pages served live. */
export const releases: Bench = {
  name: 'releases',
  async run({ data, folder, say }) {
    keepHeapSmall();
    const open = await registerWith('airwars', data, join(folder, 'register'), say);
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 100);
    try {
      const seconds = (await timed(() => release(open.register, join(folder, 'release')))) / 1000;
      const times = await livePages(open.register);
      return [
        {
          what: 'A release of 8,114 incidents, pages in both languages',
          value: seconds,
          unit: 's',
          goal: { at: 'most', value: 60 },
        },
        {
          what: 'Memory of the program meanwhile, at most',
          value: peak / 1e6,
          unit: 'MB',
          goal: { at: 'most', value: 600 },
        },
        {
          what: `An incident page served live, p99 of ${pages}`,
          value: percentile(times, 0.99),
          unit: 'ms',
          against: `median ${percentile(times, 0.5).toFixed(1)} ms`,
          goal: { at: 'most', value: 20 },
        },
      ];
    } finally {
      clearInterval(watch);
      await open.close();
    }
  },
};

async function livePages(register: Awaited<ReturnType<typeof registerWith>>['register']): Promise<number[]> {
  const live = new PublicPages(new LiveRegister(register));
  const page = { conflict: null, query: everything, publishedOnly: true, limit: 4_000, offset: 0 };
  const { incidents } = await register.listIncidents(page);
  const times: number[] = [];
  for (let round = 0; round < pages + 50; round++) {
    const incident = incidents[randomBytes(4).readUInt32LE() % incidents.length];
    const language = round % 2 === 0 ? 'en' : 'ar';
    const time = await timed(() =>
      live.answer(`/${language}/incidents/${incident?.id}/`, new URLSearchParams()),
    );
    if (round >= 50) times.push(time);
  }
  return times;
}
