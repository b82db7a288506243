import { exactQuantity, type Quantity, somePlural } from '#language/quantity/quantity';
import type { Token } from '#language/token';
import type { Group, Outcome } from '../claim.ts';
import { inheritedGroup } from '../inherited-group.ts';
import { englishAdders, englishCausers, englishDeniedVerbs } from '../lexicon/english-cue-words.ts';
import type { Mention } from '../mention.ts';
import type { ClaimRule } from '../rules.ts';
import type { Sentence } from '../sentence.ts';
import { readEnglishName, readPersonalName } from './names.ts';
import { type EnglishHarm, type EnglishItem, type PeopleItem, scanEnglish } from './scan.ts';

const adders = new Set(englishAdders);
const causers = new Set(englishCausers);
const deniedVerbs = new Set(englishDeniedVerbs);
const auxiliaries = new Set([
  'was',
  'were',
  'been',
  'being',
  'is',
  'are',
  'be',
  'got',
  'get',
  'getting',
  "'re",
  "'s",
]);
const modals = new Set(['to', 'could', 'would', 'might', 'can', 'will', 'may', 'should', 'must', 'if']);

/** Finds the counted people of one English sentence. */
export function readEnglishSentence(text: string, tokens: readonly Token[], sentence: Sentence): Mention[] {
  return new EnglishLinker(text, tokens, sentence, scanEnglish(tokens, sentence.from, sentence.to)).link();
}

class EnglishLinker {
  private readonly mentions = new Map<PeopleItem, Mention>();
  /** Items that a cue makes parts, with the item of their total. */
  private readonly parts = new Map<PeopleItem, { parent: PeopleItem | null; most: boolean }>();
  /** Items whose noun only tells the group of a number before: "48 of them children". */
  private readonly absorbed = new Set<PeopleItem>();
  private readonly extra: Mention[] = [];
  private readonly linked = new Set<EnglishHarm>();

  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly sentence: Sentence;
  private readonly items: EnglishItem[];

  constructor(text: string, tokens: readonly Token[], sentence: Sentence, items: EnglishItem[]) {
    this.text = text;
    this.tokens = tokens;
    this.sentence = sentence;
    this.items = mergeHarms(tokens, items);
  }

  link(): Mention[] {
    this.markParts();
    this.takeVictims();
    const harms = this.items.filter((item): item is EnglishHarm => item.kind === 'harm');
    for (const harm of harms) if (harm.form === 'past' || harm.form === 'state') this.linkPast(harm);
    for (const harm of harms) if (harm.form === 'active' || harm.form === 'event') this.linkRight(harm);
    this.extendLists();
    for (const harm of harms) if (harm.form === 'toll') this.linkToll(harm);
    this.linkFigures(harms);
    this.addParts();
    this.linkWholes();
    return [...this.mentions.values(), ...this.extra].sort((a, b) => a.from - b.from || a.to - b.to);
  }

  /** Lists after "including", inside brackets, before "among them", after "of whom". */
  private markParts(): void {
    const { items, tokens } = this;
    for (const [index, item] of items.entries()) {
      if (item.kind === 'cue' && (item.cue === 'part' || item.cue === 'most')) {
        const parent = this.totalBefore(index);
        this.markList(index + 1, item.to, parent, item.cue === 'most');
      } else if (item.kind === 'cue' && (item.cue === 'part after' || item.cue === 'most after')) {
        this.markBefore(index, item.cue === 'most after');
      } else if (item.kind === 'people' && tokens[item.from - 1]?.text === '(') {
        const before = items[index - 1];
        if (before?.kind === 'people' && before.to === item.from - 1)
          this.markList(index, item.from, before, false);
      } else if (item.kind === 'people' && item.people.fromWhole && item.people.outcome === null) {
        this.parts.set(item, { parent: this.totalBefore(index), most: false });
        const next = items[index + 1];
        const bare = next?.kind === 'people' && !next.people.stated && next.from - item.to <= 1;
        if (bare) this.absorbed.add(next);
      }
    }
  }

  private totalBefore(index: number): PeopleItem | null {
    for (let at = index - 1; at >= 0; at--) {
      const item = this.items[at];
      if (item?.kind === 'people' && !this.isSide(item) && !item.people.thing) return item;
    }
    return null;
  }

  /** A part, or the noun of a part: never the people of a verb. */
  private isSide(item: PeopleItem): boolean {
    return this.parts.has(item) || this.absorbed.has(item);
  }

  private markList(start: number, from: number, parent: PeopleItem | null, most: boolean): void {
    let end = from;
    for (let at = start; at < this.items.length; at++) {
      const item = this.items[at] as EnglishItem;
      if (item.kind === 'cue' && item.cue === 'part' && at > start) {
        // "Three girls, including a baby, two women": the inner part belongs to the girls, the list goes on.
        end = item.to;
        continue;
      }
      if (item.kind !== 'people' || item.people.thing) return;
      if (!this.onlyAdders(end, item.from, at === start) || this.startsClause(at)) return;
      if (item.people.definite && !item.people.stated && !most) return;
      this.parts.set(item, { parent, most: most && !item.people.stated });
      end = item.to;
    }
  }

  /** "Two women and a boy among them": the list before the cue, back to the total. */
  private markBefore(index: number, most: boolean): void {
    const list: PeopleItem[] = [];
    let start = this.items[index]?.from ?? 0;
    for (let at = index - 1; at >= 0; at--) {
      const item = this.items[at] as EnglishItem;
      if (item.kind !== 'people') break;
      if (list.length > 0 && !this.onlyAdders(item.to, start, false)) break;
      list.push(item);
      start = item.from;
    }
    if (list.length === 0) return;
    const isTotalFirst = list.length > 1 && (list.at(-1)?.people.quantity.max ?? 0) !== 1 && !most;
    const firstPart = isTotalFirst ? list.slice(0, -1) : list;
    const at = this.items.indexOf(firstPart.at(-1) as PeopleItem);
    const parent = this.totalBefore(at);
    for (const item of firstPart) this.parts.set(item, { parent, most: most && !item.people.stated });
  }

  /** Only commas, "and", "as well as" between two positions. */
  private onlyAdders(from: number, to: number, first: boolean): boolean {
    if (to - from > 4) return false;
    const words = this.tokens.slice(from, to).map(({ text }) => text);
    if (words.length === 0) return true;
    if (first)
      return words.every(
        (word) => word === 'at' || word === ',' || word === 'were' || word === 'are' || word === ':',
      );
    const joined = words.join(' ').replace(/[()]/g, '').trim();
    return (
      joined === '' ||
      adders.has(joined) ||
      joined === ', and' ||
      joined === ', as well as' ||
      joined === ', along with' ||
      joined === ', plus' ||
      joined === 'and ,' ||
      joined === ', in addition to'
    );
  }

  /** People with whom a new clause begins: "and six were injured", "10 wounded". */
  private startsClause(index: number): boolean {
    const item = this.items[index];
    const next = this.items[index + 1];
    if (item?.kind !== 'people') return false;
    if (auxiliaries.has(this.tokens[item.to]?.text ?? '') && next?.kind === 'harm') return true;
    return (
      next?.kind === 'harm' &&
      next.form !== 'active' &&
      next.form !== 'event' &&
      next.form !== 'toll' &&
      next.from - item.to <= 1
    );
  }

  /** Nouns that say themselves what happened: 17 civilian deaths. */
  private takeVictims(): void {
    for (const item of this.peopleItems()) {
      const { people } = item;
      if (people.outcome === null || this.parts.has(item)) continue;
      if (people.fromWhole) {
        this.takeFromWhole(item);
        continue;
      }
      if (people.definite && !people.stated) continue;
      if (!people.stated && !this.isCaused(item)) continue;
      this.add(
        item,
        people.outcome,
        people.denied ? 'nobody' : people.stated ? 'counted_victims' : 'bare_plural',
      );
    }
  }

  /** "A few of the wounded were fighting for their lives": a part when the total is near, else people of their own. */
  private takeFromWhole(item: PeopleItem): void {
    const outcome = item.people.outcome as Outcome;
    const index = this.items.indexOf(item);
    const after = this.items[index + 1];
    const serious = after?.kind === 'cue' && after.cue === 'serious' && after.from - item.to <= 3;
    const group = this.groupAfterCopula(index);
    const mention = this.add(item, outcome, serious ? 'serious_condition' : 'breakdown', { group });
    if (serious) mention.to = after.to;
  }

  /** A part told by "of the wounded" belongs to the last total of the wounded before it. */
  private linkWholes(): void {
    for (const [item, mention] of this.mentions) {
      if (!item.people.fromWhole || mention.partOf) continue;
      for (const other of this.mentions.values()) {
        if (other.from < mention.from && other.outcome === mention.outcome && !other.partOf)
          mention.partOf = other;
      }
    }
  }

  /** "Were children" after a number. */
  private groupAfterCopula(index: number): Group | null {
    const item = this.items[index] as PeopleItem;
    const next = this.items[index + 1];
    if (next?.kind !== 'people' || next.people.stated || next.people.group === null) return null;
    const between = this.tokens.slice(item.to, next.from).map(({ text }) => text);
    if (!between.every((word) => auxiliaries.has(word) || word === 'had' || word === 'have')) return null;
    this.parts.delete(next);
    this.mentions.delete(next);
    return next.people.group;
  }

  private isCaused(item: PeopleItem): boolean {
    for (let at = item.from - 1; at >= Math.max(this.sentence.from, item.from - 3); at--) {
      const word = this.tokens[at]?.text ?? '';
      if (word === 'of' || word === 'about' || word === 'any') return false;
      if (causers.has(word)) return true;
    }
    return false;
  }

  private linkPast(harm: EnglishHarm): void {
    const index = this.items.indexOf(harm);
    const passive = this.isPassive(harm);
    const right = harm.form === 'past' && !passive ? this.rightOf(index, 3) : null;
    const left = this.leftOf(index, harm, passive);
    const takesRight =
      right &&
      (!left || (right.people.stated && left.people.group !== null && !left.people.definite === false));
    const chosen = takesRight || (right && left && this.isActive(left, harm, right)) ? right : left;
    if (!chosen) return;
    this.linked.add(harm);
    if (chosen === right)
      this.add(chosen, harm.outcome, this.ruleFor(chosen, 'verb_then_people'), { from: harm.from }, harm);
    else {
      const alone = chosen.people.group === null && chosen.to === harm.from;
      const rule = this.ruleFor(chosen, alone ? 'counted_victims' : 'people_then_verb');
      this.add(chosen, harm.outcome, rule, { to: harm.to }, harm);
    }
  }

  /** "Two gunmen killed five people": both sides have people, and the number on the right is counted. */
  private isActive(left: PeopleItem, harm: EnglishHarm, right: PeopleItem): boolean {
    if (harm.form !== 'past' || left.people.group === null || !right.people.stated) return false;
    return this.tokens[harm.to]?.text !== ',' && right.people.group !== null;
  }

  private isPassive(harm: EnglishHarm): boolean {
    for (let at = harm.from - 1; at >= Math.max(this.sentence.from, harm.from - 4); at--) {
      const word = this.tokens[at]?.text ?? '';
      if (auxiliaries.has(word)) return true;
      if (
        !(
          word.endsWith('ly') ||
          word === 'also' ||
          word === 'not' ||
          word === 'all' ||
          word === 'both' ||
          word === 'indeed'
        )
      )
        return false;
    }
    return false;
  }

  private leftOf(index: number, harm: EnglishHarm, passive: boolean): PeopleItem | null {
    const verb = passive || (harm.form === 'state' && !adjectival.has(this.tokens[harm.from]?.text ?? ''));
    for (let at = index - 1; at >= 0; at--) {
      const item = this.items[at] as EnglishItem;
      if (item.kind === 'harm') {
        if (item.form === 'toll' || item.form === 'event') return null;
        continue;
      }
      if (item.kind === 'cue') continue;
      if (this.absorbed.has(item)) continue;
      const part = this.parts.get(item);
      if (part?.parent && item.people.outcome === null) continue;
      if (item.people.thing) continue;
      const gap = harm.from - item.to;
      const headless =
        item.people.group === null && !item.people.others && !item.people.fromWhole && !item.people.again;
      const reach = headless ? 5 : verb ? 24 : 2;
      if (gap > reach && !(at < index - 1 && verb)) return null;
      if (!verb && gap > 0 && !this.onlyAdverbs(item.to, harm.from)) return null;
      if (this.mentions.has(item)) return null;
      if (this.tokens.slice(item.to, harm.from).some(({ text }) => text === ';')) return null;
      if (item.people.definite && !item.people.stated) return null;
      if (item.people.outcome !== null && !item.people.denied) return null;
      return item;
    }
    return null;
  }

  private onlyAdverbs(from: number, to: number): boolean {
    return this.tokens
      .slice(from, to)
      .every(
        ({ text }) => text.endsWith('ly') || ['also', 'were', 'was', 'as', 'been', 'left'].includes(text),
      );
  }

  private rightOf(index: number, reach: number): PeopleItem | null {
    const harm = this.items[index] as EnglishHarm;
    const item = this.items[index + 1];
    if (item?.kind !== 'people' || item.people.thing || this.mentions.has(item)) return null;
    if (item.people.definite && !item.people.stated) return null;
    const between = this.tokens.slice(harm.to, item.from);
    if (between.length > reach || between.some(({ kind, text }) => kind === 'sign' && text !== '"'))
      return null;
    if (!between.every(({ text }) => text.endsWith('ly') || linkWords.has(text))) return null;
    if (this.startsClause(index + 1)) return null;
    if (this.parts.get(item)?.parent) return null;
    return item;
  }

  private linkRight(harm: EnglishHarm): void {
    const index = this.items.indexOf(harm);
    const item = this.rightOf(index, harm.form === 'event' ? 3 : 4);
    const isClaiming = this.tokens[harm.from]?.text.startsWith('claim') && harm.to === harm.from + 1;
    if (!item) {
      if (!isClaiming) this.takeNamed(harm);
      return;
    }
    const { people } = item;
    if (isClaiming && !/^(lives|life)$/.test(this.tokens[item.to - 1]?.text ?? '')) return;
    if (this.tokens[harm.from]?.text === 'forcing' && !this.fleesAfter(item.to)) return;
    if (!people.stated && !people.denied) {
      const before = this.tokens[harm.from - 1]?.text ?? '';
      if (modals.has(before)) return;
      const plural = people.quantity.max === null;
      if (plural && !(harm.form === 'active' && (before === ',' || before === 'and'))) return;
    }
    this.linked.add(harm);
    const rule = harm.form === 'event' ? 'event_of_people' : isClaiming ? 'split_verb' : 'verb_then_people';
    this.add(item, harm.outcome, this.ruleFor(item, rule), { from: harm.from }, harm);
  }

  private fleesAfter(at: number): boolean {
    return this.tokens
      .slice(at, at + 5)
      .some(({ text }) => ['flee', 'homes', 'leave', 'evacuate', 'out'].includes(text));
  }

  /** "Killing Ahmad al-Hasan": one person by name. */
  private takeNamed(harm: EnglishHarm): void {
    if (harm.outcome !== 'killed' && harm.outcome !== 'injured') return;
    const name = readEnglishName(this.text, this.tokens, harm.to, this.sentence.to);
    if (!name) return;
    const mention = makeMention(
      harm.from,
      name.to,
      harm.to,
      exactQuantity(1),
      harm.outcome,
      'unspecified',
      'named_person',
      null,
    );
    mention.victimNames.push(name.name);
    mention.certainty = 0.7;
    this.extra.push(mention);
  }

  /** People joined to people already told: "and six men", on either side. */
  private extendLists(): void {
    for (let pass = 0; pass < 2; pass++) {
      for (const [index, item] of this.items.entries()) {
        if (item.kind !== 'people' || this.mentions.has(item) || this.isSide(item)) continue;
        if (item.people.thing || (item.people.definite && !item.people.stated)) continue;
        const before = this.neighbour(index, -1);
        if (before && this.onlyAdders(this.endOf(before), item.from, false) && !this.startsClause(index)) {
          const mention = this.mentions.get(before) as Mention;
          if (item.people.outcome === null && mention.rule !== 'nobody') this.join(item, mention);
          continue;
        }
        const after = this.neighbour(index, 1);
        if (after && this.onlyAdders(item.to, after.from, false)) {
          const mention = this.mentions.get(after) as Mention;
          const isSubject =
            mention.rule === 'people_then_verb' || mention.rule === 'joined' || mention.rule === 'one_person';
          if (isSubject && item.people.outcome === null) this.join(item, mention);
        }
      }
    }
  }

  /** The nearest people on one side that are already a claim; parts between are passed over. */
  private neighbour(index: number, step: 1 | -1): PeopleItem | null {
    for (let at = index + step; at >= 0 && at < this.items.length; at += step) {
      const item = this.items[at] as EnglishItem;
      if (item.kind === 'harm') return null;
      if (item.kind === 'cue') continue;
      if (this.isSide(item)) continue;
      return this.mentions.has(item) ? item : null;
    }
    return null;
  }

  /** Where a total ends with the parts told after it. */
  private endOf(item: PeopleItem): number {
    let end = item.to;
    for (const next of this.items.slice(this.items.indexOf(item) + 1)) {
      if (next.kind === 'harm') break;
      if (next.kind === 'people' && !this.isSide(next)) break;
      end = next.to;
    }
    return end;
  }

  private join(item: PeopleItem, mention: Mention): void {
    if (item.people.group === null && !item.people.others && item.people.quantity.quantifier !== 'exact')
      return;
    this.add(item, mention.outcome, 'joined');
  }

  /** "The death toll rose to 43", "raised to 43 the number of people killed". */
  private linkToll(harm: EnglishHarm): void {
    const index = this.items.indexOf(harm);
    const right = this.figure(index, 1, 22);
    const left = right ? null : this.figure(index, -1, 8);
    const item = right ?? left;
    if (!item) return;
    this.linked.add(harm);
    const span = left ? { to: harm.to } : {};
    this.add(item, harm.outcome, 'toll', { ...span, group: item.people.group ?? harm.group });
  }

  private figure(index: number, step: 1 | -1, reach: number): PeopleItem | null {
    const harm = this.items[index] as EnglishHarm;
    for (let at = index + step; at >= 0 && at < this.items.length; at += step) {
      const item = this.items[at] as EnglishItem;
      if (item.kind === 'harm' && item.form !== 'past') return null;
      if (item.kind !== 'people') continue;
      const gap = step === 1 ? item.from - harm.to : harm.from - item.to;
      if (gap > reach || this.mentions.has(item) || this.parts.has(item)) return null;
      if (item.people.thing || !item.people.stated) continue;
      return item;
    }
    return null;
  }

  /** "Puts the civilians killed at no fewer than 1,347": a number alone after "at" or "to" and a harm without people. */
  private linkFigures(harms: readonly EnglishHarm[]): void {
    for (const item of this.peopleItems()) {
      const { people } = item;
      if (this.mentions.has(item) || this.parts.has(item) || people.thing || !people.stated) continue;
      if (
        people.group !== null ||
        people.others ||
        !people.quantity ||
        people.quantity.quantifier === 'plural'
      )
        continue;
      const before = this.tokens[item.from - 1]?.text ?? '';
      const harm = harms.findLast((candidate) => candidate.to <= item.from && !this.linked.has(candidate));
      if (before === 'at' || before === 'to' || before === 'as') {
        if (!harm) continue;
        const who = this.items.findLast(
          (other): other is PeopleItem =>
            other.kind === 'people' && other.to <= harm.from && other.people.group !== null,
        );
        this.linked.add(harm);
        this.add(item, harm.outcome, 'toll', { group: who?.people.group ?? null });
      } else {
        this.takeCopula(item);
      }
    }
  }

  /** "At least 2,410 were non-combatants": a part of the total before, by what they were. */
  private takeCopula(item: PeopleItem): void {
    const index = this.items.indexOf(item);
    const group = this.groupAfterCopula(index);
    const parent = this.totalBefore(index);
    const total = parent ? this.mentions.get(parent) : undefined;
    if (!group || !total || (total.quantity?.max ?? Number.POSITIVE_INFINITY) < item.people.quantity.min)
      return;
    const mention = this.add(item, total.outcome, 'breakdown', { group });
    mention.partOf = total;
  }

  private addParts(): void {
    for (const [item, { parent, most }] of this.parts) {
      if (this.mentions.has(item)) continue;
      const index = this.items.indexOf(item);
      const total = (parent && this.mentions.get(parent)) ?? this.injuredBefore(item, index);
      if (!total) continue;
      const next = this.items[index + 1];
      let group = item.people.group;
      let to = item.to;
      if (item.people.fromWhole || group === null) {
        const copula = this.groupAfterCopula(index);
        if (copula) {
          group = copula;
          to = (next as EnglishItem).to;
        } else if (
          next?.kind === 'people' &&
          next.from === item.to &&
          !next.people.stated &&
          next.people.group
        ) {
          group = next.people.group;
          to = next.to;
          this.mentions.delete(next);
        }
      }
      const serious = next?.kind === 'cue' && next.cue === 'serious' && next.from - item.to <= 3;
      if (serious) to = next.to;
      const rule: ClaimRule =
        serious && group === null ? 'serious_condition' : most ? 'proportion' : 'breakdown';
      const outcome = rule === 'serious_condition' ? 'injured' : (item.people.outcome ?? total.outcome);
      const mention = makeMention(
        item.from,
        to,
        item.from,
        most ? null : item.people.quantity,
        outcome,
        group ?? inheritedGroup(total.group),
        rule,
        total,
      );
      mention.proportion = most ? 'most' : null;
      this.mentions.set(item, mention);
    }
  }

  private injuredBefore(item: PeopleItem, index: number): Mention | null {
    if (!item.people.fromWhole) return null;
    const before = this.items
      .slice(0, index)
      .findLast((other) => other.kind === 'people' && this.mentions.has(other));
    return before ? (this.mentions.get(before as PeopleItem) ?? null) : null;
  }

  private ruleFor({ people }: PeopleItem, rule: ClaimRule): ClaimRule {
    if (people.denied) return 'nobody';
    if (people.again) return 'as_many_again';
    if (people.single) return 'one_person';
    if (!people.stated && people.quantity.max === null) return 'bare_plural';
    return rule;
  }

  private add(
    item: PeopleItem,
    outcome: Outcome,
    rule: ClaimRule,
    { from, to, group }: { from?: number; to?: number; group?: Group | null } = {},
    harm: EnglishHarm | null = null,
  ): Mention {
    const { people } = item;
    const before = this.mentionBefore(item);
    const open = group ?? people.group;
    const leans =
      people.others ||
      people.again ||
      people.group === null ||
      (people.outcome !== null && this.isJoined(item, before));
    const own = open === 'unspecified' && people.outcome !== null ? null : open;
    const who = own ?? (leans && before ? inheritedGroup(before.group) : (open ?? 'unspecified'));
    let quantity: Quantity = people.quantity;
    if (people.again) quantity = before?.quantity ?? somePlural;
    const mention = makeMention(
      from ?? item.from,
      to ?? item.to,
      item.from,
      quantity,
      outcome,
      who,
      rule,
      null,
    );
    if (to !== undefined && to - item.to > 8) mention.to = item.to;
    const doubt = this.doubt(item, harm);
    if (doubt === 'denied' && !people.denied) mention.certainty = 0;
    else if (doubt === 'whether') {
      if (people.single) {
        mention.quantity = { min: 0, max: 1, approximate: false, quantifier: 'maybe_one' };
        mention.rule = 'perhaps_one';
      } else {
        mention.certainty = 0;
      }
    }
    if (people.single) {
      const name = readPersonalName(this.text, this.tokens, item.to, this.sentence.to);
      if (name) mention.victimNames.push(name);
    }
    this.mentions.set(item, mention);
    return mention;
  }

  /** "17 civilian deaths and three injuries". */
  private isJoined(item: PeopleItem, before: Mention | null): boolean {
    return before !== null && item.from - before.to <= 2;
  }

  /** What makes the harm uncertain: "did not kill", "whether it killed". */
  private doubt(item: PeopleItem, harm: EnglishHarm | null): 'denied' | 'whether' | null {
    const start = Math.min(item.from, harm?.from ?? item.from);
    for (let at = start - 1; at >= Math.max(this.sentence.from, start - 5); at--) {
      const word = this.tokens[at]?.text ?? '';
      if (word === 'whether') return 'whether';
      if (harm && at >= start - 3 && deniedVerbs.has(word) && harm.from <= item.from) return 'denied';
    }
    return null;
  }

  private mentionBefore(item: PeopleItem): Mention | null {
    let found: Mention | null = null;
    for (const [other, mention] of this.mentions) {
      if (other.to <= item.from && (!found || mention.from > found.from) && !mention.partOf) found = mention;
    }
    return found;
  }

  private peopleItems(): PeopleItem[] {
    return this.items.filter((item): item is PeopleItem => item.kind === 'people');
  }
}

/** Words that may stand between a verb of harm and its people. */
const linkWords = new Set([
  'the',
  'of',
  'another',
  'also',
  'an',
  'a',
  'off',
  'dead',
  'more',
  '"',
  'in',
  'all',
  'yet',
  'another',
  'others',
]);
const adjectival = new Set([
  'dead',
  'missing',
  'trapped',
  'stranded',
  'with',
  'under',
  'buried',
  'killed',
  'found',
  'evacuated',
]);

/** "Killed and injured", "killing or wounding": one figure for both. */
function mergeHarms(tokens: readonly Token[], items: readonly EnglishItem[]): EnglishItem[] {
  const merged: EnglishItem[] = [];
  for (const item of items) {
    const before = merged.at(-1);
    if (
      item.kind === 'harm' &&
      before?.kind === 'harm' &&
      before.form === item.form &&
      before.outcome !== item.outcome
    ) {
      const between = tokens.slice(before.to, item.from).map(({ text }) => text);
      const joins = between.length === 1 && ['and', 'or', '/', '&'].includes(between[0] as string);
      if (
        joins &&
        [before.outcome, item.outcome].every((outcome) => outcome === 'killed' || outcome === 'injured')
      ) {
        merged[merged.length - 1] = { ...item, from: before.from, outcome: 'killed_or_injured' };
        continue;
      }
    }
    merged.push(item);
  }
  return merged;
}

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
