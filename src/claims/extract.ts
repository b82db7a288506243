import type { Language } from '#language/calendar/date-expression';
import { type Token, tokenise } from '#language/token';
import { largestCount } from '#record/range';
import { readArabicSentence } from './arabic/reader.ts';
import { type Attributes, attributesOf } from './attributes/resolve.ts';
import type { SentenceMentions } from './attributes/text-facts.ts';
import type { Claim } from './claim.ts';
import { Discourse } from './discourse.ts';
import { readEnglishSentence } from './english/link.ts';
import type { Mention } from './mention.ts';
import { linkRepeats } from './repeat.ts';
import { claimRules } from './rules.ts';
import { sentencesOf } from './sentence.ts';
import { linkSums } from './sums.ts';
import { settleTwoOrMore } from './two-or-more.ts';

export interface ExtractOptions {
  /** Read sentences of this language only; `auto` reads each sentence by its own script. */
  readonly lang?: Language | 'auto';
  /** The day of publication, ISO 8601: "yesterday" and days without a year are seen from it. */
  readonly published?: string | null;
}

/**
 * The claims of a text: every counted statement that people were killed, injured and so on, in the order in which
 * they stand. Deterministic, without network; linear in the length of the text.
 */
export function extractClaims(
  text: string,
  { lang = 'auto', published = null }: ExtractOptions = {},
): Claim[] {
  const tokens = tokenise(text);
  const discourse = new Discourse();
  const sentences: SentenceMentions[] = [];
  for (const sentence of sentencesOf(tokens)) {
    if (sentence.lang === null || (lang !== 'auto' && sentence.lang !== lang)) continue;
    const read = sentence.lang === 'ar' ? readArabicSentence : readEnglishSentence;
    const mentions = read(text, tokens, sentence, discourse).filter(isClaim);
    discourse.remember(mentions, sentence.index, sentence.paragraph);
    sentences.push({ sentence, mentions });
  }
  return assemble(text, tokens, sentences, published);
}

/** What is not denied again, and no number beyond all counts of people. */
function isClaim({ certainty, quantity }: Mention): boolean {
  return certainty > 0 && Math.max(quantity?.min ?? 0, quantity?.max ?? 0) <= largestCount;
}

function assemble(
  text: string,
  tokens: readonly Token[],
  sentences: readonly SentenceMentions[],
  published: string | null,
): Claim[] {
  const mentions = sentences.flatMap((sentence) => sentence.mentions);
  settleTwoOrMore(mentions);
  linkSums(mentions);
  const positions = new Map(mentions.map((mention, index) => [mention, index + 1]));
  const attributes = attributesOf(text, tokens, sentences, published);
  const claims = mentions.map((mention): Claim => {
    const start = (tokens[mention.from] as Token).start;
    const end = (tokens[mention.to - 1] as Token).end;
    const { quantity } = mention;
    return {
      start,
      end,
      span: text.slice(start, end),
      min: quantity?.min ?? null,
      max: quantity?.max ?? null,
      approx: quantity?.approximate ?? true,
      proportion: mention.proportion,
      outcome: mention.outcome,
      group: mention.group,
      ...(attributes.get(mention) as Attributes),
      partOf: (mention.partOf && positions.get(mention.partOf)) ?? null,
      repeatOf: null,
      victimNames: mention.victimNames,
      quantifier: quantity?.quantifier ?? null,
      rule: mention.rule,
      confidence: Math.round(claimRules[mention.rule].confidence * mention.certainty * 100) / 100,
    };
  });
  return linkRepeats(claims);
}
