import { exactQuantity } from '#language/quantity/quantity';
import { arabicQuantities } from '#language/quantity/read-quantity';
import type { Token } from '#language/token';
import type { Outcome } from '../claim.ts';
import type { ClaimRule } from '../rules.ts';
import { takeFormer } from './former.ts';
import { type ArabicHarm, noHarm } from './harm.ts';
import { readArabicName } from './names.ts';
import { readArabicPeople } from './people.ts';
import type { ArabicPeople } from './people-phrase.ts';
import { allowsBareVictims, canBeArgument, isAdjacent } from './reach.ts';
import { takeSeriousPeople } from './serious.ts';
import { type ArabicState, addPeople } from './state.ts';
import { continuesList, takeJoined, takePart } from './take-list.ts';

/** Takes in people; returns where to go on. */
export function takePeople(state: ArabicState, people: ArabicPeople): number {
  const { tokens, harm } = state;
  if (people.serious) return takeSeriousPeople(state, people);
  if (people.thing) return takeThing(state, people);
  const replaced = takeFormer(state, people);
  if (replaced) return replaced;
  if (people.national && !people.stated && (people.definite || harm?.to !== people.from)) return people.to;
  if (state.cue) return takePart(state, people);
  const merged = undividedVictims(state, people);
  if (merged) return merged;
  if (continuesList(state, people)) return takeJoined(state, people);
  if (people.outcome) return takeVictims(state, people);
  if (harm && canBeArgument(tokens, harm, people, state.dates)) {
    if (isSubject(state, harm, people)) return people.to;
    if (people.definite && !people.stated) return takeDefinite(state, people);
    if (people.group === null && !people.others && !people.stated) return people.to;
    takeArgument(state, harm, people);
    return people.to;
  }
  if (people.stated || (!people.definite && people.quantity)) {
    const isWeak = !people.stated && state.waiting?.people.stated === true;
    if (!isWeak) state.waiting = { people, parts: [] };
  }
  return people.to;
}

/** خطف مسلحون مجهولون ستة عمال: those who do it stand before those to whom it is done. */
function isSubject({ tokens, to }: ArabicState, harm: ArabicHarm, people: ArabicPeople): boolean {
  if (!harm.transitive || people.stated || people.definite || people.group !== 'combatant') return false;
  if (people.single || people.quantity?.max !== null) return false;
  for (let at = people.to; at < Math.min(to, people.to + 4); at++) {
    if (tokens[at]?.kind === 'sign') return false;
    const object = readArabicPeople(tokens, at, to);
    if (object) return !object.joined && !object.thing && object.preposition === '' && !object.definite;
  }
  return false;
}

function takeArgument(state: ArabicState, harm: ArabicHarm, people: ArabicPeople): void {
  const group = people.group ?? (harm.form === 'toll' ? harm.group : null);
  const near = people.from - harm.to <= 6 && harm.form !== 'toll';
  if (harm.form === 'toll' && people.quantity?.quantifier === 'range' && takeRise(state, harm, people))
    return;
  const quantity = harm.two && people.quantity?.max === null ? exactQuantity(2) : undefined;
  addPeople(state, people, harm.outcome, argumentRule(harm, people), {
    from: near ? harm.from : people.from,
    group,
    quantity,
  });
  state.harm = null;
  state.waiting = null;
}

/** ارتفعت الحصيلة من 12 إلى 19: the old figure and the new one, not a range. */
function takeRise(state: ArabicState, harm: ArabicHarm, people: ArabicPeople): boolean {
  const { tokens } = state;
  if (!/^[وف]?من$/.test(tokens[people.from]?.text ?? '')) return false;
  const low = arabicQuantities.read(tokens, people.from + 1);
  const link = people.from + 1 + (low ? low.to - people.from - 1 : 0);
  const high = tokens[link]?.text === 'الي' ? arabicQuantities.read(tokens, link + 1) : null;
  const lowValue = low?.quantifier === 'range' ? { min: low.min, max: low.min } : null;
  const values =
    high && low ? [low, high] : lowValue ? [lowValue, { min: low?.max ?? 0, max: low?.max ?? 0 }] : [];
  if (values.length < 2) return false;
  const group = people.group ?? harm.group;
  for (const { min, max } of values) {
    const quantity = { min, max, approximate: false, quantifier: 'exact' as const };
    addPeople(state, people, harm.outcome, 'toll', { group, quantity });
  }
  state.harm = null;
  state.waiting = null;
  return true;
}

const riseWords =
  /^[وف]?(ارتفع|ارتفعت|ارتفاع|بارتفاع|لترتفع|ليرتفع|ترتفع|يرتفع|رفع|رفعت|زاد|زادت|انخفض|انخفضت|انخفاض)$/;
const riseReach = 10;

/** ارتفاع حصيلة القصف من 38 إلى 43 قتيلا. */
function rises({ tokens, from }: ArabicState, people: ArabicPeople): boolean {
  return tokens
    .slice(Math.max(from, people.from - riseReach), people.from)
    .some(({ text }) => riseWords.test(text));
}

function argumentRule({ form }: ArabicHarm, people: ArabicPeople): ClaimRule {
  if (form === 'toll') return 'toll';
  if (form === 'split') return 'split_verb';
  if (!people.stated && people.quantity?.max === null) return 'bare_plural';
  if (people.single) return 'one_person';
  return form === 'event' ? 'event_of_people' : 'verb_then_people';
}

/** The young man so-and-so: one person by name. Without a name a definite noun points back. */
function takeDefinite(state: ArabicState, people: ArabicPeople): number {
  const harm = state.harm as ArabicHarm;
  const next = state.tokens[people.to]?.text ?? '';
  // نزح أكثر من نصف السكان، أي نحو 12 مليون: the number follows.
  if (next === '،' && state.tokens[people.to + 1]?.text === 'اي') {
    state.harm = { ...harm, to: people.to + 2 };
    return people.to + 2;
  }
  state.harm = null;
  if (!people.single && people.quantity?.max !== 2) return people.to;
  const name = readArabicName(state.text, state.tokens, people.to, state.to, true);
  const leads = people.group === 'combatant' && ['في', 'لدي', 'ب'].includes(next);
  if (!name && !leads) return people.to;
  const to = name?.to ?? people.to;
  const mention = addPeople(state, people, harm.outcome, 'named_person', { from: harm.from, to });
  if (name) mention.victimNames = [name.name];
  return to;
}

/** Nouns that say themselves what happened: 37 قتيلا, جرحى. */
export function takeVictims(state: ArabicState, people: ArabicPeople): number {
  const { harm } = state;
  const adjacent = harm !== null && isAdjacent(state.tokens, harm.to, people.from, state.dates);
  if (people.definite && people.single && outcomeOfHonorific(people)) return takeHonorific(state, people);
  if (!people.stated) {
    if (people.definite || people.preposition || people.from < state.mutedUntil) return people.to;
    // شخص مفقود: an adjective.
    if (people.outcome === 'missing' && people.single) return people.to;
    if (!allowsBareVictims(state.tokens, people, state.from, state.to)) return people.to;
  }
  let outcome = people.outcome as Outcome;
  if (people.quantity?.quantifier === 'range' && rises(state, people)) {
    const toll: ArabicHarm = { ...noHarm, from: people.from, to: people.from, outcome, form: 'toll' };
    if (takeRise(state, toll, people)) return people.to;
  }
  if (adjacent && harm.form !== 'toll' && harm.outcome !== outcome && outcome !== 'killed') {
    // استشهاد جريح: the wounded man died.
    outcome = harm.outcome;
  }
  if (harm?.form === 'split' && outcome === 'killed_or_injured') outcome = harm.outcome;
  const counted = people.stated || people.quantity?.max === 2;
  const rule: ClaimRule = counted ? 'counted_victims' : people.single ? 'one_person' : 'bare_plural';
  addPeople(state, people, outcome, rule, { from: adjacent ? harm.from : people.from });
  state.harm = null;
  state.waiting = null;
  return people.to;
}

function outcomeOfHonorific({ outcome, preposition }: ArabicPeople): boolean {
  return outcome === 'killed' && (preposition === '' || preposition === 'ب');
}

const namedAfter =
  /^(مشفي|مستشفي|ساحه|مدرسه|مخيم|شارع|فرقه|لواء|كتيبه|دوار|حي|قريه|مزار|عايله|والد|ام|ابن|شقيق|جنازه|تشييع|جثمان|بيت|منزل)$/;
const blessings = new Set([
  'باذن',
  'الله',
  'المغفور',
  'له',
  'البطل',
  'القايد',
  'الطفل',
  'الشاب',
  '"',
  '(',
  ':',
]);

/** الشهيد فلان: one person killed, by name; not what is called after a martyr (مشفى الشهيد …). */
function takeHonorific(state: ArabicState, people: ArabicPeople): number {
  const { tokens, harm } = state;
  if (namedAfter.test((tokens[people.from - 1]?.text ?? '').replace(/^[وبل]?(ال)?/, ''))) return people.to;
  let at = people.to;
  while (blessings.has(tokens[at]?.text ?? '') && at - people.to < 4) at++;
  const name = readArabicName(state.text, tokens, at, state.to, false);
  if (!name) return people.to;
  const repeated = state.mentions.some(({ victimNames }) => victimNames.includes(name.name));
  if (repeated) return name.to;
  const from = harm && harm.to === people.from ? harm.from : people.from;
  const mention = addPeople(state, people, 'killed', 'named_person', { from, to: name.to });
  mention.victimNames = [name.name];
  state.harm = null;
  return name.to;
}

/** 40 قتيلا وجريحا, قتلى وجرحى: one figure for the dead and the wounded. */
function undividedVictims(state: ArabicState, people: ArabicPeople): number {
  if (people.outcome !== 'killed' || people.definite) return 0;
  const { tokens } = state;
  const apart = tokens[people.to]?.text === 'و';
  const second = readArabicPeople(tokens, apart ? people.to + 1 : people.to, state.to);
  if (second?.outcome !== 'injured' || second.stated || !(second.joined || apart)) return 0;
  // عشرات القتلى والجرحى: both have the article, which the number before them takes away.
  const bothDefinite = people.stated && tokens[people.to - 1]?.text.startsWith('ال') === true;
  if (second.definite !== bothDefinite) return 0;
  const isPlural = people.quantity?.min !== 1 && !people.single;
  const bothPlural = !second.single && second.quantity?.min === 2 && second.quantity.max === null;
  const accusative = second.single && people.stated && (people.quantity?.min ?? 0) > 10;
  if (!isPlural || !(bothPlural || accusative)) return 0;
  if (!people.stated && !allowsBareVictims(tokens, { ...second, from: people.from }, state.from, state.to))
    return 0;
  const group = second.group !== 'unspecified' ? second.group : people.group;
  const rule = people.stated ? 'undivided' : 'bare_plural';
  addPeople(state, people, 'killed_or_injured', rule, { to: second.to, group });
  state.harm = null;
  return second.to;
}

/** After a killing a counted noun that nobody listed is still people: مقتل 5 كوادر. */
function takeThing(state: ArabicState, people: ArabicPeople): number {
  const { harm } = state;
  const near = harm !== null && people.from === harm.to && (people.quantity?.max ?? 0) > 0;
  if (!near || harm.outcome !== 'killed' || harm.form === 'toll') return people.to;
  const next = state.tokens[people.to] as Token;
  if (next.script !== 'arabic' || notPeople.test(next.text)) return people.to;
  // مزاعم وفاة 111 حالة counts allegations.
  if (allegations.test(state.tokens[harm.from - 1]?.text ?? '')) return people.to;
  const rule = harm.form === 'event' ? 'event_of_people' : 'verb_then_people';
  const extent = { from: harm.from, to: people.to + 1, group: 'unspecified' as const };
  addPeople(state, people, 'killed', rule, extent).certainty = 0.7;
  state.harm = null;
  return people.to;
}

const allegations = /^[وبل]?(ال)?(مزاعم|ادعاءات|تقارير|بلاغات|شكاوي|تقرير)$/;
const notPeople =
  /^(راس|رؤوس|روس|اغنام|مواش|ابقار|سيار|منزل|منازل|دقيق|ساع|يوم|ايام|اشهر|سن|كيلو|كم|متر|طلق|رصاص|قذ|صاروخ|صواريخ|غار)/;
