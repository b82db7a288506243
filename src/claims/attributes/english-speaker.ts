import type { DateExpression } from '#language/calendar/date-expression';
import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import { isAdverb } from '../english/state.ts';
import {
  englishNounVerbs,
  englishReportVerbs,
  englishSourcePhrases,
  englishSpeakerNouns,
  englishSpeakerPronouns,
  englishSpeechVerbs,
} from '../lexicon/english-speech-words.ts';
import type { Sentence } from '../sentence.ts';
import { mostWords, subjectBefore } from './english-speaker-subject.ts';
import { inside, type Phrase, type Speaker } from './phrase.ts';

const verbs = new Set(englishSpeechVerbs);

const nounVerbs = new Set(englishNounVerbs);

const reportVerbs = new Set(englishReportVerbs);

const sources = new PhraseTable(englishSourcePhrases.map((phrase) => [phrase, true] as const));

const pronouns = new Set(englishSpeakerPronouns);

const speakerNouns = new Set(englishSpeakerNouns);

const passives = new Set(['was', 'were', 'been', 'be', 'is', 'are', 'being', 'to']);

const nounEnds = new Set(
  'that who which whose when while where after before as but said says told reported and or was were is are has have had citing , ; :'.split(
    ' ',
  ),
);

const inverted = new Set(['said', 'says', 'told', 'added', 'reported', 'announced', 'stated']);

/** Who speaks in an English sentence. */
export function englishSpeakers(
  tokens: readonly Token[],
  sentence: Sentence,
  dates: readonly DateExpression[],
): Speaker[] {
  const speakers: Speaker[] = [];
  const { from, to } = sentence;
  const add = (phrase: Phrase | null, coversFrom: number, coversTo: number, goesOn = false) => {
    if (!phrase || phrase.to <= phrase.from) return;
    speakers.push({ ...phrase, coversFrom, coversTo, pointsBack: pointsBack(tokens, phrase), goesOn });
  };
  const prefix = prefixed(tokens, from, to);
  if (prefix) add(prefix, from, to);
  for (let at = from; at < to; at++) {
    const source = sources.match(tokens, at);
    if (source && source.to < to) {
      add(nounAfter(tokens, source.to, to, dates), from, to);
      at = source.to;
      continue;
    }
    const word = tokens[at]?.text ?? '';
    if (!verbs.has(word) || inside(dates, at)) continue;
    if (isPassive(tokens, at) && word !== 'speaking') continue;
    if (nounVerbs.has(word) && !speaks(tokens, at) && !putsToll(tokens, at)) continue;
    if (word.startsWith('claim') && takesLives(tokens, at + 1)) continue;
    const before = tokens[at - 1]?.text;
    if (
      inverted.has(word) &&
      (before === '"' || before === ',' || before === "'") &&
      tokens[at + 1]?.text !== 'that'
    ) {
      const subject = nounAfter(tokens, at + 1, to, dates);
      if (subject && startsNoun(tokens[subject.from] as Token) && closesAfter(tokens, subject.to, to)) {
        add(subject, from, to);
        continue;
      }
    }
    const subject = subjectBefore(tokens, at, from, dates);
    if (!subject) continue;
    const trails =
      [',', '"', "'"].includes(tokens[subject.from - 1]?.text ?? '') && tokens[at + 1]?.text !== 'that';
    const closes = trails || endsClause(tokens, at + 1, to, dates);
    const goesOn = reportVerbs.has(word) && tokens[subject.from]?.capital === true;
    add(subject, closes ? from : subject.from, to, goesOn);
  }
  return speakers;
}

/** "SDF: 11 civilians killed", "11 killed: SDF". */
function prefixed(tokens: readonly Token[], from: number, to: number): Phrase | null {
  const isName = (start: number, end: number) => {
    const words = tokens.slice(start, end);
    return (
      words.length > 0 &&
      words.every(
        ({ kind, capital, text }) =>
          kind === 'word' && (capital || ['of', 'for', 'the', 'al'].includes(text)),
      ) &&
      words[0]?.text !== 'breaking' &&
      words[0]?.text !== 'update'
    );
  };
  for (let at = from + 1; at < Math.min(to, from + 7); at++) {
    if (tokens[at]?.text === ':')
      return isName(from, at) && at + 2 < to && !isLocation(tokens, from, at) ? { from, to: at } : null;
  }
  for (let at = to - 2; at > Math.max(from + 2, to - 6); at--) {
    if (tokens[at]?.text === ':') return isName(at + 1, to) ? { from: at + 1, to } : null;
  }
  return null;
}

/** "Idlib province: …" says where, not who. */
function isLocation(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(({ text }) => ['province', 'governorate', 'city', 'district', 'countryside'].includes(text));
}

function nounAfter(
  tokens: readonly Token[],
  start: number,
  to: number,
  dates: readonly DateExpression[],
): Phrase | null {
  let at = start;
  while (at < to && at - start < mostWords) {
    const token = tokens[at] as Token;
    if (token.kind === 'break' || inside(dates, at)) break;
    if (
      token.kind === 'sign' &&
      token.text !== "'" &&
      token.text !== '(' &&
      token.text !== ')' &&
      token.text !== '"'
    )
      break;
    if (token.text === 'and' && (tokens[at + 1]?.capital || tokens[at + 1]?.text === 'the')) {
      at++;
      continue;
    }
    if (nounEnds.has(token.text)) break;
    at++;
  }
  while (at > start && ['on', 'in', 'at', '"', '('].includes(tokens[at - 1]?.text ?? '')) at--;
  return at > start ? { from: start, to: at } : null;
}

/** "Were reported", "could not be independently verified". */
function isPassive(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (isAdverb(tokens[before]?.text ?? '')) before--;
  return passives.has(tokens[before]?.text ?? '');
}

/** "SOHR reports", "they put": a name or a pronoun before it, and not the end of a phrase after it. */
function speaks(tokens: readonly Token[], at: number): boolean {
  const skip = ['had', 'has', 'have'].includes(tokens[at - 1]?.text ?? '') ? 2 : 1;
  const [before, next] = [tokens[at - skip], tokens[at + 1]];
  if (
    before?.kind !== 'word' ||
    next === undefined ||
    (next.kind === 'sign' && ![',', ':'].includes(next.text))
  )
    return false;
  if (['of', 'and', 'in', 'on', 'via', 'the', 'a', 'an', 'by', 'was', 'were', 'been'].includes(before.text))
    return false;
  if (next.text === 'of' || next.text === 'on' || next.text === 'were' || next.text === 'was') return false;
  return (
    before.capital ||
    pronouns.has(before.text) ||
    speakerNouns.has(before.text) ||
    isAdverb(before.text) ||
    /s$/.test(before.text)
  );
}

/** "The army put the toll at 3": of any subject. */
function putsToll(tokens: readonly Token[], at: number): boolean {
  if (!/^puts?$/.test(tokens[at]?.text ?? '')) return false;
  return tokens
    .slice(at + 1, at + 6)
    .some(({ text }) => /^(toll|number|figure|count|total|tally)$/.test(text));
}

/** "Claimed four lives", "claimed responsibility": no speech. */
function takesLives(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text === 'responsibility' || tokens[at]?.text === 'the') return true;
  return tokens.slice(at, at + 5).some(({ text }) => text === 'lives' || text === 'life');
}

/** '"…," said a doctor.': the clause ends with the name. */
function closesAfter(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[at];
  return at >= to || next?.kind === 'sign' || ['who', 'whose', 'as', 'in', 'on'].includes(next?.text ?? '');
}

function startsNoun(token: Token): boolean {
  return token.capital || ['the', 'a', 'an', 'local', 'one'].includes(token.text);
}

/** "…, it says, and": nothing of the claim follows the verb. */
function endsClause(
  tokens: readonly Token[],
  at: number,
  to: number,
  dates: readonly DateExpression[],
): boolean {
  let next = at;
  while (next < to && (inside(dates, next) || tokens[next]?.text === 'on')) next++;
  const text = tokens[next]?.text;
  return next >= to || text === ',' || text === '.' || (to - next < 4 && tokens[next]?.capital === true);
}

function pointsBack(tokens: readonly Token[], { from, to }: Phrase): Speaker['pointsBack'] {
  const first = tokens[from]?.text ?? '';
  if (to - from === 1) return pronouns.has(first) ? 'pronoun' : null;
  if (first === 'its' || first === 'their') return 'pronoun';
  return first === 'the' && to - from === 2 && speakerNouns.has(tokens[from + 1]?.text ?? '') ? 'noun' : null;
}
