import { readDateExpression } from '#language/calendar/date-expression';
import { PhraseTable } from '#language/phrase-table';
import { exactQuantity, type Quantity, somePlural } from '#language/quantity/quantity';
import type { Token } from '#language/token';
import type { Group, Outcome } from '../claim.ts';
import { inheritedGroup } from '../inherited-group.ts';
import { arabicAdders } from '../lexicon/arabic-cue-words.ts';
import type { Mention } from '../mention.ts';
import type { ClaimRule } from '../rules.ts';
import type { Sentence } from '../sentence.ts';
import { readAge } from './age.ts';
import { type CueKind, readArabicCue } from './cues.ts';
import { deniedPeople } from './denial.ts';
import { readArabicWord } from './dictionary.ts';
import { type ArabicHarm, readArabicHarm } from './harm.ts';
import { isGivenName, readArabicName } from './names.ts';
import { type ArabicPeople, readArabicPeople } from './people.ts';
import { allowsBareVictims, canBeArgument, isAdjacent } from './reach.ts';

/** People whose harm is not known yet: a verb may follow. */
interface Waiting {
  readonly people: ArabicPeople;
  /** Parts named of them meanwhile. */
  readonly parts: { people: ArabicPeople; rule: ClaimRule; proportion: 'most' | null }[];
}

/** Finds the counted people of one Arabic sentence, from its first word to its last. */
export function readArabicSentence(text: string, tokens: readonly Token[], sentence: Sentence): Mention[] {
  return new ArabicReader(text, tokens, sentence).read();
}

class ArabicReader {
  private readonly mentions: Mention[] = [];
  private harm: ArabicHarm | null = null;
  private waiting: Waiting | null = null;
  /** The mention or waiting people that a list or a part goes on from, and where it ended. */
  private last: Mention | null = null;
  private listEnd = -1;
  private total: Mention | null = null;
  private cue: CueKind | null = null;
  /** Before this token a noun without a number is only what nobody has news of. */
  private mutedUntil = -1;
  private dates: { from: number; to: number }[] = [];

  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly from: number;
  private readonly to: number;

  constructor(text: string, tokens: readonly Token[], sentence: Sentence) {
    this.text = text;
    this.tokens = tokens;
    this.from = sentence.from;
    this.to = sentence.to;
  }

  read(): Mention[] {
    let at = this.from;
    while (at < this.to) at = Math.max(at + 1, this.step(at));
    this.settle();
    return this.mentions;
  }

  private step(at: number): number {
    const token = this.tokens[at] as Token;
    if (token.kind === 'sign') {
      if (token.text === '(' && (this.listEnd === at || this.waiting?.people.to === at)) this.cue = 'part';
      if (token.text === ')' && this.cue === 'part') this.cue = null;
      return at + 1;
    }
    const age = readAge(this.tokens, at, this.to);
    if (age > at) return age;
    const date = readDateExpression(this.tokens, at, 'ar');
    if (date && date.to <= this.to) {
      this.dates.push({ from: at, to: date.to });
      return date.to;
    }
    const cue = readArabicCue(this.tokens, at);
    if (cue && cue.to <= this.to) return this.takeCue(cue.value, at, cue.to);
    const people = readArabicPeople(this.tokens, at, this.to);
    const harm = people?.stated ? null : readArabicHarm(this.tokens, at, this.from, this.to);
    if (harm) return this.takeHarm(harm);
    if (people) return this.takePeople(people);
    if (this.harm && isAdjacent(this.tokens, this.harm.to, at, this.dates)) return this.takeName(at);
    return at + 1;
  }

  private takeCue(kind: CueKind, at: number, to: number): number {
    if (kind === 'denial') {
      const denied = deniedPeople(this.tokens, at, to, this.to);
      if (denied === 'no news') this.mutedUntil = to + 10;
      if (!denied || denied === 'no news') return at + 1;
      this.add(denied.people, denied.outcome, 'nobody', { quantity: exactQuantity(0), from: at });
      this.harm = null;
      return denied.people.to;
    }
    if (kind === 'undivided') {
      const waiting = this.waiting;
      if (waiting) {
        this.waiting = null;
        this.add(waiting.people, 'killed_or_injured', 'undivided', { to });
      } else if (this.last && this.listEnd >= at - 3) {
        this.last.outcome = 'killed_or_injured';
        this.last.rule = 'undivided';
        this.last.to = to;
      }
      return to;
    }
    if (kind === 'serious') return this.takeSerious(at, to);
    // قتل منهم طفل: the verb's own people follow.
    if (kind === 'part' && this.harm?.to === at) {
      this.harm = { ...this.harm, to };
      return to;
    }
    if (!this.last && !this.waiting) return to;
    if (kind === 'part' && this.afterCount(at)) return to;
    if (kind === 'some') {
      const serious = readArabicCue(this.tokens, to);
      if (serious?.value === 'serious') this.addSerious(at, serious.to, somePlural);
      return serious?.value === 'serious' ? serious.to : to;
    }
    if (kind === 'one') {
      const next = readArabicCue(this.tokens, to);
      if (next?.value === 'serious') {
        this.addSerious(at, next.to, exactQuantity(1));
        return next.to;
      }
    }
    this.cue = kind;
    return this.tokens[to]?.text === 'من' ? to + 1 : to;
  }

  /** "3 منهم أطفال": the number before منهم counts a part, whose group follows. */
  private afterCount(at: number): boolean {
    const waiting = this.waiting?.people;
    const parent = this.total;
    if (!waiting || waiting.to !== at || waiting.group !== null || !parent || waiting === undefined)
      return false;
    const cue = readArabicCue(this.tokens, at);
    const start = cue?.to ?? at + 1;
    const who = readArabicPeople(this.tokens, this.tokens[start]?.text === 'من' ? start + 1 : start, this.to);
    const serious = readArabicCue(this.tokens, start);
    this.waiting = null;
    if (serious?.value === 'serious') {
      this.addSerious(waiting.from, serious.to, waiting.quantity ?? somePlural);
      return true;
    }
    if (!who || who.stated) return true;
    this.addPart(waiting, parent, 'breakdown', { group: who.group ?? 'unspecified', to: who.to });
    return true;
  }

  private takeSerious(at: number, to: number): number {
    const waiting = this.waiting?.people;
    if (waiting && waiting.to === at && waiting.group === null && waiting.quantity && this.total) {
      this.waiting = null;
      this.addSerious(waiting.from, to, waiting.quantity);
    } else if (this.last && this.listEnd === at) {
      this.last.to = to;
      this.listEnd = to;
    }
    return to;
  }

  /** Some of the wounded are in danger: a part of the last who were injured. */
  private addSerious(from: number, to: number, quantity: Quantity): void {
    const parent = this.mentions.findLast((mention) => mention.outcome === 'injured' && !mention.partOf);
    if (!parent) return;
    const group = parent.group;
    this.mentions.push(makeMention(from, to, from, quantity, 'injured', group, 'serious_condition', parent));
    this.cue = null;
    this.listEnd = to;
  }

  private takeHarm(harm: ArabicHarm): number {
    const before = this.harm;
    // مقتل وإصابة 5, قتل وجرح: one figure for both.
    if (before && before.to === harm.from && harm.joined && before.form === harm.form && !before.pronoun) {
      if (before.outcome !== harm.outcome) {
        this.harm = { ...harm, from: before.from, outcome: 'killed_or_injured' };
        return harm.to;
      }
    }
    this.settle(harm);
    this.cue = null;
    this.harm = this.isActive(harm) ? { ...harm, plural: false } : harm;
    if (this.harm.plural && this.waiting) this.settle();
    return harm.to;
  }

  /** مسلحون يقتلون مدنيا: an object after a plural verb shows that those before it did the harm. */
  private isActive(harm: ArabicHarm): boolean {
    if (!harm.transitive || !harm.plural) return false;
    const object = readArabicPeople(this.tokens, harm.to, this.to);
    const active = object !== null && !object.joined && object.preposition === '';
    if (active) this.waiting = null;
    return active;
  }

  /** People who wait for a verb get it when it is plural, or when the verb that came finds no other people. */
  private settle(next: ArabicHarm | null = null): void {
    const { harm, waiting } = this;
    if (
      harm &&
      waiting &&
      (harm.form === 'verb' || harm.form === 'split') &&
      waiting.people.to <= harm.from
    ) {
      const { people, parts } = waiting;
      const near = harm.from - people.to;
      const headless = people.group === null && !people.others;
      const reach = headless ? 1 : harm.plural ? 40 : people.stated ? 14 : 1;
      const counts =
        people.stated || (people.single && !people.definite) || (harm.plural && !people.definite);
      if (near <= reach && counts && !people.thing && people.preposition === '') {
        const mention = this.add(
          people,
          harm.outcome,
          harm.form === 'split' ? 'split_verb' : 'people_then_verb',
        );
        for (const part of parts) {
          this.addPart(part.people, mention, part.rule, { proportion: part.proportion });
        }
        this.waiting = null;
        this.harm = null;
        return;
      }
    }
    if (next) this.harm = null;
  }

  private takePeople(people: ArabicPeople): number {
    const { tokens, harm } = this;
    if (people.serious) return this.takeSeriousPeople(people);
    if (people.thing) return this.takeThing(people);
    if (this.cue) return this.takePart(people);
    const merged = this.undividedVictims(people);
    if (merged) return merged;
    if (this.continuesList(people)) return this.takeJoined(people);
    if (people.outcome) return this.takeVictims(people);
    if (harm && canBeArgument(tokens, harm, people, this.dates)) {
      if (people.definite && !people.stated) return this.takeDefinite(people);
      if (people.group === null && !people.others && !people.stated) return people.to;
      this.takeArgument(harm, people);
      return people.to;
    }
    if (people.stated || (!people.definite && people.quantity)) {
      const isWeak = !people.stated && this.waiting?.people.stated === true;
      if (!isWeak) this.waiting = { people, parts: [] };
    }
    return people.to;
  }

  private takeArgument(harm: ArabicHarm, people: ArabicPeople): void {
    const rule: ClaimRule =
      harm.form === 'toll'
        ? 'toll'
        : harm.form === 'split'
          ? 'split_verb'
          : !people.stated && people.quantity?.quantifier === 'plural'
            ? 'bare_plural'
            : people.single
              ? 'one_person'
              : harm.form === 'event'
                ? 'event_of_people'
                : 'verb_then_people';
    const group = people.group ?? (harm.form === 'toll' ? harm.group : null);
    const near = people.from - harm.to <= 6 && harm.form !== 'toll';
    const quantity = harm.two && people.quantity?.max === null ? exactQuantity(2) : undefined;
    this.add(people, harm.outcome, rule, { from: near ? harm.from : people.from, group, quantity });
    this.harm = null;
    this.waiting = null;
  }

  /** The young man so-and-so: one person by name. Without a name a definite noun points back. */
  private takeDefinite(people: ArabicPeople): number {
    const harm = this.harm as ArabicHarm;
    this.harm = null;
    const exact = people.single || people.quantity?.max === 2;
    if (!exact) return people.to;
    const name = readArabicName(this.text, this.tokens, people.to, this.to, true);
    const leads =
      people.group === 'combatant' && ['في', 'لدي', 'ب'].includes(this.tokens[people.to]?.text ?? '');
    if (!name && !leads) return people.to;
    const to = name?.to ?? people.to;
    const mention = this.add(people, harm.outcome, 'named_person', { from: harm.from, to });
    if (name) mention.victimNames = [name.name];
    return to;
  }

  private takeName(at: number): number {
    const harm = this.harm as ArabicHarm;
    if (harm.form === 'toll' || harm.pronoun || !isGivenName(this.tokens[at]?.text ?? '')) return at + 1;
    const name = readArabicName(this.text, this.tokens, at, this.to, false);
    if (!name) return at + 1;
    const mention = makeMention(
      harm.from,
      name.to,
      at,
      exactQuantity(1),
      harm.outcome,
      'unspecified',
      'named_person',
      null,
    );
    mention.victimNames.push(name.name);
    this.push(mention);
    this.harm = null;
    return name.to;
  }

  private takeVictims(people: ArabicPeople): number {
    const { harm } = this;
    const adjacent = harm !== null && isAdjacent(this.tokens, harm.to, people.from, this.dates);
    if (!people.stated) {
      if (people.definite || people.preposition || people.from < this.mutedUntil) return people.to;
      if (!allowsBareVictims(this.tokens, people, this.from, this.to)) return people.to;
    }
    let outcome = people.outcome as Outcome;
    if (adjacent && harm && harm.form !== 'toll' && harm.outcome !== outcome && outcome !== 'killed') {
      // استشهاد جريح: the wounded man died.
      outcome = harm.outcome;
    }
    if (harm?.form === 'split' && outcome === 'killed_or_injured') outcome = harm.outcome;
    const rule: ClaimRule =
      people.stated || people.quantity?.max === 2
        ? 'counted_victims'
        : people.single
          ? 'one_person'
          : 'bare_plural';
    this.add(people, outcome, rule, { from: adjacent && harm ? harm.from : people.from });
    this.harm = null;
    this.waiting = null;
    return people.to;
  }

  /** 40 قتيلا وجريحا, قتلى وجرحى: one figure for the dead and the wounded. */
  private undividedVictims(people: ArabicPeople): number {
    if (people.outcome !== 'killed' || people.definite) return 0;
    const apart = this.tokens[people.to]?.text === 'و';
    const second = readArabicPeople(this.tokens, apart ? people.to + 1 : people.to, this.to);
    if (second?.outcome !== 'injured' || second.stated || second.definite) return 0;
    if (!second.joined && !apart) return 0;
    const plural = people.quantity?.min !== 1 && !people.single;
    const headPlural = readArabicWord(this.tokens[people.anchor]?.text ?? '').length === 0 || people.stated;
    const bothPlural = !second.single && second.quantity?.min === 2 && second.quantity.max === null;
    const accusative = second.single && people.stated && (people.quantity?.min ?? 0) > 10;
    if (!plural || !(bothPlural || (accusative && headPlural))) return 0;
    if (
      !people.stated &&
      !allowsBareVictims(this.tokens, { ...second, from: people.from }, this.from, this.to)
    )
      return 0;
    const group = second.group !== 'unspecified' ? second.group : people.group;
    this.add(people, 'killed_or_injured', people.stated ? 'undivided' : 'bare_plural', {
      to: second.to,
      group,
    });
    this.harm = null;
    return second.to;
  }

  private continuesList(people: ArabicPeople): boolean {
    if (!this.last || this.harm) return false;
    const gap = people.from - this.listEnd;
    const adder = adders.match(
      this.tokens,
      this.tokens[this.listEnd]?.text === '،' ? this.listEnd + 1 : this.listEnd,
    );
    if (
      adder &&
      (adder.to === people.from || (adder.to === people.from - 1 && this.tokens[adder.to]?.text.length === 1))
    ) {
      return people.stated || !people.definite;
    }
    const between = this.tokens.slice(this.listEnd, people.from);
    const onlyCommas = between.every(
      ({ text }) => text === '،' || text === ',' || text === 'و' || text === ')',
    );
    if (gap > 2 || !onlyCommas) return false;
    return people.joined || gap > 0 || this.isPartInApposition(people);
  }

  /** 6 شهداء 5 من عائلة واحدة: a smaller number right after the total, without a noun of its own. */
  private isPartInApposition(people: ArabicPeople): boolean {
    const [total, part] = [this.last?.quantity?.max ?? 0, people.quantity?.max ?? 0];
    return (
      people.stated && people.outcome === null && people.from === this.listEnd && part > 0 && part < total
    );
  }

  private takeJoined(people: ArabicPeople): number {
    const last = this.last as Mention;
    if (!people.joined && this.isPartInApposition(people) && !last.partOf) {
      this.addPart(people, last, 'breakdown', {});
      return people.to;
    }
    const outcome = people.outcome ?? last.outcome;
    if (people.definite && !people.stated && people.group === null) return people.to;
    if (people.definite && !people.stated && people.quantity?.max === null) {
      this.listEnd = people.to;
      return people.to;
    }
    const parent = last.partOf;
    if (parent && (people.outcome === null || people.outcome === parent.outcome)) {
      if (fitsInto(parent, this.mentions, people)) {
        this.addPart(people, parent, 'breakdown', {});
        return people.to;
      }
    }
    if (last.proportion === 'most' || last.rule === 'nobody') return people.to;
    if (mergesWomenAndChildren(last, people)) {
      last.group = 'women_and_children';
      last.to = people.to;
      this.listEnd = people.to;
      return people.to;
    }
    if (people.outcome && !people.stated && !allowsBareVictims(this.tokens, people, this.from, this.to)) {
      if (!people.single) return people.to;
    }
    this.add(people, outcome, people.outcome ? 'counted_victims' : 'joined');
    return people.to;
  }

  private takePart(people: ArabicPeople): number {
    const cue = this.cue as CueKind;
    const parent = this.waiting ? null : this.total;
    if (cue === 'all') {
      if (this.last && people.group) {
        this.last.group = people.group;
        this.last.to = people.to;
        this.listEnd = people.to;
      }
      this.cue = null;
      return people.to;
    }
    const proportion = cue === 'most' && !people.stated ? 'most' : null;
    const rule: ClaimRule = proportion ? 'proportion' : 'breakdown';
    if (cue === 'one' && !people.single) {
      this.cue = null;
      return people.to;
    }
    if (this.waiting) {
      if (people.outcome === null) {
        this.waiting.parts.push({ people, rule, proportion });
        return people.to;
      }
      this.cue = null;
      return this.takeVictims(people);
    }
    this.cue = null;
    if (!parent) return people.to;
    const other = people.outcome !== null && people.outcome !== parent.outcome;
    if (other && parent.outcome !== 'killed_or_injured') return this.takeVictims(people);
    if (people.definite && !people.stated && !proportion) return people.to;
    if (people.group === 'family' && !people.stated && people.quantity?.max === null) return people.to;
    this.addPart(people, parent, rule, { proportion });
    return people.to;
  }

  private takeSeriousPeople(people: ArabicPeople): number {
    if (!this.cue && !people.stated && !(people.joined && this.last?.rule === 'serious_condition'))
      return people.to;
    this.cue = null;
    this.addSerious(people.from, people.to, people.quantity ?? exactQuantity(1));
    return people.to;
  }

  /** After a killing a counted noun that nobody listed is still people: مقتل 5 كوادر. */
  private takeThing(people: ArabicPeople): number {
    const { harm } = this;
    const near = harm && people.from - harm.to === 0 && (people.quantity?.max ?? 0) > 0;
    if (harm && near && harm.outcome === 'killed' && harm.form !== 'toll') {
      const next = this.tokens[people.to] as Token;
      if (next.script === 'arabic' && !notPeople.test(next.text)) {
        const mention = this.add(
          people,
          'killed',
          harm.form === 'event' ? 'event_of_people' : 'verb_then_people',
          {
            from: harm.from,
            to: people.to + 1,
            group: 'unspecified',
          },
        );
        mention.certainty = 0.7;
        this.harm = null;
      }
    }
    return people.to;
  }

  private addPart(
    people: ArabicPeople,
    parent: Mention,
    rule: ClaimRule,
    { proportion = null, group, to }: { proportion?: 'most' | null; group?: Group; to?: number },
  ): void {
    const quantity = proportion ? null : (people.quantity as Quantity);
    const previous = this.mentions.at(-1);
    if (previous?.partOf === parent && previous === this.last && mergesWomenAndChildren(previous, people)) {
      previous.group = 'women_and_children';
      previous.to = people.to;
      this.listEnd = people.to;
      return;
    }
    const who = group ?? people.group ?? inheritedGroup(parent.group);
    const outcome = people.outcome ?? parent.outcome;
    const part = makeMention(
      people.from,
      to ?? people.to,
      people.anchor,
      quantity,
      outcome,
      who,
      rule,
      parent,
    );
    part.proportion = proportion;
    this.mentions.push(part);
    this.last = part;
    this.listEnd = part.to;
  }

  private add(
    people: ArabicPeople,
    outcome: Outcome,
    rule: ClaimRule,
    {
      from,
      to,
      group,
      quantity,
    }: { from?: number; to?: number; group?: Group | null; quantity?: Quantity } = {},
  ): Mention {
    const who = group ?? people.group ?? inheritedGroup(people.others ? (this.total?.group ?? null) : null);
    const mention = makeMention(
      from ?? people.from,
      to ?? people.to,
      people.anchor,
      quantity ?? (people.quantity as Quantity),
      outcome,
      who,
      rule,
      null,
    );
    if (people.single || !people.stated) {
      const name = people.single ? readArabicName(this.text, this.tokens, people.to, this.to, false) : null;
      if (name) mention.victimNames.push(name.name);
    }
    this.push(mention);
    return mention;
  }

  private push(mention: Mention): void {
    this.mentions.push(mention);
    this.last = mention;
    this.total = mention;
    this.listEnd = mention.to;
    this.cue = null;
  }
}

const adders = new PhraseTable(arabicAdders.map((phrase) => [phrase, true] as const));
const notPeople =
  /^(راس|رؤوس|روس|اغنام|مواش|ابقار|سيار|منزل|منازل|دقيق|ساع|يوم|ايام|اشهر|سن|كيلو|كم|متر|طلق|رصاص|قذ|صاروخ|صواريخ|غار)/;

function makeMention(
  from: number,
  to: number,
  anchor: number,
  quantity: Quantity | null,
  outcome: Outcome,
  group: Group,
  rule: ClaimRule,
  partOf: Mention | null,
): Mention {
  return {
    from,
    to,
    anchor,
    quantity,
    proportion: null,
    outcome,
    group,
    rule,
    partOf,
    victimNames: [],
    certainty: 1,
  };
}

/** "Women and children" without numbers is one group. */
function mergesWomenAndChildren(last: Mention, people: ArabicPeople): boolean {
  const groups = new Set([last.group, people.group]);
  if (!groups.has('woman') || !groups.has('child')) return false;
  return (
    last.quantity?.quantifier !== 'exact' &&
    (last.quantity === null || last.quantity.max === null) &&
    !people.stated &&
    !people.single &&
    people.quantity?.max === null
  );
}

/** A part cannot push the parts over their total. */
function fitsInto(parent: Mention, mentions: readonly Mention[], people: ArabicPeople): boolean {
  const max = parent.quantity?.max ?? null;
  if (max === null) return true;
  const parts = mentions.filter((mention) => mention.partOf === parent && mention.rule === 'breakdown');
  const sum = parts.reduce((total, { quantity }) => total + (quantity?.min ?? 0), people.quantity?.min ?? 0);
  return sum <= max;
}
