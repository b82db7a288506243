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
import { overlaps, type SentenceFacts, type Speaker } from './phrase.ts';

/** Everything that one sentence says besides the counts themselves. */
export function factsOf(
  tokens: readonly Token[],
  sentence: Sentence,
  mentions: readonly Mention[],
): SentenceFacts {
  const dates = datesOf(tokens, sentence, mentions);
  const arabic = sentence.lang === 'ar';
  const speakers = arabic
    ? arabicSpeakers(tokens, sentence, dates)
    : englishSpeakers(tokens, sentence, dates);
  const harmed = mentions.map(({ anchor, to }) => ({ from: anchor, to }));
  const found = arabic ? arabicActors(tokens, sentence) : englishActors(tokens, sentence);
  const actors = found.filter(
    (actor) =>
      !dates.some((date) => overlaps(date, actor)) &&
      !isVictim(actor.from, actor.to, mentions) &&
      !speakers.some((speaker) => overlaps(speaker, actor)),
  );
  const taken = [...harmed, ...speakers];
  const places = arabic
    ? arabicPlaces(tokens, sentence, dates, taken)
    : englishPlaces(tokens, sentence, dates, taken);
  const ofEvents = dates.filter((date) => !isOfReport(tokens, date, speakers));
  return { speakers, actors, places, dates: ofEvents, reported: dates, nonConflict: false };
}

/** A party named right after the people is theirs, not the one who did it: عناصر من قوات النظام. */
function isVictim(from: number, to: number, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => {
    if (from < mention.to && mention.anchor < to) return true;
    const fights = mention.group === 'combatant' || mention.group === 'security_force';
    return fights && from >= mention.to && from - mention.to <= 2;
  });
}

/** "Activists on Wednesday raised", "said on Wednesday that": the day of the report and not of the event. */
function isOfReport(tokens: readonly Token[], date: DateExpression, speakers: readonly Speaker[]): boolean {
  if (date.shape !== 'on' || date.first?.weekday === undefined) return false;
  const before = tokens[date.from - 1]?.text === 'on' ? date.from - 1 : date.from;
  return speakers.some(({ to }) => before === to || (before === to + 1 && tokens[to]?.kind === 'word'));
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
