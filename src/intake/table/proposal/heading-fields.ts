import type { Value } from '#record/vocabulary';

/** A field that a heading may mean. */
export interface Meaning {
  readonly to: string;
  readonly confidence: number;
  readonly reason: string;
  readonly group?: string;
}

/** Words of headings in English and Arabic for each field; the first field that a heading names wins. */
const named: readonly (readonly [to: string, words: string])[] = [
  ['previousCodes', 'previous code|old code|previous codes|الرمز السابق'],
  [
    'codes',
    'incident id|incident|strike id|event id|attack id|case id|record id|incident code|event code|code|id|ref|reference|reference number|incident number|case number|unique id|serial|رقم الحادثة|رقم الحادث|معرف الحادثة|رمز الحادثة|رمز الحادث|رقم الواقعة|الرمز|المعرف|الرقم التسلسلي',
  ],
  ['firstReported.at', 'first reported|first report date|date reported|report date|تاريخ البلاغ|تاريخ النشر'],
  ['date.from', 'start|start date|date start|from|date from|begin|من تاريخ|تاريخ البداية|تاريخ البدء'],
  ['date.to', 'end|end date|date end|to|date to|until|إلى تاريخ|تاريخ النهاية|تاريخ الانتهاء'],
  [
    'date',
    'date|incident date|event date|date of incident|date of event|strike date|attack date|date of attack|date of strike|التاريخ|تاريخ|تاريخ الحادثة|تاريخ الحادث|تاريخ الواقعة|تاريخ الغارة|تاريخ القصف|تاريخ الهجوم|اليوم والتاريخ',
  ],
  ['date.year', 'year|السنة|العام'],
  ['date.month', 'month|الشهر'],
  ['date.day', 'day|اليوم'],
  ['time.part', 'time of day|part of day|time interval|الفترة|فترة اليوم|وقت اليوم'],
  ['time.start', 'time start|start time|وقت البداية'],
  ['time.end', 'time end|end time|وقت النهاية'],
  ['time', 'time|local time|incident time|hour|الوقت|الساعة|وقت الحادثة'],
  ['country', 'country|nation|الدولة|البلد|بلد'],
  ['admin1', 'governorate|province|region|state|oblast|admin1|adm1|area|المحافظة|محافظة|الإقليم|الولاية'],
  ['admin2', 'district|admin2|adm2|county|raion|المديرية|مديرية|القضاء|المقاطعة'],
  ['admin3', 'subdistrict|sub district|admin3|adm3|الناحية|ناحية|العزلة'],
  [
    'locationName',
    'location|location name|place|place name|village|town|city|site|neighbourhood|neighborhood|الموقع|موقع|المكان|مكان الحادثة|مكان القصف|البلدة|المدينة|القرية|الحي|اسم الموقع',
  ],
  ['place.lat', 'lat|latitude|خط العرض|دائرة العرض'],
  ['place.lon', 'lon|long|lng|longitude|خط الطول'],
  ['place.point', 'coordinates|coords|gps|lat long|lat lon|latlong|geolocation|الإحداثيات|إحداثيات'],
  [
    'parties',
    'belligerent|belligerents|party|parties|perpetrator|perpetrators|actor|actors|attacker|responsible party|responsible actor|الجهة المسؤولة|الجهة الفاعلة|الجهة|الطرف|الطرف المسؤول|الفاعل|مرتكب الانتهاك',
  ],
  ['strikeStatus', 'strike status|حالة الضربة'],
  ['strikeTypes', 'strike type|type of strike|type of attack|attack type|نوع الهجوم|نوع القصف|نوع الضربة'],
  [
    'totalStrikes',
    'strikes|number of strikes|air raids|raids|airstrikes|air strikes|number of raids|عدد الغارات|عدد الضربات|الغارات',
  ],
  ['munitions', 'munition|munitions|weapon used|الذخيرة|نوع السلاح'],
  ['causes', 'cause|cause of harm|cause of death|weapon|سبب الضرر|سبب الوفاة|السلاح'],
  ['infrastructure', 'infrastructure|target type|target category|main category|البنية التحتية|نوع الهدف'],
  ['impacts', 'impact|impacts|الأثر|الآثار'],
  ['grading', 'grading|grade|civilian harm grading|التصنيف|درجة التوثيق'],
  ['harmReported', 'civilian harm reported|harm reported|civ harm reported|الإبلاغ عن ضرر مدني'],
  [
    'narrative',
    'description|summary|narrative|event description|incident description|details|الوصف|وصف الحادثة|وصف الحادث|الملخص|ملخص الحادثة|التفاصيل|السرد',
  ],
  [
    'sources',
    'source|sources|source url|source urls|source link|url|urls|link|links|strike link|المصدر|المصادر|الرابط|رابط|روابط|رابط المصدر',
  ],
  ['recorderStatus', 'status|incident status|الحالة'],
];

/** Fields of persons, in tables of a row per victim. */
const ofPersons: readonly (readonly [to: string, words: string])[] = [
  [
    'name',
    'name|names|victim name|full name|name en|name ar|name english|name arabic|person|الاسم|اسم الضحية|اسم الشهيد|الاسم الكامل|الاسم الثلاثي|اسم القتيل',
  ],
  ['age', 'age|victim age|age years|العمر|السن|عمر الضحية'],
  ['ageGroup', 'age group|age class|adult or child|الفئة العمرية'],
  ['gender', 'gender|sex|victim gender|الجنس|النوع الاجتماعي'],
  ['pregnant', 'pregnant|حامل'],
  ['status', 'victim status|outcome|status|killed or injured|الحالة|مصير الضحية'],
  ['civilianStatus', 'civilian status|الصفة'],
  ['nationality', 'nationality|الجنسية'],
  ['occupation', 'occupation|profession|job|المهنة|العمل'],
];

/** Fields of stated totals. */
const ofTotals: readonly (readonly [to: string, words: string])[] = [
  ['range.min', 'low|lower|min|minimum|from|at least|low estimate|الحد الأدنى|أدنى|الأدنى'],
  ['range.max', 'high|upper|max|maximum|to|at most|high estimate|الحد الأقصى|أقصى|الأقصى'],
  ['range', 'range|estimate|number|total|toll|deaths|killed|العدد|التقدير|الحصيلة'],
  ['claimantText', 'claimant|claimed by|stated by|organisation|organization|who|الجهة|المصدر|القائل'],
  ['groupText', 'bucket|category|group|who is counted|الفئة|المجموعة'],
  ['scope.label', 'war|war name|conflict|conflict name|scope|event|title|name|النزاع|الحرب|النطاق'],
  ['scope.countries', 'country|countries|الدولة|البلد'],
  ['scope.period', 'period|years|الفترة|المدة'],
  ['asOf', 'as of|date|حتى تاريخ|التاريخ'],
  ['source', 'source|url|link|الرابط|المصدر'],
  ['note', 'note|notes|comment|comments|remarks|ملاحظات|ملاحظة'],
];

/** A heading as headings are compared: no case, marks, punctuation or brackets, one form of alef and ta marbuta. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200e\u200f]/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[ٱأإآ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

const lookups = {
  incidents: lookup(named),
  persons: lookup(ofPersons),
  totals: lookup(ofTotals),
};

function lookup(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [to, words] of rows) {
    for (const word of words.split('|')) if (!fields.has(headingKey(word))) fields.set(headingKey(word), to);
  }
  return fields;
}

/** The language that a heading ends or begins with: 'location_ar', 'Name (Arabic)', 'الاسم بالعربية'. */
export function headingLanguage(heading: string): { readonly lang: string; readonly rest: string } | null {
  const key = headingKey(heading);
  for (const [lang, pattern] of languages) {
    const rest = key.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
    if (rest !== key && rest !== '') return { lang, rest };
  }
  return null;
}

const languages: readonly (readonly [string, RegExp])[] = [
  ['ar', /(?:^| )(?:ar|ara|arabic|in arabic|بالعربيه|العربيه|عربي)(?: |$)/],
  ['en', /(?:^| )(?:en|eng|english|in english|بالانكليزيه|بالانجليزيه|الانجليزيه|انجليزي)(?: |$)/],
  ['he', /(?:^| )(?:he|heb|hebrew|بالعبريه)(?: |$)/],
  ['ku', /(?:^| )(?:ku|kurdish|بالكرديه)(?: |$)/],
];

/** What a heading means in a table of such things; null where it says nothing known. */
export function meaningOf(heading: string, of: keyof typeof lookups): Meaning | null {
  const key = headingKey(heading);
  // Days of births are no days of incidents.
  if (/birth|(?:^| )dob(?: |$)|ميلاد/.test(key)) return null;
  const whole = lookups[of].get(key);
  if (whole !== undefined) return { to: whole, confidence: 0.9, reason: `the heading '${heading}' names it` };
  const words = key.split(' ');
  for (let length = Math.min(4, words.length - 1); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length).join(' ');
      const to = lookups[of].get(part);
      if (to !== undefined && part.length > 2)
        return {
          to,
          confidence: 0.45 + 0.1 * length,
          reason: `the heading '${heading}' has the words '${part}'`,
        };
    }
  }
  return null;
}

const bounds: readonly (readonly ['min' | 'max', RegExp])[] = [
  ['min', /(?:^| )(?:min|minimum|low|lower|least|fewest|ادني|الادني|الحد الادني|اقل)(?: |$)/],
  ['max', /(?:^| )(?:max|maximum|high|upper|most|اقصي|الاقصي|الحد الاقصي|اعلي|اكثر)(?: |$)/],
];

const measures: readonly (readonly ['killed' | 'injured' | 'strikes', RegExp])[] = [
  [
    'injured',
    /(?:^| )(?:injured|injuries|wounded|casualties injured|جرحي|الجرحي|جريح|مصابين|المصابين|مصابون|اصابات)(?: |$)/,
  ],
  [
    'killed',
    /(?:^| )(?:killed|deaths?|dead|fatalities|died|kills|قتلي|القتلي|قتيل|شهداء|الشهداء|وفيات|الوفيات)(?: |$)/,
  ],
  ['strikes', /(?:^| )(?:strikes?|raids?|airstrikes?|غارات|الغارات|ضربات|الضربات)(?: |$)/],
];

const categories: readonly (readonly [Value<'casualty_category'>, RegExp])[] = [
  ['children', /(?:^| )(?:children|child|kids|minors|اطفال|الاطفال|طفل)(?: |$)/],
  ['women', /(?:^| )(?:women|woman|females?|نساء|النساء)(?: |$)/],
  [
    'civilians',
    /(?:^| )(?:civilians?|civ|noncombatants|non combatants|مدنيين|المدنيين|مدنيون|المدنيون|مدني)(?: |$)/,
  ],
  ['journalists', /(?:^| )(?:journalists?|صحفيين|صحفيون|الصحفيين|اعلاميين)(?: |$)/],
  ['healthcare_personnel', /(?:^| )(?:health workers?|medics?|medical staff|مسعفين|كوادر طبيه)(?: |$)/],
  [
    'belligerents',
    /(?:^| )(?:mil|militants?|fighters?|combatants?|belligerents?|military|soldiers?|مقاتلين|المقاتلين|مسلحين|عسكريين)(?: |$)/,
  ],
  ['men', /(?:^| )(?:men|males?|رجال|الرجال)(?: |$)/],
];

/** A figure that a heading names: 'Minimum civilians reported killed', 'children_injured_max', 'قتلى مدنيون (الحد الأدنى)'. */
export function figureOf(heading: string): Meaning | null {
  const key = headingKey(heading);
  const measure = measures.find(([, pattern]) => pattern.test(key))?.[0];
  // What a belligerent concedes is another figure than what is reported.
  if (measure === undefined || /conced|admitted|اعترف|اقر/.test(key)) return null;
  const bound = bounds.find(([, pattern]) => pattern.test(key))?.[0];
  const category = categories.find(([, pattern]) => pattern.test(key))?.[0];
  const end = bound === undefined ? '' : `.${bound}`;
  const reason = `the heading '${heading}' names a figure`;
  if (measure === 'strikes') {
    if (bound === undefined) return null;
    return { to: `claims.strikes${end}`, confidence: 0.8, reason, group: 'strikes' };
  }
  if (category !== undefined)
    return { to: `casualties.${category}.${measure}${end}`, confidence: 0.9, reason };
  // Everybody, fighters among them, is no class of the record: the figure is kept as a claim and added to nothing.
  return { to: `claims.${measure}${end}`, confidence: 0.75, reason, group: 'all persons' };
}

/** 'victim 2 name', 'name_3': the number of a person whose columns repeat, and what is left of the heading. */
export function repeatedPerson(heading: string): { readonly number: number; readonly rest: string } | null {
  const key = headingKey(heading)
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2');
  const found = /(?:^| )([1-9]\d?)(?: |$)/.exec(key);
  if (!found) return null;
  const rest = key
    .replace(found[0], ' ')
    .replace(/(?:^| )(?:victim|person|الضحيه)(?: |$)/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return rest === '' ? null : { number: Number(found[1]), rest };
}
