/** A tally in words, so that whoever reads the figure can repeat it. */
import { countryName } from './country.ts';
import { civilianCategories, type TallyQuery } from './tally.ts';
import { either, valueWords, type Words } from './words.ts';

/** What the ids in a query are called. */
export interface QueryNames {
  readonly conflict: Words | null;
  readonly parties: readonly Words[];
  readonly scope: Words | null;
}

/**
 * The definition of the figure that a query asks for: what is summed, over which incidents, and how unknown numbers,
 * spans and several parties are treated (domain.md 1.6, rules R8 to R10, R21).
 */
export function tallyDefinition(query: TallyQuery, names: QueryNames): Words {
  const category = valueWords('casualty_category', query.category);
  const civilian = civilianCategories.includes(query.category);
  const limits = [...limitsOf(query, names)];
  const en = [
    `Killed and injured (${category.en}): the sum of the minima and the sum of the maxima over the published incidents`,
    civilian ? ' in which harm to civilians is reported' : '',
    limits.map((limit) => `, ${limit.en}`).join(''),
    '. Each incident counts once, under the day on which it starts. A number that is unknown adds nothing and is',
    ' counted as unknown; zero is a number. Conceded is what parties say of themselves in their own rows with the',
    ' position credible, whatever grade the incident has.',
    query.by === 'belligerent' ? ' Rows by belligerent overlap and must not be added up.' : '',
  ];
  const ar = [
    `القتلى والجرحى (${category.ar}): مجموع الحدود الدنيا ومجموع الحدود العليا في الحوادث المنشورة`,
    civilian ? ' التي ذُكر فيها ضرر بمدنيين' : '',
    limits.map((limit) => `، ${limit.ar}`).join(''),
    '. تُحتسب كل حادثة مرة واحدة في اليوم الذي بدأت فيه. والعدد المجهول لا يضيف شيئًا ويُعدّ مجهولًا، أما الصفر فعدد.',
    ' وما أُقرّ به هو ما تقوله الأطراف عن نفسها في صفوفها ذات المصداقية، أيًا كانت درجة الحادثة.',
    query.by === 'belligerent' ? ' صفوف الأطراف متداخلة ولا يجوز جمعها.' : '',
  ];
  return { en: en.join(''), ar: ar.join('') };
}

function* limitsOf(query: TallyQuery, names: QueryNames): Generator<Words> {
  if (names.conflict)
    yield { en: `in the record “${names.conflict.en}”`, ar: `في سجل «${names.conflict.ar}»` };
  if (names.scope) yield { en: `within the scope “${names.scope.en}”`, ar: `ضمن النطاق «${names.scope.ar}»` };
  if (query.grades !== null) {
    const grades = either(query.grades.map((grade) => valueWords('civilian_harm_grading', grade)));
    yield { en: `graded ${grades.en}`, ar: `المصنفة ${grades.ar}` };
  } else yield { en: 'of every grade and of none', ar: 'أيًا كانت درجتها أو بلا درجة' };
  if (query.parties !== null) {
    const parties = either(names.parties);
    yield { en: `tagged with ${parties.en}`, ar: `الموسومة بالطرف: ${parties.ar}` };
  }
  if (query.countries !== null) {
    const countries = either(query.countries.map(countryWords));
    yield { en: `in ${countries.en}`, ar: `في ${countries.ar}` };
  }
  if (query.places !== null) {
    const places = query.places.map((place) => `“${place}”`).join(' or ');
    yield {
      en: `at a place called ${places}`,
      ar: `في مكان اسمه ${query.places.map((p) => `«${p}»`).join(' أو ')}`,
    };
  }
  if (query.area !== null) {
    const { south, west, north, east } = query.area;
    yield {
      en: `with their point between ${south}° and ${north}° north and ${west}° and ${east}° east`,
      ar: `وتقع نقطتها بين خطي العرض ${south} و${north} وخطي الطول ${west} و${east}`,
    };
  }
  if (query.from !== null) yield { en: `from ${query.from} on`, ar: `منذ ${query.from}` };
  if (query.to !== null) yield { en: `up to ${query.to}`, ar: `حتى ${query.to}` };
  if (query.asOf !== null) {
    yield { en: `as this register stood at ${query.asOf}`, ar: `كما كان هذا السجل عند ${query.asOf}` };
  }
}

function countryWords(code: string): Words {
  return { en: countryName(code, 'en') ?? code, ar: countryName(code, 'ar') ?? code };
}
