import { groups, outcomes } from '#claims/claim';
import {
  arabicFormerPhrases,
  arabicMostPhrases,
  arabicNegators,
  arabicPartPhrases,
  arabicTollWords,
} from '#claims/lexicon/arabic-cue-words';
import {
  arabicCaseWords,
  arabicEventWords,
  arabicHarmVerbs,
  arabicSplitVerbs,
  arabicUndividedPhrases,
  arabicVictimWords,
} from '#claims/lexicon/arabic-harm-words';
import { arabicPersonWords } from '#claims/lexicon/arabic-person-words';
import { arabicSourcePhrases, arabicSpeechVerbs } from '#claims/lexicon/arabic-speech-words';
import {
  englishDenials,
  englishDenialVerbs,
  englishFormerPhrases,
  englishMostPhrases,
  englishPartPhrases,
} from '#claims/lexicon/english-cue-words';
import {
  englishEventWords,
  englishHarmWords,
  englishTollPhrases,
  englishVictimWords,
} from '#claims/lexicon/english-harm-words';
import { englishPersonWords } from '#claims/lexicon/english-person-words';
import { englishSourcePhrases, englishSpeechVerbs } from '#claims/lexicon/english-speech-words';
import { claimRules } from '#claims/rules';
import { arabicQuantityWords } from '#language/quantity/arabic-quantity-words';
import { englishQuantityWords } from '#language/quantity/english-quantity-words';
import type { Hedge } from '#language/quantity/quantity';
import type { QuantityWords } from '#language/quantity/quantity-words';
import { cell, generated } from './markdown.ts';

type Row = readonly string[];

/** docs/reference/claim-words.md: the rules by which claims are found and the words that they look for. */
export function claimWordsReference(): string {
  const parts = [
    '# How claims are read: rules and words · كيف تُقرأ الادعاءات: القواعد والكلمات',
    generated,
    'Nouns stand in the singular and verbs in the past: plural, dual, gender, and what is written onto a word (و ف ب ل ك ال)',
    'are made by the program. [Claims from a text](../researchers/claims.md) says how to add a word.',
    '',
    'تُكتب الأسماء مفردة والأفعال ماضية، ويشتق البرنامج الجمع والمثنى والتأنيث وما يتصل بالكلمة من حروف.',
    '[الادعاءات من النص](../ar/claims.md) تشرح إضافة كلمة.',
    '',
    'Confidence is a first estimate for each rule and not a measure; what weakens a claim lowers it.',
    'الثقة تقدير أوليّ لكل قاعدة وليست قياسًا.',
    ...table('Rules · القواعد', ['rule', 'what it finds', 'ما تجده', 'confidence'], ruleRows()),
    ...table('Quantities · الكميات', ['meaning', 'English', 'العربية'], quantityRows()),
    ...table('What happened · ما وقع', ['outcome', 'English', 'العربية'], outcomeRows()),
    ...table('Who · من', ['group', 'English', 'العربية'], groupRows()),
    ...table('Words that join claims · كلمات الربط', ['meaning', 'English', 'العربية'], cueRows()),
    ...table('Who says so · القائل', ['kind', 'English', 'العربية'], speechRows()),
  ];
  return `${parts.join('\n')}\n`;
}

function table(title: string, heads: Row, rows: readonly Row[]): string[] {
  const line = (cells: Row) => `| ${cells.map(cell).join(' | ')} |`;
  return ['', `## ${title}`, '', line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)];
}

const listed = (words: readonly string[], mark: string) => [...new Set(words)].join(mark);
const english = (words: readonly string[]) => listed(words, ', ');
const arabic = (words: readonly string[]) => listed(words, '، ');

/** A noun without its irregular plural: child/children. */
const singular = (noun: string) => noun.split('/')[0] as string;

function ruleRows(): Row[] {
  return Object.entries(claimRules).map(([name, { en, ar, confidence }]) => [
    `\`${name}\``,
    en,
    ar,
    `${Math.round(confidence * 100)}%`,
  ]);
}

const hedges: Readonly<Record<Hedge, string>> = {
  at_least: 'N or more, open above',
  about: 'about N',
  up_to: '0 to N',
  below: '0 to N − 1',
};

function quantityRows(): Row[] {
  const [en, ar] = [englishQuantityWords, arabicQuantityWords];
  const hedgeRows = (Object.keys(hedges) as Hedge[]).map((hedge) => [
    hedges[hedge],
    english([...en.before[hedge], ...en.after[hedge]]),
    arabic([...ar.before[hedge], ...ar.after[hedge]]),
  ]);
  const range = ({ rangeStarts, rangeLinks }: QuantityWords) => [...rangeStarts, ...rangeLinks];
  const leasts = [...new Set([...en.vague, ...ar.vague].map(([{ least, exact }]) => meaning(least, exact)))];
  const vague = ({ vague: all }: QuantityWords, wanted: string) =>
    all.filter(([{ least, exact }]) => meaning(least, exact) === wanted).flatMap(([, words]) => words);
  return [
    ...hedgeRows,
    ['N to M', english(range(en)), arabic(range(ar))],
    ...leasts.map((least) => [least, english(vague(en, least)), arabic(vague(ar, least))]),
  ];
}

function meaning(least: number, exact = false): string {
  return exact ? String(least) : `${least.toLocaleString('en')} or more, about`;
}

function outcomeRows(): Row[] {
  const of = <Entry extends { readonly outcome: string }>(entries: readonly Entry[], outcome: string) =>
    entries.filter((entry) => entry.outcome === outcome);
  return outcomes.map((outcome) => [
    `\`${outcome}\``,
    english([
      ...of(englishHarmWords, outcome).flatMap(({ past = [], state = [], active = [] }) => [
        ...past,
        ...state,
        ...active,
      ]),
      ...of(englishVictimWords, outcome).flatMap(({ nouns }) => nouns.map(singular)),
      ...of(englishEventWords, outcome).flatMap(({ words }) => words.map((word) => `${word} of`)),
      ...of(englishTollPhrases, outcome).flatMap(({ phrases }) => phrases),
    ]),
    arabic([
      ...of(arabicHarmVerbs, outcome).flatMap(({ verbs }) => verbs.map(({ past }) => past)),
      ...of(arabicSplitVerbs, outcome).flatMap(({ verbs, completions }) =>
        verbs.map(({ past }) => `${past} … ${completions[0]}`),
      ),
      ...of([...arabicEventWords, ...arabicCaseWords], outcome).flatMap(({ forms }) => forms),
      ...of(arabicVictimWords, outcome).flatMap(({ nouns }) => nouns.map((noun) => noun.singular)),
      ...(outcome === 'killed_or_injured' ? arabicUndividedPhrases : []),
    ]),
  ]);
}

function groupRows(): Row[] {
  return groups.flatMap((group) => {
    const nouns = englishPersonWords.filter((entry) => entry.group === group).flatMap((entry) => entry.nouns);
    const names = arabicPersonWords.filter((entry) => entry.group === group).flatMap((entry) => entry.nouns);
    const row = [`\`${group}\``, english(nouns.map(singular)), arabic(names.map((noun) => noun.singular))];
    return nouns.length + names.length > 0 ? [row] : [];
  });
}

function cueRows(): Row[] {
  return [
    ['a part of a total follows', english(englishPartPhrases), arabic(arabicPartPhrases)],
    ['most of a total', english(englishMostPhrases), arabic(arabicMostPhrases)],
    ['nobody', english([...englishDenials, ...englishDenialVerbs]), arabic(arabicNegators)],
    ['a figure that another one replaces', english(englishFormerPhrases), arabic(arabicFormerPhrases)],
    ['a toll', english(englishTollPhrases.flatMap(({ phrases }) => phrases)), arabic(arabicTollWords)],
  ];
}

function speechRows(): Row[] {
  return [
    ['verbs', english(englishSpeechVerbs), arabic(arabicSpeechVerbs.map(({ past }) => past))],
    ['phrases before the source', english(englishSourcePhrases), arabic(arabicSourcePhrases)],
  ];
}
