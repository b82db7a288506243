/** Where a source was published, whether it is its own, how it was archived. */
import type { VocabularyList } from './list.ts';

export const source_platform = {
  description: 'Where the source was published',
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'twitter',
      airwars: 'Twitter',
      definition: 'Twitter/X',
    },
    {
      value: 'facebook',
      airwars: 'Facebook',
      definition: 'Facebook',
    },
    {
      value: 'telegram',
      airwars: 'Telegram',
      definition: 'Telegram',
    },
    {
      value: 'video',
      airwars: 'Video',
      definition: 'YouTube or other video',
    },
    {
      value: 'website',
      airwars: '(none)',
      definition: 'News or other site',
    },
    {
      value: 'ngo_report',
      airwars: '',
      definition: 'NGO publication',
    },
    {
      value: 'official',
      airwars: '',
      definition: 'State, military or court',
    },
    {
      value: 'private',
      airwars: '',
      definition: 'Testimony given to the recorder',
    },
    {
      value: 'other',
      airwars: 'other',
      definition: 'Else',
    },
  ],
} as const satisfies VocabularyList;

export const source_independence = {
  description: 'Whether a source adds its own knowledge',
  multi: false,
  source: 'new',
  values: [
    {
      value: 'original',
      airwars: '',
      definition: 'Own knowledge or own reporting',
    },
    {
      value: 'derived',
      airwars: '',
      definition: 'Repeats another source; names it',
    },
    {
      value: 'unclear',
      airwars: '',
      definition: 'Cannot be told',
    },
  ],
} as const satisfies VocabularyList;

export const capture_state = {
  description: 'Result of archiving a source',
  multi: false,
  source: 'new',
  values: [
    {
      value: 'not_tried',
      airwars: '',
      definition: 'No attempt',
    },
    {
      value: 'full',
      airwars: '',
      definition: 'Main content kept and checked',
    },
    {
      value: 'partial',
      airwars: '',
      definition: 'Some content kept',
    },
    {
      value: 'soft_error',
      airwars: '',
      definition: 'Page answered 200 but is a login wall, notice or error',
    },
    {
      value: 'blocked',
      airwars: '',
      definition: '401, 403, 429, 451 or bot wall',
    },
    {
      value: 'dead',
      airwars: '',
      definition: '404, 410 or host gone',
    },
    {
      value: 'malformed',
      airwars: '',
      definition: 'URL cannot be parsed',
    },
    {
      value: 'restricted',
      airwars: '',
      definition: 'Needs a permission we lack',
    },
    {
      value: 'manual',
      airwars: '',
      definition: 'Kept by hand: file, screenshot',
    },
  ],
} as const satisfies VocabularyList;
