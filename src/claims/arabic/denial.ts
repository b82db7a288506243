import type { Token } from '#language/token';
import type { Outcome } from '../claim.ts';
import { arabicNewsWords } from '../lexicon/arabic-cue-words.ts';
import { wordSet } from './cues.ts';
import { readArabicHarm } from './harm.ts';
import { readArabicPeople } from './people.ts';
import type { ArabicPeople } from './people-phrase.ts';

const news = wordSet(arabicNewsWords);
const anyone = wordSet(['أي', 'أحد', 'أحدا', 'أية', 'أيًا', 'أيا']);
const losses = wordSet(['خسائر', 'الخسائر', 'أضرار']);
const human = wordSet(['بشرية', 'البشرية', 'بالأرواح', 'الأرواح', 'بشريه']);
const reach = 6;
/** A verb of denial has its subject before what it denies. */
const verbReach = 12;
const verbs = /^[وف]?(نفي|نفت|ينفي|تنفي|نافيا|نافيه)$/;

/**
 * The people that a denial says were not harmed: دون وقوع إصابات, لم يقتل أي مدني. Null where it denies something else;
 * `no news` where it denies only that there is news of harm (دون ورود معلومات عن إصابات).
 */
export function deniedPeople(
  tokens: readonly Token[],
  at: number,
  after: number,
  to: number,
): { people: ArabicPeople; outcome: Outcome } | 'no news' | null {
  let outcome: Outcome | null = null;
  // عدم إصابة طفل: the noun needs no أي.
  let any = (tokens[at]?.text ?? '').endsWith('عدم');
  const most = verbs.test(tokens[at]?.text ?? '') ? verbReach : reach;
  for (let next = after; next < Math.min(to, after + most); next++) {
    const token = tokens[next] as Token;
    if (token.kind === 'sign' && token.text !== '"') return null;
    if (news.has(token.text)) return 'no news';
    if (losses.has(token.text) && human.has(tokens[next + 1]?.text ?? '')) {
      return { people: nobody(at, next + 2), outcome: 'killed_or_injured' };
    }
    if (anyone.has(token.text)) {
      any = true;
      if (token.text.startsWith('احد') && outcome) return { people: nobody(at, next + 1), outcome };
      continue;
    }
    const people = readArabicPeople(tokens, next, to);
    if (people) {
      if (people.stated || people.definite) return null;
      const found = people.outcome ?? outcome;
      return found && (any || people.outcome) ? { people, outcome: found } : null;
    }
    const harm = readArabicHarm(tokens, next, at, to);
    if (harm) outcome = harm.outcome;
  }
  return null;
}

function nobody(from: number, to: number): ArabicPeople {
  return {
    from,
    to,
    anchor: from,
    quantity: null,
    outcome: null,
    group: 'unspecified',
    definite: false,
    possessed: false,
    national: false,
    stated: true,
    single: false,
    others: false,
    serious: false,
    joined: false,
    preposition: '',
    thing: false,
    households: false,
    twoOrMore: false,
  };
}
