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
import { inside, type Phrase, type Speaker } from './phrase.ts';

const verbs = new Set(englishSpeechVerbs);
const nounVerbs = new Set(englishNounVerbs);
const reportVerbs = new Set(englishReportVerbs);
const sources = new PhraseTable(englishSourcePhrases.map((phrase) => [phrase, true] as const));
const pronouns = new Set(englishSpeakerPronouns);
const speakerNouns = new Set(englishSpeakerNouns);
const passives = new Set(['was', 'were', 'been', 'be', 'is', 'are', 'being', 'to']);
const skipped = new Set([
  'had',
  'has',
  'have',
  'also',
  'later',
  'earlier',
  'previously',
  'first',
  'on',
  'then',
  'further',
  'again',
  'separately',
  'now',
  'already',
  'still',
  'was',
  'were',
]);
const boundaries = new Set([
  'that',
  'but',
  'as',
  'while',
  'when',
  'because',
  'after',
  'which',
  'where',
  'although',
  'though',
  'if',
  'whether',
]);
const nounEnds = new Set(
  'that who which whose when while where after before as but said says told reported and or was were is are has have had citing , ; :'.split(
    ' ',
  ),
);
const inverted = new Set(['said', 'says', 'told', 'added', 'reported', 'announced', 'stated']);
const mostWords = 14;

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
    if (nounVerbs.has(word) && !speaks(tokens, at)) continue;
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

/** The subject of a verb: back over auxiliaries and dates to the start of the clause. */
function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  from: number,
  dates: readonly DateExpression[],
): Phrase | null {
  let end = verb;
  for (;;) {
    const date = dates.find((candidate) => candidate.to === end);
    if (date) end = date.from;
    else if (
      end > from &&
      (skipped.has(tokens[end - 1]?.text ?? '') || (tokens[end - 1]?.text.endsWith('ly') ?? false))
    )
      end--;
    else break;
  }
  if (end <= from) return null;
  if (tokens[end - 1]?.text === ',') return apposition(tokens, end - 1, from);
  const start = clauseStart(tokens, end, from);
  return end - start > mostWords ? null : trimmed(tokens, start, end);
}

/** "Farhad Shami, the SDF media head, tweeted": the name; "One of those groups, X, says": X. */
function apposition(tokens: readonly Token[], comma: number, from: number): Phrase | null {
  let open = comma - 1;
  while (open > from && tokens[open]?.text !== ',' && comma - open < mostWords) open--;
  if (tokens[open]?.text !== ',') return null;
  const start = clauseStart(tokens, open, from);
  const points = tokens[start]?.text === 'one' && tokens[start + 1]?.text === 'of';
  return points ? { from: open + 1, to: comma } : trimmed(tokens, start, open);
}

function clauseStart(tokens: readonly Token[], end: number, from: number): number {
  let start = end;
  while (start > from) {
    const token = tokens[start - 1] as Token;
    const text = token.text;
    if (
      token.kind === 'break' ||
      (token.kind === 'sign' && text !== "'" && text !== '.' && text !== '(' && text !== ')')
    )
      break;
    if (boundaries.has(text)) break;
    if (text === 'and' && !(tokens[start]?.capital && tokens[start - 2]?.capital)) break;
    start--;
  }
  return start;
}

function trimmed(tokens: readonly Token[], start: number, end: number): Phrase | null {
  let from = start;
  while (
    from < end &&
    ['meanwhile', 'however', 'but', 'yesterday', 'and', 'so', 'thus', 'then', 'also'].includes(
      tokens[from]?.text ?? '',
    )
  )
    from++;
  const words = tokens.slice(from, end);
  if (words.length === 0 || words.every(({ kind }) => kind !== 'word')) return null;
  if (words.some(({ text }) => ['killed', 'were', 'was', 'injured', 'died', 'killing'].includes(text)))
    return null;
  return { from, to: end };
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
