/** Where a source was published, whether it is its own, how it was archived. */
import type { VocabularyList } from './list.ts';

export const source_platform = {
  description: 'Where the source was published',
  label: { en: 'Platform', ar: 'المنصة' },
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'twitter',
      airwars: 'Twitter',
      definition: 'Twitter/X',
      label: { en: 'Twitter/X', ar: 'تويتر/إكس' },
    },
    {
      value: 'facebook',
      airwars: 'Facebook',
      definition: 'Facebook',
      label: { en: 'Facebook', ar: 'فيسبوك' },
    },
    {
      value: 'telegram',
      airwars: 'Telegram',
      definition: 'Telegram',
      label: { en: 'Telegram', ar: 'تيليغرام' },
    },
    {
      value: 'video',
      airwars: 'Video',
      definition: 'YouTube or other video',
      label: { en: 'Video', ar: 'فيديو' },
    },
    {
      value: 'website',
      airwars: '(none)',
      definition: 'News or other site',
      label: { en: 'Website', ar: 'موقع إلكتروني' },
    },
    {
      value: 'ngo_report',
      airwars: '',
      definition: 'NGO publication',
      label: { en: 'NGO report', ar: 'تقرير منظمة غير حكومية' },
    },
    {
      value: 'official',
      airwars: '',
      definition: 'State, military or court',
      label: { en: 'Official', ar: 'جهة رسمية' },
    },
    {
      value: 'private',
      airwars: '',
      definition: 'Testimony given to the recorder',
      label: { en: 'Private testimony', ar: 'شهادة خاصة' },
    },
    {
      value: 'other',
      airwars: 'other',
      definition: 'Else',
      label: { en: 'Other', ar: 'أخرى' },
    },
  ],
} as const satisfies VocabularyList;

export const source_independence = {
  description: 'Whether a source adds its own knowledge',
  label: { en: 'Independence of the source', ar: 'استقلالية المصدر' },
  multi: false,
  source: 'new',
  values: [
    {
      value: 'original',
      airwars: '',
      definition: 'Own knowledge or own reporting',
      label: { en: 'Original', ar: 'أصلي' },
    },
    {
      value: 'derived',
      airwars: '',
      definition: 'Repeats another source; names it',
      label: { en: 'Derived', ar: 'منقول' },
    },
    {
      value: 'unclear',
      airwars: '',
      definition: 'Cannot be told',
      label: { en: 'Unclear', ar: 'غير واضح' },
    },
  ],
} as const satisfies VocabularyList;

export const capture_state = {
  description: 'Result of archiving a source',
  label: { en: 'State of the capture', ar: 'حالة الحفظ' },
  multi: false,
  source: 'new',
  values: [
    {
      value: 'not_tried',
      airwars: '',
      definition: 'No attempt',
      label: { en: 'Not tried', ar: 'لم تجرِ محاولة' },
    },
    {
      value: 'full',
      airwars: '',
      definition: 'Main content kept and checked',
      label: { en: 'Full', ar: 'كامل' },
    },
    {
      value: 'partial',
      airwars: '',
      definition: 'Some content kept',
      label: { en: 'Partial', ar: 'جزئي' },
    },
    {
      value: 'soft_error',
      airwars: '',
      definition: 'Page answered 200 but is a login wall, notice or error',
      label: { en: 'Soft error', ar: 'صفحة خطأ أو تسجيل دخول' },
    },
    {
      value: 'blocked',
      airwars: '',
      definition: '401, 403, 429, 451 or bot wall',
      label: { en: 'Blocked', ar: 'محجوب' },
    },
    {
      value: 'dead',
      airwars: '',
      definition: '404, 410 or host gone',
      label: { en: 'Dead', ar: 'لم يعد متاحًا' },
    },
    {
      value: 'malformed',
      airwars: '',
      definition: 'URL cannot be parsed',
      label: { en: 'Malformed URL', ar: 'رابط غير صالح' },
    },
    {
      value: 'restricted',
      airwars: '',
      definition: 'Needs a permission we lack',
      label: { en: 'Restricted', ar: 'مقيَّد' },
    },
    {
      value: 'manual',
      airwars: '',
      definition: 'Kept by hand: file, screenshot',
      label: { en: 'Kept by hand', ar: 'محفوظ يدويًا' },
    },
  ],
} as const satisfies VocabularyList;
