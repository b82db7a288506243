import type { ArabicVerb } from '#language/arabic-inflection';

/** Verbs whose subject makes the claim. */
export const arabicSpeechVerbs: readonly ArabicVerb[] = [
  { past: 'قال', present: 'يقول' },
  { past: 'أفاد', present: 'يفيد' },
  { past: 'أعلن', present: 'يعلن' },
  { past: 'ذكر', present: 'يذكر' },
  { past: 'أكد', present: 'يؤكد' },
  { past: 'أوضح', present: 'يوضح' },
  { past: 'أضاف', present: 'يضيف' },
  { past: 'أشار', present: 'يشير' },
  { past: 'نقل', present: 'ينقل' },
  { past: 'صرح', present: 'يصرح' },
  { past: 'كشف', present: 'يكشف' },
  { past: 'وثق', present: 'يوثق' },
  { past: 'رصد', present: 'يرصد' },
  { past: 'لفت', present: 'يلفت' },
  { past: 'نوه' },
  { past: 'أورد', present: 'يورد' },
  { past: 'سجل', present: 'يسجل' },
  { past: 'تحدث', present: 'يتحدث' },
  { past: 'أبلغ' },
  { past: 'زعم', present: 'يزعم' },
  { past: 'ادعى' },
  { past: 'اعترف', present: 'يعترف' },
  { past: 'أقر', present: 'يقر' },
  { past: 'رأى', present: 'يرى' },
  { past: 'توقع', present: 'يتوقع' },
  { past: 'قدر', present: 'يقدر' },
  { past: 'أحصى', present: 'يحصي' },
  { past: 'نشر', present: 'ينشر' },
  { past: 'نفى', present: 'ينفي' },
  { past: 'شدد' },
  { past: 'أخبر', present: 'يخبر' },
  { past: 'حذر' },
  { past: 'قدرت' },
  { past: 'نعى', present: 'ينعي' },
  { past: 'أصدر', present: 'يصدر' },
  { past: 'خلص', present: 'يخلص' },
];

/** Forms that look like a verb of speech and mostly are none. */
export const arabicSpeechLookalikes: readonly string[] = [
  'بين',
  'بينا',
  'سجل',
  'يذكر',
  'نقل',
  'ذكر',
  'قدر',
  'ترى',
  'نشر',
];

/** Phrases before the one who says so; ل is taken off the name that follows. */
export const arabicSourcePhrases: readonly string[] = [
  'وفقا ل',
  'وفقا',
  'وفق',
  'بحسب',
  'حسب',
  'نقلا عن',
  'على لسان',
  'على حد قول',
  'استنادا إلى',
  'طبقا ل',
  'طبقا',
  'بناء على',
  'حسبما',
  'بحسبما',
];

/** Words that end the name of the one who speaks. */
export const arabicSpeakerEnds: readonly string[] = (
  'أن إن أنه إنه أنها إنها بأن بأنه بأنها عبر في خلال على إلى عن من الذي التي الذين بعد قبل اليوم أمس هذا هذه مقتل إصابة استشهاد ' +
  'بمقتل بإصابة باستشهاد بوفاة وفاة قتل بسقوط بوقوع فإن فإنه فإنها فقد قد ما لم حيث إلا لا تعرض بتعرض ارتفاع بارتفاع مساء صباح فجر ظهر ' +
  'قولها قوله قولهم لوكالة لنورث لعنب لتلفزيون لموقع لشبكة لصحيفة لقناة لوسائل لبلدي لمراسل لرويترز سقوط وقوع عن حول بشأن ضمن الأستاذ الشهيد الدكتور المربي الشاب الشهداء'
).split(' ');
