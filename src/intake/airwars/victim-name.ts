/** What the cells of a victim's names hold: names, parts of names, or descriptions such as 'wife of'. */
import { type PersonalName, scriptOf } from '#record/personal-name';
import type { Value } from '#record/vocabulary';

const unnamed = new Set('unnamed unknown unidentified anonymous'.split(' '));

const leading = new Set(
  'a an the and one two three four five six seven eight nine ten his her their another second other unborn entire old young elderly little male female'.split(
    ' ',
  ),
);

const persons = new Set(
  'child children baby infant foetus fetus embryo son sons daughter daughters wife wives husband mother father parent parents brother brothers sister sisters sibling siblings grandson granddaughter grandmother grandfather grandchild grandchildren nephew niece uncle aunt cousin relative relatives family families member members person people man men woman women boy girl youth civilian civilians victim victims martyrs corpse body'.split(
    ' ',
  ),
);

const linking = new Set('of from in with who aged for to at and or near belonging named'.split(' '));

/**
 * 'wife of …', 'unnamed child', '15 members of the family …', 'the … family'. 'child Ahmad …' and 'his wife Hamida …' give
 * a name, so they are none.
 */
function isLatinDescription(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (words.slice(0, 3).some((word) => unnamed.has(word))) return true;
  if (words.length > 1 && /^famil(?:y|ies)$/.test(words.at(-1) as string)) return true;
  let at = 0;
  while (
    at < words.length &&
    (leading.has(words[at] as string) || /^\d+(?:-month-old)?$/.test(words[at] as string))
  )
    at += 1;
  if (!persons.has(words[at] ?? '')) return at > 0 && at === words.length;
  const next = words[at + 1];
  return (
    next === undefined || linking.has(next) || persons.has(next) || leading.has(next) || /^\d/.test(next)
  );
}

const arabicDescription =
  /^(?:ال)?(?:طفل|طفلة|أطفال|ابن|ابنة|أبناء|بنت|بنات|زوجة|زوج|والد|والدة|أخ|أخت|شقيق|شقيقة|حفيد|حفيدة|جنين|رضيع|رضيعة|امرأة|رجل|شاب|شابة|سيدة|عائلة|أسرة|فرد|أفراد|مجهول|مجهولة|شخص|أشخاص|جثة|ضحية)(?=\s|$)|^(?:زوجته|ابنه|ابنته|والدته|والده|طفله|طفلته|أخوه|أخته)(?=\s|$)/;

const kunya = /^(?:أبو|ابو|أم|ام)\s+\S+$|^(?:abu|umm|um|om|oum)[ -]\S+$/iu;

/** What one entry is: a full name, a part of one, a kunya such as 'Abu Khalil', or a description. */
export function nameKind(value: string): Value<'name_kind'> {
  const text = value.trim();
  if (isAddress(text) || isLatinDescription(text) || arabicDescription.test(text)) return 'description';
  if (kunya.test(text)) return 'kunya';
  return /\s/.test(text.replace(/\(.*?\)/g, ' ').trim()) ? 'full' : 'partial';
}

/** True for a web address that stands where a name should. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text.trim());
}

/** The names of one person, the original script first; a Latin spelling points to the Arabic one that it renders. */
export function victimNames(arabic: string, latin: string): PersonalName[] {
  const names: PersonalName[] = [];
  const add = (value: string, transliterationOf: string | null) => {
    const script = scriptOf(value);
    const lang = script === 'Arab' ? 'ar' : script === 'Latn' ? 'en' : 'und';
    const rendered = script === 'Arab' ? null : transliterationOf;
    names.push({ value, script, lang, kind: nameKind(value), transliterationOf: rendered, source: null });
  };
  if (arabic.trim() !== '') add(arabic, null);
  if (latin.trim() !== '' && latin !== arabic) add(latin, scriptOf(arabic) === 'Arab' ? arabic : null);
  return names;
}
