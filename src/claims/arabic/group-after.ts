import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import type { Group } from '../claim.ts';
import { arabicForceWords, arabicMedicalWords, arabicSecurityWords } from '../lexicon/arabic-person-words.ts';
import { readArabicWord } from './dictionary.ts';

/** The group that words after a noun give to it: قتلى مدنيين, جرحى من قوات النظام. */
export interface GroupAfter {
  readonly group: Group;
  readonly to: number;
  /** True where the words belong to the phrase itself: an adjective, من عائلة واحدة. */
  readonly include: boolean;
  /** True where they say more than a noun such as مقاتل: members of the police are security forces. */
  readonly overrides: boolean;
}

const security = new PhraseTable(arabicSecurityWords.map((word) => [word, 'security_force'] as const));
const medical = new PhraseTable(arabicMedicalWords.map((word) => [word, 'medical'] as const));
const force = new PhraseTable(arabicForceWords.map((word) => [word, 'combatant'] as const));
const oneFamily = new PhraseTable([
  ['من عائلة واحدة', true],
  ['من أسرة واحدة', true],
  ['من نفس العائلة', true],
  ['من العائلة نفسها', true],
  ['من العائلة ذاتها', true],
  ['من العائلة', true],
  ['من عائلته', true],
  ['من عائلتها', true],
  ['من أفراد عائلة', true],
  ['من أفراد عائلته', true],
]);
const among = new PhraseTable([
  ['من', true],
  ['من بين', true],
  ['من صفوف', true],
  ['في صفوف', true],
  ['بصفوف', true],
  ['بين صفوف', true],
  ['في أوساط', true],
  ['بين', true],
  ['لمدنيين', true],
  ['من أفراد', true],
  ['من عناصر', true],
  ['من مرتبات', true],
]);
const familyHeads = new Set(['عايله', 'اسره', 'عايلته', 'عايلتها', 'اسرته', 'العايله', 'الاسره']);

/** The group said after position `at`, before the end of the sentence; null where nothing says one. */
export function groupAfter(tokens: readonly Token[], at: number, to: number): GroupAfter | null {
  if (at >= to) return null;
  const word = tokens[at]?.text ?? '';
  // أفراد عائلة: the noun before was "members".
  if (familyHeads.has(word)) return { group: 'family', to: at + 1, include: true, overrides: false };
  const family = oneFamily.match(tokens, at);
  if (family && family.to <= to) return { group: 'family', to: family.to, include: true, overrides: false };
  const adjective = readArabicWord(word).find(({ sense }) => sense.kind === 'person');
  if (
    adjective?.sense.kind === 'person' &&
    adjective.prefix.conjunction === '' &&
    adjective.prefix.preposition === ''
  ) {
    if (isAdjective.has(adjective.sense.group)) {
      return { group: adjective.sense.group, to: at + 1, include: true, overrides: false };
    }
    // 3 رضع أطفال, قتيل طفل; but 3 مدنيين طفلان وامرأة goes on with the parts.
    if (!adjective.prefix.definite && adjective.sense.number !== 'dual')
      return { group: adjective.sense.group, to: at + 1, include: true, overrides: false };
  }
  const link = among.match(tokens, at);
  if (!link || link.to >= to) {
    const body = bodyAt(tokens, at, to);
    return body && body.group !== 'combatant' ? body : null;
  }
  const body = bodyAt(tokens, link.to, to);
  if (body) return body;
  const noun = readArabicWord(tokens[link.to]?.text ?? '').find(({ sense }) => sense.kind === 'person');
  if (noun?.sense.kind === 'person' && noun.sense.number !== 'singular') {
    if (noun.sense.group === 'combatant' || noun.sense.group === 'unspecified') {
      const deeper = bodyAt(tokens, link.to + 1, to);
      if (deeper) return deeper;
    }
    return { group: noun.sense.group, to: link.to + 1, include: false, overrides: false };
  }
  return null;
}

/** Groups that an adjective of persons names in either state: مدني, عسكري. */
const isAdjective = new Set<Group>(['civilian', 'combatant', 'medical', 'idp']);

function bodyAt(tokens: readonly Token[], at: number, to: number): GroupAfter | null {
  for (const table of [security, medical, force]) {
    const match = table.match(tokens, at) ?? (tokens[at]?.text === '"' ? table.match(tokens, at + 1) : null);
    if (match && match.to <= to) {
      return { group: match.value, to: match.to, include: false, overrides: match.value !== 'combatant' };
    }
  }
  return null;
}
