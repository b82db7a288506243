import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeTokens, matchesCode, splitCodes } from '#record/incident-code';
import { rules } from '#record/rules/index';

const count = fc.nat(500);
const range = fc.tuple(count, count).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));

test('R3 reports certain parts above the total exactly where their sum is above it', () => {
  fc.assert(
    fc.property(range, range, range, range, (total, children, women, men) => {
      const zero = { min: 0, max: 0 };
      const casualties = (
        [
          ['civilians', total],
          ['children', children],
          ['women', women],
          ['men', men],
        ] as const
      ).map(([category, killed]) => ({ category, killed, injured: zero }));
      const certain = children.min + women.min + men.min;
      const severities = rules.R3.check({ entity: 'x', casualties })
        .filter((finding) => finding.message.includes('minima'))
        .map((finding) => finding.severity);
      expect(severities).toEqual(certain > total.max ? ['error'] : certain > total.min ? ['warning'] : []);
    }),
  );
});

test('R17 finds nothing in a release made by its own arithmetic, under either reading of reopened cases', () => {
  fc.assert(
    fc.property(
      fc.record({
        carriedOver: count,
        received: count,
        credible: count,
        nonCredible: count,
        duplicate: count,
      }),
      fc.record({ reopened: count, added: fc.boolean(), killed: count, before: count }),
      fc.record({ reports: count, engagements: fc.integer({ min: 500, max: 60_000 }) }),
      (cases, { reopened, added, killed, before }, { reports, engagements }) => {
        const completed = cases.credible + cases.nonCredible + cases.duplicate;
        const openEnd = cases.carriedOver + cases.received - completed + (added ? reopened : 0);
        const findings = rules.R17.check({
          entity: 'release',
          figures: {
            ...cases,
            completed,
            openEnd,
            reopened,
            killed,
            cumulativeKilled: before + killed,
            cumulativeEngagements: engagements,
            cumulativeReports: reports,
            cumulativeCredible: null,
            pctReports: Number(((reports / engagements) * 100).toFixed(2)),
            pctCredible: null,
          },
          previous: { figures: { openEnd: cases.carriedOver, cumulativeKilled: before }, adjacent: true },
        });
        expect(findings).toEqual([]);
      },
    ),
  );
});

test('R17 finds a wrong total of outcomes whenever duplicates are stated', () => {
  fc.assert(
    fc.property(
      count,
      count,
      count,
      fc.integer({ min: 1, max: 50 }),
      (credible, nonCredible, duplicate, error) => {
        const none = {
          carriedOver: null,
          received: null,
          openEnd: null,
          reopened: null,
          killed: null,
          cumulativeKilled: null,
          cumulativeEngagements: null,
          cumulativeReports: null,
          cumulativeCredible: null,
          pctReports: null,
          pctCredible: null,
        };
        const completed = credible + nonCredible + duplicate + error;
        const figures = { ...none, credible, nonCredible, duplicate, completed };
        expect(rules.R17.check({ entity: 'release', figures, previous: null })).toMatchObject([
          { check: 'outcomes', found: completed },
        ]);
      },
    ),
  );
});

test('R15 every code finds its incident in any case, and no shortened code does', () => {
  const code = fc
    .tuple(
      fc.constantFrom('CS', 'RS', 'ISPT', 'TS'),
      fc.integer({ min: 10, max: 9999 }),
      fc.constantFrom('', 'a', 'ga'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(code, { minLength: 1, maxLength: 4 }), (codes) => {
      const joined = codes.join(' ');
      expect(splitCodes(joined)).toEqual(codes);
      expect(matchesCode(joined.toLowerCase(), [], [joined])).toBe(true);
      for (const each of codes) {
        expect(matchesCode(each.toUpperCase(), codes)).toBe(true);
        const shorter = each.slice(0, -1);
        expect(matchesCode(shorter, codes)).toBe(codeTokens(codes).includes(shorter.toUpperCase()));
      }
    }),
  );
});
