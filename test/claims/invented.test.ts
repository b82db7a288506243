import { describe, expect, it } from 'vitest';
import { extractClaims } from '#claims/extract';
import { addScore, emptyScore, f1, matchClaims } from '../bench/claim-score.ts';
import { inventedArabic } from './invented-arabic.ts';
import { inventedEnglish } from './invented-english.ts';
import { goldOf } from './invented-passage.ts';

const passages = { ar: inventedArabic, en: inventedEnglish };

describe.each(['ar', 'en'] as const)('invented passages of every genre, %s', (lang) => {
  const score = emptyScore();
  for (const passage of passages[lang]) addScore(score, goldOf(passage), extractClaims(passage.text));

  it('are found as a person would annotate them', () => {
    expect(f1(score)).toBeGreaterThan(lang === 'ar' ? 0.94 : 0.99);
  });

  it.each([
    ['group', 0.9],
    ['perpetrator', 0.9],
    ['place', 0.84],
    ['date', 0.8],
    ['claimant', 0.79],
  ] as const)('with the right %s for at least %d of them', (attribute, least) => {
    expect(score.agreement[attribute] / score.matched).toBeGreaterThanOrEqual(least);
  });
});

it('parts are linked to their totals as annotated', () => {
  let [wanted, made] = [0, 0];
  for (const passage of [...inventedArabic, ...inventedEnglish]) {
    const gold = goldOf(passage);
    const found = extractClaims(passage.text);
    const pairs = new Map(matchClaims(gold, found));
    for (const claim of gold) {
      const total = claim.part_of ? gold[claim.part_of - 1] : undefined;
      const [part, whole] = [pairs.get(claim), total && pairs.get(total)];
      if (!part || !whole) continue;
      wanted++;
      if (part.partOf !== null && found[part.partOf - 1] === whole) made++;
    }
  }
  expect(wanted).toBeGreaterThan(15);
  expect(made / wanted).toBeGreaterThan(0.9);
});
