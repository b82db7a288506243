import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';
import { type Language, languages, localeTags } from './language.ts';
import { catalogues, type MessageKey, messages } from './message.ts';

interface Node {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}

const pluralType = 6;
const argumentType = 1;

/** The parsed message, as the formatter has it. */
function nodes(text: string, lang: Language): readonly Node[] {
  return new IntlMessageFormat(text, localeTags[lang], undefined, { ignoreTag: true }).getAst() as never;
}

function* everyNode(list: readonly Node[]): Generator<Node> {
  for (const node of list) {
    yield node;
    for (const option of Object.values(node.options ?? {})) yield* everyNode(option.value);
  }
}

const keys = Object.keys(catalogues.en) as MessageKey[];
const withArguments = (lang: Language) => keys.filter((key) => catalogues[lang][key].includes('{'));

it('both catalogues have the same keys, and no message is empty', () => {
  expect(Object.keys(catalogues.ar).sort()).toEqual([...keys].sort());
  for (const lang of languages)
    for (const key of keys) expect(catalogues[lang][key].trim(), key).not.toBe('');
});

it('a message takes the same values in both languages', () => {
  const names = (key: MessageKey, lang: Language) => {
    const found = [...everyNode(nodes(catalogues[lang][key], lang))];
    return [
      ...new Set(
        found.filter(({ type }) => type === argumentType || type === pluralType).map((node) => node.value),
      ),
    ].sort();
  };
  const either = new Set([...withArguments('en'), ...withArguments('ar')]);
  for (const key of either) expect(names(key, 'ar'), key).toEqual(names(key, 'en'));
});

it.each(languages)('every plural in %s has each form that the language knows', (lang) => {
  const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  let plurals = 0;
  for (const key of withArguments(lang)) {
    for (const node of everyNode(nodes(catalogues[lang][key], lang))) {
      if (node.type !== pluralType) continue;
      plurals += 1;
      for (const category of categories) expect(Object.keys(node.options ?? {}), key).toContain(category);
    }
  }
  expect(plurals).toBeGreaterThan(20);
  expect(categories).toHaveLength(lang === 'ar' ? 6 : 2);
});

it('a number that decides the wording stands in the digits of the language', () => {
  const en = messages('en');
  const ar = messages('ar');
  expect(en('home.allegedIn', { n: 1 })).toBe('in 1 incident.');
  expect(en('home.allegedIn', { n: 1207 })).toBe('in 1,207 incidents.');
  expect([0, 1, 2, 3, 11, 100].map((n) => ar('home.allegedIn', { n }))).toEqual([
    'بلا حوادث.',
    'في حادثة واحدة.',
    'في حادثتين.',
    'في ٣ حوادث.',
    'في ١١ حادثة.',
    'في ١٠٠ حادثة.',
  ]);
});

it('no Latin digit stands in Arabic text of its own', () => {
  for (const key of keys) {
    const text = catalogues.ar[key].replaceAll(/\{[a-z]+/gi, '').replaceAll('SHA-256', '');
    if (key === 'data.unknown') continue;
    expect(text, key).not.toMatch(/[0-9]/);
  }
});
