import { arabicQuantities } from '#language/quantity/read-quantity';
import type { Token } from '#language/token';
import { arabicAgeLeads } from '../lexicon/arabic-cue-words.ts';
import { wordSet } from './cues.ts';

const leads = wordSet(arabicAgeLeads);
const years = wordSet([
  'عام',
  'عاما',
  'عامًا',
  'سنة',
  'سنوات',
  'أعوام',
  'شهر',
  'أشهر',
  'ربيعا',
  'عامين',
  'سنتين',
  'شهور',
  'شهرا',
]);

/** Where an age that begins at a token ends: البالغ من العمر 30 عامًا, (17 عامًا). The token itself where none does. */
export function readAge(tokens: readonly Token[], at: number, to: number): number {
  const token = tokens[at];
  if (token === undefined) return at;
  if (token.kind === 'number') {
    return years.has(tokens[at + 1]?.text ?? '') && at + 1 < to ? at + 2 : at;
  }
  if (!leads.has(token.text)) return at;
  let next = at + 1;
  while (next < to && ['من', 'العمر', 'نحو', 'حوالي', 'ال'].includes(tokens[next]?.text ?? '')) next++;
  const quantity = arabicQuantities.read(tokens, next);
  if (!quantity || quantity.to > to) return at;
  const hasUnit = years.has(tokens[quantity.to]?.text ?? '');
  if (!hasUnit && !token.text.includes('عمر') && tokens[at + 1]?.text !== 'من') return at;
  return quantity.to + (hasUnit ? 1 : 0);
}
