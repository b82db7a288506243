import { describe, expect, it } from 'vitest';
import { extractClaims } from '#claims/extract';
import { reading } from './reading.ts';

/** What is found in each sentence, by the annotation guide's rules for quantities, outcomes and groups. */
const grammar: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'verbs, verbal nouns and counted nouns': [
    ['قتل 13 مدنيا وأصيب 19 آخرون في الغارة.', '13-13 killed civilian', '19-19 injured civilian'],
    ['استشهدت امرأة وجرح زوجها.', '1-1 killed woman', '1-1 injured man'],
    ['أسفر القصف عن مقتل طفلين وإصابة والدتهما.', '2-2 killed child', '1-1 injured woman'],
    ['سقط 37 قتيلا و58 جريحا.', '37-37 killed unspecified', '58-58 injured unspecified'],
    ['ارتقى خمسة شهداء وعشرات الجرحى.', '5-5 killed unspecified', '20- injured unspecified'],
    ['لقي ثلاثة عمال مصرعهم.', '3-3 killed civilian'],
    ['أودى الانفجار بحياة أربعة أشخاص.', '4-4 killed unspecified'],
    ['توفي مدني متأثرا بجراحه.', '1-1 killed civilian'],
    ['اعتقلت قوات الأمن 5 شبان.', '5-5 detained man'],
    ['نزح عشرات الآلاف من المدنيين.', '20000- displaced civilian'],
    ['نجت طفلتان من القصف.', '2-2 survived child'],
  ],
  'hedges and vague quantities': [
    ['استشهد 20 شخصا على الأقل.', '20- killed unspecified'],
    ['مقتل ما لا يقل عن أربعين مدنيا.', '40- killed civilian'],
    ['وثقت الشبكة مقتل نحو 300 مدني.', '300-300 killed civilian'],
    ['ما بين 20 و30 قتيلا من عناصر التنظيم.', '20-30 killed combatant'],
    ['مقتل أكثر من 31 ألف شخص.', '31000- killed unspecified'],
    ['إصابة عدد من المدنيين.', '2- injured civilian'],
    ['مقتل مدنيين اثنين.', '2-2 killed civilian'],
    ['سقوط عشرات القتلى والجرحى.', '20- killed_or_injured unspecified'],
    ['مقتل وإصابة 40 مدنيا.', '40-40 killed_or_injured civilian'],
  ],
  'parts of a total': [
    ['استشهد 20 شخصا بينهم 7 أطفال.', '20-20 killed unspecified', '7-7 killed child'],
    ['مقتل 12 مدنيا معظمهم نساء وأطفال.', '12-12 killed civilian', 'most killed women_and_children'],
    [
      'أصيب تسعة مدنيين من بينهم امرأتان وطفل.',
      '9-9 injured civilian',
      '2-2 injured woman',
      '1-1 injured child',
    ],
  ],
  'nobody, and what is denied': [
    ['لم يسقط قتلى مدنيون في الغارة.', '0-0 killed civilian'],
    ['دون وقوع إصابات بين المدنيين.', '0-0 injured civilian'],
    ['نفى التحالف مقتل أي مدني في الغارة.', '0-0 killed civilian'],
    ['نفت الوزارة سقوط ضحايا مدنيين.', '0-0 killed_or_injured civilian'],
    ['نفى الجيش استهداف المدنيين.'],
  ],
  'a toll and the figure that it replaces': [
    ['ارتفع عدد القتلى إلى 43.', '43-43 killed unspecified'],
    ['ارتفاع حصيلة القصف من 38 إلى 43 قتيلا.', '38-38 killed unspecified', '43-43 killed unspecified'],
    ['ارتفع عدد القتلى إلى 43 بعد أن كان 38.', '43-43 killed unspecified', '38-38 killed unspecified'],
    [
      'أعلنت الوزارة مقتل 51 شخصا قبل أن تصحح العدد إلى 43.',
      '51-51 killed unspecified',
      '43-43 killed unspecified',
    ],
  ],
  'what is counted and is no harmed person': [
    ['تسلمت الهيئة 122 تقريرا ونفذ التحالف 34.502 غارة على 200 موقع.'],
    ['ألقى الطيران 12 برميلا متفجرا ودمر 17 منزلا و3 دبابات.'],
    ['يحتاج 21 مليون شخص إلى المساعدة.'],
    ['يبلغ القائد من العمر 45 عاما.'],
    ['وما زال يجري تقييم مزاعم وفاة 111 حالة.'],
  ],
};

describe.each(Object.entries(grammar))('%s', (_what, sentences) => {
  it.each(sentences)('%s', (sentence, ...claims) => {
    expect(reading(sentence)).toEqual(claims);
  });
});

describe('one word with its proclitics and spellings', () => {
  it.each(['قتلى', 'القتلى', 'قتلي', 'قـتـلى', 'قَتْلَى', 'ﻗﺘﻠﻰ', '\u202bقتلى\u202c'])('سقط 7 %s', (word) => {
    expect(reading(`سقط 7 ${word} في القصف`)).toEqual(['7-7 killed unspecified']);
  });

  it.each(['7', '٧', '۷', 'سبعة', 'بسبعة'])('%s قتلى', (number) => {
    expect(reading(`سقط ${number} قتلى في القصف`)).toEqual(['7-7 killed unspecified']);
  });
});

describe('who says so', () => {
  it.each([
    ['قتل 13 مدنيا، بحسب طبيب.', ['طبيب']],
    ['وفقا للمرصد قتل 13 مدنيا.', ['للمرصد']],
    ['قتل 13 مدنيا.', [null]],
    ['قال المرصد إن 4 أشخاص قتلوا، فيما أكدت وزارة الصحة مقتل 9.', ['المرصد', 'وزارة الصحة']],
  ])('%s', (text, expected) => {
    expect(extractClaims(text).map(({ claimant }) => claimant)).toEqual(expected);
  });
});

it('one claim says by whom, where, when, how, and by which rule', () => {
  const text = 'قتلت الطائرات الروسية تسعة مدنيين في سوق مدينة كبرى يوم الاثنين، وفق المجلس المحلي.';
  const [claim] = extractClaims(text, { published: '2019-05-10' });
  expect(claim).toMatchObject({
    min: 9,
    max: 9,
    group: 'civilian',
    perpetrator: 'الطائرات الروسية',
    place: 'سوق مدينة كبرى',
    date: 'يوم الاثنين',
    when: { type: 'date', date: '2019-05-06' },
    claimant: 'المجلس المحلي',
    scope: 'incident',
    quantifier: 'exact',
  });
});

it('a text in two languages is read in both', () => {
  const text = 'قتل 3 مدنيين في كبرى.\n\nThree civilians were killed in Kabra.';
  expect(reading(text)).toEqual(['3-3 killed civilian', '3-3 killed civilian']);
  expect(reading(text, { lang: 'en' })).toHaveLength(1);
  expect(reading(text, { lang: 'ar' })).toHaveLength(1);
});

it('names given for the dead are kept as they are written', () => {
  const [claim] = extractClaims('استشهد الشاب محمد أحمد الكبراوي برصاص قناص.');
  expect(claim).toMatchObject({ min: 1, max: 1, outcome: 'killed', victimNames: ['محمد أحمد الكبراوي'] });
});
