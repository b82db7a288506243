import { prefixSplits, stemIn } from '#language/arabic-prefix';
import { pronounSplits } from '#language/arabic-suffix';
import { foldedWord } from '#language/folded-text';
import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import {
  arabicActorHeads,
  arabicAgentPhrases,
  arabicAttackNouns,
  arabicPartyAdjectives,
  arabicPartyNames,
  arabicUnknownCauses,
  arabicWeakHeads,
} from '../lexicon/arabic-actor-words.ts';
import { arabicPlaceHeads, arabicTargetWords } from '../lexicon/arabic-place-words.ts';
import type { Sentence } from '../sentence.ts';
import type { Weighed } from './phrase.ts';

const fold = (words: readonly string[]) => new Set(words.map(foldedWord));
const heads = fold(arabicActorHeads);
const weak = fold(arabicWeakHeads);
const names = new PhraseTable(arabicPartyNames.map((name) => [name, true] as const));
const adjectives = fold([...arabicPartyAdjectives, ...arabicPartyAdjectives.map((word) => `ال${word}`)]);
const attacks = fold([...arabicAttackNouns, ...arabicAttackNouns.map((word) => `ال${word}`)]);
const unknown = new PhraseTable(arabicUnknownCauses.map((phrase) => [phrase, true] as const));
const agents = new PhraseTable(arabicAgentPhrases.map((phrase) => [phrase, true] as const));
const strikes = fold([
  ...arabicTargetWords,
  'شن',
  'شنت',
  'نفذ',
  'نفذت',
  'أطلق',
  'أطلقت',
  'جدد',
  'جددت',
  'ارتكب',
  'ارتكبت',
  'قتل',
  'قتلت',
  'كثفت',
  'استهدفته',
]);
const placeHeads = fold(arabicPlaceHeads);
/** Words that complete the name of a party without the article. */
const completers = fold(
  (
    'الأسد سوريا سورية الديمقراطية الديموقراطية تحرير الشام الدولة الإسلامية داعش قسد مسيرة مسيّرة حربية حربي استطلاع مروحية مروحي مجهولة مجهول مجهولين ' +
    'مجهولون الله حماية الشعب الوطني الحر التحالف النظام الاحتلال روسيا روسية تركية تركيا إسرائيلية إيران إيرانية أمريكية أميركية الدعم السريع الثوري ' +
    'حراس الدين عمليات ولاية بشار أسد مسلحة مسلحين مسلحون مذخرة سلاح الجو'
  ).split(' '),
);
const notAgents = fold(
  'مناطق سيطرة مواقع موقع مقر مقرات عناصر نقاط نقطة معاقل معسكر معسكرات قادة قيادي قيادات صفوف مستودعات مستودع ضد مقاتلي آليات رتل قاعدة تجمعات مرابض سجون'.split(
    ' ',
  ),
);
/** Before the name of a state these say where. */
const locatives = fold([
  'في',
  'إلى',
  'من',
  'مع',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'حدود',
  'داخل',
  'شمالي',
  'جنوبي',
  'نحو',
]);
const mostWords = 6;

/** Who may have done it, in an Arabic sentence. */
export function arabicActors(tokens: readonly Token[], sentence: Sentence): Weighed[] {
  const actors: Weighed[] = [];
  const { from, to } = sentence;
  for (let at = from; at < to; at++) {
    const end = unknownEnd(tokens, at, to) || nameEnd(tokens, at, to) || attackEnd(tokens, at, to);
    if (!end) continue;
    const before = stripped(tokens[at - 1]?.text ?? '');
    const isPlace = locatives.has(before) && withPrefixes(names, tokens, at) !== null;
    if (end.to <= to && !isPlace && !notAgents.has(before)) {
      actors.push({ from: at, to: end.to, weight: end.weight + roleWeight(tokens, at, end.to, from, to) });
    }
    at = end.to - 1;
  }
  return actors;
}

interface End {
  readonly to: number;
  readonly weight: number;
}

function unknownEnd(tokens: readonly Token[], at: number, to: number): End | null {
  const match = withPrefixes(unknown, tokens, at);
  return match && match <= to ? { to: match, weight: 1.5 } : null;
}

/** قوات النظام السوري, الاحتلال التركي وفصائله, روسيا. */
function nameEnd(tokens: readonly Token[], at: number, to: number): End | null {
  const name = withPrefixes(names, tokens, at);
  if (name && name <= to) return { to: coordinated(tokens, name, to), weight: 1 };
  const head = headAt(tokens[at]?.text ?? '');
  if (!head) return null;
  let end = at + 1;
  while (end < to && end - at < mostWords) {
    const token = tokens[end] as Token;
    if (token.text === '"' || token.text === '(' || token.text === ')') {
      const next = tokens[end + 1]?.text ?? '';
      if (
        token.text === ')' ||
        completers.has(next) ||
        next.startsWith('ال') ||
        tokens[end - 1]?.kind === 'sign' ||
        completers.has(tokens[end - 1]?.text ?? '')
      ) {
        end++;
        continue;
      }
      break;
    }
    if (token.kind !== 'word' || !completes(token.text)) break;
    end++;
  }
  while (end > at + 1 && tokens[end - 1]?.text === '(') end--;
  if (end === at + 1 && weak.has(head)) return null;
  return { to: coordinated(tokens, end, to), weight: 1 };
}

const relatives = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللتان', 'الذى']);

function completes(word: string): boolean {
  if (relatives.has(word)) return false;
  if (completers.has(word) || adjectives.has(word)) return true;
  return (
    word.startsWith('ال') &&
    word.length > 3 &&
    !placeHeads.has(word) &&
    !placeHeads.has(word.slice(2)) &&
    !attacks.has(word)
  );
}

/** وفصائله الإرهابية, والقوات الروسية: a second party. */
function coordinated(tokens: readonly Token[], at: number, to: number): number {
  const word = tokens[at]?.text ?? '';
  if (at >= to || !word.startsWith('و') || word.length < 4) return at;
  const stem = word.slice(1);
  const own = pronounSplits(stem).some(({ stem: base }) => heads.has(base));
  const known =
    heads.has(stem) ||
    own ||
    names.match(tokens, at, stem) !== null ||
    stem === 'حلفائه' ||
    stem === 'حليفته' ||
    stem === 'حليفه';
  if (!known) return at;
  let end = at + 1;
  while (end < to && end - at < 4 && tokens[end]?.kind === 'word' && completes(tokens[end]?.text ?? ''))
    end++;
  return end;
}

/** القصف التركي, غارة جوية أمريكية: the attack with the party's adjective. */
function attackEnd(tokens: readonly Token[], at: number, to: number): End | null {
  if (!stemIn(attacks, tokens[at]?.text ?? '')) return null;
  for (let next = at + 1; next < Math.min(to, at + 4); next++) {
    const token = tokens[next] as Token;
    if (token.kind !== 'word') return null;
    if (headAt(token.text)) return null;
    if (adjectives.has(token.text)) return { to: next + 1, weight: 0.8 };
  }
  return null;
}

function roleWeight(
  tokens: readonly Token[],
  from: number,
  end: number,
  start: number,
  limit: number,
): number {
  let weight = 0;
  for (let at = Math.max(start, from - 3); at < from; at++) {
    const match = agents.match(tokens, at);
    if (match && match.to >= from - 1) weight = Math.max(weight, 3);
  }
  const before = tokens[from - 1]?.text ?? '';
  if (stemIn(strikes, before)) weight = Math.max(weight, 2);
  const word = tokens[from]?.text ?? '';
  // قصف لقوات النظام: the party after ل.
  if (word.startsWith('ل') && attacks.has(before)) weight = Math.max(weight, 2);
  for (let at = end; at < Math.min(limit, end + 2); at++)
    if (stemIn(strikes, tokens[at]?.text ?? '')) weight = Math.max(weight, 2);
  if (before === 'علي' || before === 'ضد' || before === 'مع') weight -= 2;
  if (before === 'من') weight += tokens[from - 2]?.text === 'قبل' ? 0 : -1;
  return weight;
}

function headAt(word: string): string | null {
  return word.length < 3 ? null : stemIn(heads, word);
}

function withPrefixes(table: PhraseTable<true>, tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.text ?? '';
  const whole = table.match(tokens, at);
  if (whole) return whole.to;
  if (!/^[وفبل]/.test(word)) return null;
  for (const { prefix, stem } of prefixSplits(word)) {
    const match = table.match(tokens, at, prefix.definite ? `ال${stem}` : stem);
    if (match) return match.to;
  }
  return null;
}

function stripped(word: string): string {
  return word.replace(/^[وفبل](?=...)/, '');
}
