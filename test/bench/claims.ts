// How well claims are read: the annotated passages, the sources of published incidents, and the speed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Claim } from '#claims/claim';
import { extractClaims } from '#claims/extract';
import { rangeOf } from '#record/quantifier';
import { containsRange, cover, type Range, unknownRange } from '#record/range';
import { addScore, attributes, emptyScore, f1, type GoldClaim, type Score } from './claim-score.ts';
import type { Bench, Measurement } from './measurement.ts';

interface Passage {
  readonly id: string;
  readonly lang: 'ar' | 'en';
  readonly text: string;
  readonly gold: readonly GoldClaim[];
}

interface Source {
  readonly text: string;
  readonly incidents: readonly {
    readonly civilian_deaths_min: number | null;
    readonly civilian_deaths_max: number | null;
    readonly civilian_injuries_min: number | null;
    readonly civilian_injuries_max: number | null;
  }[];
}

const goals = {
  f1: 0.85,
  group: 0.85,
  perpetrator: 0.7,
  place: 0.7,
  claimant: 0.7,
  date: undefined,
} as const;
const resamples = 1000;

/** `npm run bench:claims`. */
export const claims: Bench = {
  name: 'claims',
  async run({ data, say }) {
    const passages = passagesOf(join(data, 'claims_dev'));
    const sources = sourcesOf(join(data, 'airwars_syria', 'source_texts.jsonl.gz'));
    const measured = [
      ...(['ar', 'en'] as const).flatMap((lang) => ofPassages(lang, passages, say)),
      ...ofSources(sources),
      speed(sources),
    ];
    return measured;
  },
};

/** Precision, recall and F1 of one language, with and without repeats and parts, then what was said of the matched. */
function ofPassages(lang: 'ar' | 'en', all: readonly Passage[], say: (line: string) => void): Measurement[] {
  const read = all
    .filter((passage) => passage.lang === lang)
    .map(({ id, text, gold }) => ({ id, gold, predicted: extractClaims(text, { lang }) }));
  for (const { id, gold, predicted } of read) {
    const score = emptyScore();
    addScore(score, gold, predicted);
    say(`${id}: ${score.right} right of ${score.gold} annotated and ${score.predicted} found`);
  }
  const total = scoreOf(read);
  const single = scoreOf(
    read.map(({ id, gold, predicted }) => ({
      id,
      gold: gold.filter((claim) => claim.repeat_of == null && claim.part_of == null),
      predicted: predicted.filter((claim) => claim.repeatOf === null && claim.partOf === null),
    })),
  );
  const [low, high] = interval(read);
  const what = (measure: string) => `claims_dev, ${lang}: ${measure}`;
  return [
    { what: what('precision'), value: total.right / total.predicted, unit: '' },
    { what: what('recall'), value: total.right / total.gold, unit: '' },
    {
      what: what(`F1 (95% of ${resamples} resamples of passages: ${low.toFixed(2)}-${high.toFixed(2)})`),
      value: f1(total),
      unit: '',
      goal: { at: 'least', value: goals.f1 },
    },
    { what: what('F1 without repeats and parts'), value: f1(single), unit: '' },
    ...attributes.map((attribute): Measurement => {
      const goal = goals[attribute];
      return {
        what: what(attribute),
        value: total.agreement[attribute] / total.matched,
        unit: '',
        ...(goal === undefined ? {} : { goal: { at: 'least', value: goal } as const }),
      };
    }),
  ];
}

type Read = {
  readonly id: string;
  readonly gold: readonly GoldClaim[];
  readonly predicted: readonly Claim[];
};

function scoreOf(read: readonly Read[]): Score {
  const score = emptyScore();
  for (const { gold, predicted } of read) addScore(score, gold, predicted);
  return score;
}

/** The middle 95% of F1 over passages drawn with replacement; the draws are the same in every run. */
function interval(read: readonly Read[]): [number, number] {
  let state = 20170317;
  const draw = () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return read[Math.floor((state / 0x80000000) * read.length)] as Read;
  };
  const scores = Array.from({ length: resamples }, () => f1(scoreOf(read.map(draw)))).sort((a, b) => a - b);
  return [scores[Math.floor(resamples * 0.025)] as number, scores[Math.floor(resamples * 0.975)] as number];
}

/** How often the published range of an incident is inside the range that its source's claims give (weak labels). */
function ofSources(sources: readonly Source[]): Measurement[] {
  const outcomes = [
    { outcome: 'killed', label: 'deaths' },
    { outcome: 'injured', label: 'injuries' },
  ] as const;
  return outcomes.flatMap(({ outcome, label }): Measurement[] => {
    let [labelled, answered, inside] = [0, 0, 0];
    for (const { text, incidents } of sources) {
      const incident = incidents.length === 1 ? incidents[0] : undefined;
      const wanted: Range = {
        min: incident?.[`civilian_${label}_min`] ?? null,
        max: incident?.[`civilian_${label}_max`] ?? null,
      };
      if (wanted.min === null || wanted.max === null || wanted.max === 0) continue;
      labelled++;
      const range = rangeOfClaims(extractClaims(text), outcome);
      if (range.min === null && range.max === null) continue;
      answered++;
      if (containsRange(range, wanted)) inside++;
    }
    return [
      {
        what: `sources of one incident that say ${outcome}: with claims, of ${labelled}`,
        value: answered,
        unit: 'texts',
      },
      {
        what: `of these, the incident's own range inside the one computed (${outcome})`,
        value: (100 * inside) / answered,
        unit: '%',
      },
    ];
  });
}

/** The widest range that the single-event claims of one text give, by the counting rules. */
function rangeOfClaims(found: readonly Claim[], outcome: 'killed' | 'injured'): Range {
  let range: Range = unknownRange;
  for (const claim of found) {
    const counts = claim.outcome === outcome || claim.outcome === 'killed_or_injured';
    if (!counts || claim.scope !== 'incident' || claim.quantifier === null) continue;
    const numbers = { n: claim.min === 0 ? claim.max : claim.min, min: claim.min, max: claim.max };
    range = cover(range, rangeOf(claim.quantifier, numbers));
  }
  return range;
}

const articleLength = 3000;

function speed(sources: readonly Source[]): Measurement {
  const text = sources.map((source) => source.text).join('\n');
  const articles: string[] = [];
  for (let at = 0; at + articleLength <= text.length; at += articleLength)
    articles.push(text.slice(at, at + articleLength));
  const start = process.cpuUsage();
  for (const article of articles) extractClaims(article);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  return {
    what: `articles of ${articleLength} characters, per second of processor time`,
    value: articles.length / seconds,
    unit: 'articles',
    goal: { at: 'least', value: 300 },
  };
}

function passagesOf(folder: string): Passage[] {
  const lines = <Row>(file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
  const gold = new Map(
    lines<{ id: string; claims: GoldClaim[] }>('gold.jsonl').map(({ id, claims: annotated }) => [
      id,
      annotated,
    ]),
  );
  return lines<{ id: string; lang: 'ar' | 'en'; text: string }>('passages.jsonl').map(
    ({ id, lang, text }) => ({
      id,
      lang,
      text,
      gold: (gold.get(id) ?? []).map(complete),
    }),
  );
}

/** Fields that an annotation leaves out are null, and a missing start is 0. */
function complete(claim: GoldClaim): GoldClaim {
  const nothing = {
    quantity_min: null,
    quantity_max: null,
    perpetrator: null,
    place: null,
    date: null,
    claimant: null,
  };
  return { ...nothing, ...claim, start: claim.start ?? 0 };
}

function sourcesOf(path: string): Source[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Source);
}
