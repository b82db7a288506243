import { type DateExpression, readDateExpression } from '#language/calendar/date-expression';
import type { Token } from '#language/token';
import type { Mention } from '../mention.ts';
import type { Sentence } from '../sentence.ts';
import { arabicActors } from './arabic-actor.ts';
import { arabicPlaces } from './arabic-place.ts';
import { arabicSpeakers } from './arabic-speaker.ts';
import { englishActors } from './english-actor.ts';
import { englishPlaces } from './english-place.ts';
import { englishSpeakers } from './english-speaker.ts';
import { isSamePeriod } from './event-memory.ts';
import { headingEnd } from './list-lines.ts';
import { overlaps, type SentenceFacts, type Speaker } from './phrase.ts';

/** Everything that one sentence says besides the counts themselves. */
export function factsOf(
  tokens: readonly Token[],
  sentence: Sentence,
  mentions: readonly Mention[],
  isLine = false,
): SentenceFacts {
  const dates = datesOf(tokens, sentence, mentions);
  const arabic = sentence.lang === 'ar';
  const spoken = arabic ? arabicSpeakers(tokens, sentence, dates) : englishSpeakers(tokens, sentence, dates);
  // The heading of a line of a list says where, not who.
  const heading = isLine ? headingEnd(tokens, sentence) : sentence.from;
  const speakers = spoken.filter(
    (speaker) =>
      speaker.to > heading && !mentions.some(({ anchor, to }) => overlaps(speaker, { from: anchor, to })),
  );
  const harmed = mentions.map(({ anchor, to }) => ({ from: anchor, to }));
  const found = arabic ? arabicActors(tokens, sentence) : englishActors(tokens, sentence);
  const actors = found.filter(
    (actor) =>
      !dates.some((date) => overlaps(date, actor)) &&
      !isVictim(actor.from, actor.to, mentions) &&
      !speakers.some((speaker) => overlaps(speaker, actor)),
  );
  const taken = [...harmed, ...speakers];
  const named = arabic
    ? arabicPlaces(tokens, sentence, dates, taken)
    : englishPlaces(tokens, sentence, dates, taken);
  const first = tokens[sentence.from]?.kind === 'sign' ? sentence.from + 1 : sentence.from;
  const places =
    heading > first && isPlaceName(tokens, first, heading, mentions)
      ? [{ from: first, to: heading, weight: 3 }]
      : named;
  const fronted = dates.filter(({ from }) => from - sentence.from <= 2);
  const ofEvents = dates.filter((date) => !isOfReport(tokens, date, sentence, dates, speakers));
  return { speakers, actors, places, dates: ofEvents, reported: dates, fronted };
}

/** A heading without numbers or people in it: "Idlib province". */
function isPlaceName(
  tokens: readonly Token[],
  from: number,
  to: number,
  mentions: readonly Mention[],
): boolean {
  if (mentions.some((mention) => overlaps(mention, { from, to }))) return false;
  return tokens.slice(from, to).every(({ kind }) => kind === 'word');
}

/** A party named right after the people is theirs, not the one who did it: عناصر من قوات النظام. */
function isVictim(from: number, to: number, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => {
    if (from < mention.to && mention.anchor < to) return true;
    const fights = mention.group === 'combatant' || mention.group === 'security_force';
    return fights && from >= mention.to && from - mention.to <= 2;
  });
}

/** "Activists on Wednesday raised", "In June 2020, the army conceded": when it was said, not when it happened. */
function isOfReport(
  tokens: readonly Token[],
  date: DateExpression,
  sentence: Sentence,
  dates: readonly DateExpression[],
  speakers: readonly Speaker[],
): boolean {
  if (date.shape !== 'on' || isSamePeriod(tokens, date)) return false;
  if (tokens[date.from - 1]?.text === 'by') return true;
  const start = tokens[date.from - 1]?.text === 'on' ? date.from - 1 : date.from;
  const end = tokens[date.to]?.text === ',' ? date.to + 1 : date.to;
  if (speakers.some(({ to }) => start === to || (start === to + 1 && tokens[to]?.kind === 'word')))
    return true;
  // At the start of the sentence, right before the one who speaks or another such date.
  const opens =
    dates.every((other) => other.from >= date.from || other.to >= date.from - 2) &&
    date.from - sentence.from <= 6;
  if (!opens) return false;
  const next = dates.find((other) => other.from >= end && other.from - end <= 1);
  return speakers.some(
    ({ from }) => end === from || (next !== undefined && from - next.to >= 0 && from - next.to <= 1),
  );
}

function datesOf(
  tokens: readonly Token[],
  sentence: Sentence,
  mentions: readonly Mention[],
): DateExpression[] {
  const dates: DateExpression[] = [];
  if (!sentence.lang) return dates;
  for (let at = sentence.from; at < sentence.to; at++) {
    const date = readDateExpression(tokens, at, sentence.lang);
    if (!date || date.to > sentence.to) continue;
    if (mentions.some(({ anchor, to }) => at >= anchor && at < to)) continue;
    dates.push(date);
    at = date.to - 1;
  }
  return dates;
}
