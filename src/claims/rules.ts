/** What is said of a rule: how a reader of a claim can tell why it is one. */
interface RuleText {
  readonly en: string;
  readonly ar: string;
  /** How often claims by this rule hold, as a first estimate; a claim's own weaknesses lower it. */
  readonly confidence: number;
}

/** Every rule by which a claim can be found. The name is printed with the claim. */
export const claimRules = {
  counted_victims: {
    en: 'A number before a noun for the dead, the wounded and so on: "37 dead"',
    ar: 'عدد قبل اسم للقتلى أو الجرحى ونحوهم: «37 قتيلًا»',
    confidence: 0.95,
  },
  event_of_people: {
    en: 'The name of the harm, then people: "the death of two soldiers"',
    ar: 'اسم الحدث ثم الأشخاص: «مقتل أربعة مدنيين»',
    confidence: 0.95,
  },
  verb_then_people: {
    en: 'A verb of harm, then people: "killing three militants"',
    ar: 'فعل ثم الأشخاص: «أصيب خمسة مدنيين»',
    confidence: 0.93,
  },
  people_then_verb: {
    en: 'People, then a verb of harm: "two civilians were killed"',
    ar: 'الأشخاص ثم الفعل: «13 شخصًا قُتلوا»',
    confidence: 0.92,
  },
  joined: {
    en: 'Joined to a counted group by "and": "and six men"',
    ar: 'معطوف على عدد قبله: «وامرأتين»',
    confidence: 0.9,
  },
  breakdown: {
    en: 'A part of a total: "including 7 children"',
    ar: 'جزء من مجموع: «بينهم 7 أطفال»',
    confidence: 0.93,
  },
  proportion: {
    en: 'A share of a total without a number: "mostly women and children"',
    ar: 'نسبة من مجموع دون عدد: «معظمهم أطفال»',
    confidence: 0.85,
  },
  serious_condition: {
    en: 'Some of the wounded in danger: "two of them in critical condition"',
    ar: 'بعض الجرحى في خطر: «أحدهم بحالة خطرة»',
    confidence: 0.8,
  },
  toll: {
    en: 'A toll that stands at or rises to a number: "the death toll rose to 43"',
    ar: 'حصيلة تبلغ عددًا: «ارتفع عدد القتلى إلى 43»',
    confidence: 0.92,
  },
  undivided: {
    en: 'Dead and wounded in one figure: "13 killed or injured"',
    ar: 'قتلى وجرحى في رقم واحد: «40 مدنيًّا بين قتيل وجريح»',
    confidence: 0.9,
  },
  split_verb: {
    en: 'A phrase of two parts: "claimed four lives"',
    ar: 'عبارة من جزأين: «لقي خمسة مصرعهم»، «راح ضحيتها 51»',
    confidence: 0.93,
  },
  bare_plural: {
    en: 'People harmed without a number: "civilians had been killed" (two or more)',
    ar: 'أشخاص دون عدد: «سقوط جرحى» (اثنان فأكثر)',
    confidence: 0.75,
  },
  one_person: {
    en: 'One person, by a noun in the singular: "a man died"',
    ar: 'شخص واحد باسم مفرد: «استشهدت فتاة»',
    confidence: 0.85,
  },
  named_person: {
    en: 'One person, by name',
    ar: 'شخص واحد باسمه: «مقتل الشاب …»',
    confidence: 0.8,
  },
  nobody: {
    en: 'Nobody: "harmed no civilians"',
    ar: 'لا أحد: «دون وقوع إصابات»',
    confidence: 0.85,
  },
  perhaps_one: {
    en: 'Open whether anyone: "whether it killed a civilian"',
    ar: 'غير مؤكد: «ما إذا قُتل مدني»',
    confidence: 0.7,
  },
  as_many_again: {
    en: 'A number said by pointing at another: "the same number injured"',
    ar: 'عدد بالإحالة إلى عدد قبله: «ومثلهم جرحى»',
    confidence: 0.8,
  },
  second_reader: {
    en: 'Read by the language model that the operator named, and found in the text',
    ar: 'قرأه النموذج اللغوي الذي عيّنه المشغّل، ووُجد في النص',
    confidence: 0.5,
  },
} as const satisfies Readonly<Record<string, RuleText>>;

export type ClaimRule = keyof typeof claimRules;
