/** Writes numbers in words, by the grammars' own tables: written apart from the reader that it tests. */

const englishOnes = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export interface EnglishStyle {
  /** "twenty-three", else "twenty three". */
  readonly hyphen: boolean;
  /** "one hundred and three", else "one hundred three". */
  readonly and: boolean;
}

/** An English number of 0 to 999,999,999. */
export function englishNumber(n: number, style: EnglishStyle): string {
  if (n < 1000) return englishSmall(n, style);
  const parts: string[] = [];
  for (const [size, name] of [
    [1_000_000, 'million'],
    [1000, 'thousand'],
  ] as const) {
    const count = Math.floor(n / size) % 1000;
    if (count > 0) parts.push(`${englishSmall(count, style)} ${name}`);
  }
  const rest = n % 1000;
  if (rest > 0)
    parts.push(style.and && rest < 100 ? `and ${englishSmall(rest, style)}` : englishSmall(rest, style));
  return parts.join(' ');
}

function englishSmall(n: number, style: EnglishStyle): string {
  if (n < 20) return englishOnes[n] as string;
  if (n < 100) {
    const ten = englishTens[Math.floor(n / 10) - 2] as string;
    return n % 10 === 0 ? ten : `${ten}${style.hyphen ? '-' : ' '}${englishOnes[n % 10]}`;
  }
  const hundred = `${englishOnes[Math.floor(n / 100)]} hundred`;
  if (n % 100 === 0) return hundred;
  return `${hundred} ${style.and ? 'and ' : ''}${englishSmall(n % 100, style)}`;
}

export interface ArabicStyle {
  /** The gender of what is counted, which turns the number's own: ثلاثة رجال, ثلاث نساء. */
  readonly counts: 'men' | 'women';
  /** The oblique case: ثلاثين, مئتين. */
  readonly oblique: boolean;
  /** مائة, else مئة. */
  readonly longHundred: boolean;
  /** A space between unit and hundred: ثلاث مئة. */
  readonly apart: boolean;
  /** ألفًا, else ألفا. */
  readonly marks: boolean;
}

const withTa = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
const withoutTa = ['', 'واحدة', 'اثنتان', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'];
const arabicTens = ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

/** An Arabic number of 0 to 999,999,999. */
export function arabicNumber(n: number, style: ArabicStyle): string {
  if (n === 0) return 'صفر';
  const parts: string[] = [];
  const millions = Math.floor(n / 1_000_000);
  if (millions > 0) parts.push(arabicCount(millions, ['مليون', 'مليون', 'ملايين'], style));
  const thousands = Math.floor(n / 1000) % 1000;
  if (thousands > 0) parts.push(arabicCount(thousands, ['ألف', 'ألف', 'آلاف'], style));
  if (n % 1000 > 0) parts.push(arabicSmall(n % 1000, style));
  return parts.join(' و');
}

/** So many of a size, which is itself a masculine noun: ألف, ألفان, ثلاثة آلاف, أحد عشر ألفا, مئة ألف. */
function arabicCount(
  count: number,
  [one, stem, many]: readonly [string, string, string],
  style: ArabicStyle,
): string {
  if (count === 1) return one;
  if (count === 2) return stem + (style.oblique ? 'ين' : 'ان');
  const words = arabicSmall(count, { ...style, counts: 'men' }, true);
  const last = count % 100;
  if (last >= 3 && last <= 10) return `${words} ${many}`;
  return last < 3 ? `${words} ${one}` : `${words} ${one}${style.marks ? 'ًا' : 'ا'}`;
}

function arabicSmall(n: number, style: ArabicStyle, beforeSize = false): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const hundred = style.longHundred ? 'مائة' : 'مئة';
  const stem = style.longHundred ? 'مائت' : 'مئت';
  const parts: string[] = [];
  if (hundreds === 1) parts.push(hundred);
  if (hundreds === 2) {
    const ending = style.oblique ? 'ي' : 'ا';
    parts.push(stem + ending + (beforeSize && rest === 0 ? '' : 'ن'));
  }
  if (hundreds > 2)
    parts.push(`${(withoutTa[hundreds] as string).replace(/ي$/, '')}${style.apart ? ' ' : ''}${hundred}`);
  if (rest > 0) parts.push(arabicBelowHundred(rest, style));
  return parts.join(' و');
}

function arabicBelowHundred(n: number, { counts, oblique }: ArabicStyle): string {
  const men = counts === 'men';
  const units = men ? withTa : withoutTa;
  const two = men ? (oblique ? 'اثنين' : 'اثنان') : oblique ? 'اثنتين' : 'اثنتان';
  if (n <= 10) return n === 2 ? two : (units[n] as string);
  const ten = men ? 'عشر' : 'عشرة';
  if (n === 11) return `${men ? 'أحد' : 'إحدى'} ${ten}`;
  if (n === 12) return `${two.slice(0, -1)} ${ten}`;
  if (n < 20) return `${units[n - 10]} ${ten}`;
  const tens = arabicTens[Math.floor(n / 10) - 2] + (oblique ? 'ين' : 'ون');
  const unit = n % 10;
  if (unit === 0) return tens;
  return `${unit === 2 ? two : unit === 1 && !men ? 'إحدى' : units[unit]} و${tens}`;
}
