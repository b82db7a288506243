import type { ListName } from '#record/vocabulary';
import { ownValue, wordKey } from '../words.ts';
import type { ColumnShape } from './column-shape.ts';

/** Words that tables use for values of a list, besides the list's own names and labels. */
const usual: Partial<Record<ListName, Readonly<Record<string, string>>>> = {
  gender: {
    f: 'female',
    w: 'female',
    woman: 'female',
    girl: 'female',
    m: 'male',
    man: 'male',
    boy: 'male',
    انثى: 'female',
    امرأة: 'female',
    ذكر: 'male',
    رجل: 'male',
  },
  victim_status: {
    dead: 'killed',
    died: 'killed',
    martyr: 'killed',
    deceased: 'killed',
    wounded: 'injured',
    قتيل: 'killed',
    قتيلة: 'killed',
    شهيد: 'killed',
    شهيدة: 'killed',
    متوفى: 'killed',
    جريح: 'injured',
    جريحة: 'injured',
    مصاب: 'injured',
    مصابة: 'injured',
    مفقود: 'missing',
    مفقودة: 'missing',
  },
  age_group: { minor: 'child', kid: 'child', طفل: 'child', طفلة: 'child', بالغ: 'adult', راشد: 'adult' },
  time_of_day: {
    night: 'during_the_night',
    evening: 'evening',
    midday: 'around_midday',
    noon: 'around_midday',
    midnight: 'around_midnight',
    dawn: 'around_dawn',
    'early morning': 'around_dawn',
    dusk: 'around_dusk',
    day: 'during_the_day',
    صباحا: 'morning',
    مساء: 'evening',
    ليلا: 'during_the_night',
    فجرا: 'around_dawn',
    ظهرا: 'around_midday',
    عصرا: 'afternoon',
  },
  civilian_harm_reported: { y: 'yes', true: 'yes', n: 'no', false: 'no', نعم: 'yes', لا: 'no' },
  casualty_category: {
    civilian: 'civilians',
    'civilians killed': 'civilians',
    military: 'belligerents',
    'military killed': 'belligerents',
    combatants: 'belligerents',
  },
};

export interface WordGuess {
  /** Words that need a translation: the others name a value by themselves. */
  readonly words: Readonly<Record<string, string>>;
  /** Share of the different words that stand for a value. */
  readonly share: number;
  readonly unread: readonly string[];
}

/** What the words of a column stand for in a list. */
export function proposeWords(list: ListName, shape: ColumnShape): WordGuess {
  const words: Record<string, string> = {};
  const unread: string[] = [];
  const known = new Map(Object.entries(usual[list] ?? {}).map(([word, value]) => [wordKey(word), value]));
  for (const word of shape.distinct) {
    if (ownValue(list, word) !== null) continue;
    const value = known.get(wordKey(word));
    if (value === undefined) unread.push(word);
    else if (word !== '__proto__') words[word] = value;
  }
  const total = shape.distinct.size;
  return { words, share: total === 0 ? 0 : 1 - unread.length / total, unread };
}
