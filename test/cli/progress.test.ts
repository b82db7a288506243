import { describe, expect, it } from 'vitest';
import { startProgress } from '#cli/progress';

function watch(isTTY: boolean, quiet = false) {
  const written: string[] = [];
  let clock = 0;
  const effects = {
    stderr: { write: (text: string) => written.push(text), isTTY, columns: 60 },
    quiet,
    now: () => clock,
  };
  return { written, effects, later: (milliseconds: number) => (clock += milliseconds) };
}

describe('progress', () => {
  it('redraws one line on a terminal, no oftener than the eye sees', () => {
    const { written, effects, later } = watch(true);
    const progress = startProgress({ label: 'Reading', total: 1000 }, effects);
    for (let step = 0; step < 100; step++) progress.advance();
    expect(written).toHaveLength(1);
    later(100);
    progress.advance(400);
    expect(written.at(-1)).toBe('\r\x1b[KReading ████████████░░░░░░░░░░░░ 50 % 500 of 1,000');
    later(900);
    progress.advance(500);
    progress.done('3 refused');
    expect(written.slice(-2)).toEqual(['\r\x1b[KReading: 1,000 in 1.0 s, 3 refused', '\n']);
  });

  it('never runs over the width of the terminal', () => {
    const { written, effects } = watch(true);
    startProgress({ label: 'x'.repeat(200), total: 5 }, effects).advance();
    expect(written.every((line) => line.length <= 60 + '\r\x1b[K'.length)).toBe(true);
  });

  it('writes a plain line now and then elsewhere', () => {
    const { written, effects, later } = watch(false);
    const progress = startProgress({ label: 'Reading', total: null }, effects);
    progress.advance(10);
    later(6_000);
    progress.advance(10);
    progress.setTotal(40);
    later(6_000);
    progress.advance();
    progress.done();
    expect(written).toEqual(['Reading: 20\n', 'Reading: 52 %, 21 of 40\n', 'Reading: 21 in 12.0 s\n']);
  });

  it('says nothing when it is to be quiet', () => {
    const { written, effects, later } = watch(true, true);
    const progress = startProgress({ label: 'Reading', total: 2 }, effects);
    later(1_000);
    progress.advance(2);
    progress.done();
    expect(written).toEqual([]);
  });
});
