import { foldedWord } from '#language/folded-text';
import type { Token } from '#language/token';
import type { Phrase } from './phrase.ts';

/** Countries in which the harm of a war is counted, by their common names. */
const countries = new Set(
  (
    'syria yemen iraq lebanon palestine gaza libya sudan somalia afghanistan ukraine mali myanmar ethiopia israel iran pakistan ' +
    'سوريا سورية اليمن العراق لبنان فلسطين غزة ليبيا السودان الصومال أفغانستان أوكرانيا مالي ميانمار إثيوبيا إسرائيل إيران باكستان'
  )
    .split(' ')
    .map(foldedWord),
);

/** How many tokens back a country is looked for. */
const reach = 600;

/** The last country named before a token of a text; null where none is. A total over a war is of its country. */
export function countryBefore(tokens: readonly Token[], before: number): Phrase | null {
  for (let at = before - 1; at >= Math.max(0, before - reach); at--) {
    const word = tokens[at]?.text ?? '';
    if (countries.has(word) || countries.has(word.replace(/^[وفبل]/, ''))) return { from: at, to: at + 1 };
  }
  return null;
}
