import { exactQuantity } from '#language/quantity/quantity';
import { newMention } from '../mention.ts';
import type { ArabicHarm } from './harm.ts';
import { isGivenName, readArabicName } from './names.ts';
import { readArabicPeople } from './people.ts';
import { type ArabicState, addPart, addPeople, push } from './state.ts';

/** Takes in a word of harm; returns where to go on. */
export function takeHarm(state: ArabicState, harm: ArabicHarm): number {
  const before = state.harm;
  // مقتل وإصابة 5, قتل وجرح: one figure for both.
  const follows = before !== null && before.to === harm.from && harm.joined && !before.pronoun;
  // أن مدنيا قتل وجرح اثنين: the first verb has its people before it.
  const served =
    before !== null && state.waiting?.people.to === before.from && !state.waiting.people.definite;
  if (follows && !served && before.form === harm.form && before.outcome !== harm.outcome) {
    state.harm = { ...harm, from: before.from, outcome: 'killed_or_injured' };
    return harm.to;
  }
  settle(state, harm);
  state.cue = null;
  if (takeRelative(state, harm)) return harm.to;
  state.harm = isActive(state, harm) ? { ...harm, plural: false } : harm;
  if (state.harm.plural && state.waiting) settle(state);
  return harm.to;
}

/** مسلحون يقتلون مدنيا: an object after a plural verb shows that those before it did the harm. */
function isActive(state: ArabicState, harm: ArabicHarm): boolean {
  if (!harm.transitive || !harm.plural) return false;
  const object = readArabicPeople(state.tokens, harm.to, state.to);
  const active = object !== null && !object.joined && object.preposition === '';
  if (active) state.waiting = null;
  return active;
}

/** حسام العلي الذي استشهد: the name before the relative pronoun. */
function takeRelative(state: ArabicState, harm: ArabicHarm): boolean {
  const { tokens } = state;
  const relative = tokens[harm.from - 1]?.text;
  if (harm.form !== 'verb' || (relative !== 'الذي' && relative !== 'التي')) return false;
  for (let at = harm.from - 2; at >= Math.max(state.from, harm.from - 7); at--) {
    if (!isGivenName(tokens[at]?.text ?? '')) continue;
    const name = readArabicName(state.text, tokens, at, harm.from - 1, false);
    if (!name || name.to < harm.from - 2) continue;
    const people = readArabicPeople(tokens, at - 1, at);
    const mention = newMention({
      from: at,
      to: harm.to,
      anchor: at,
      quantity: exactQuantity(1),
      outcome: harm.outcome,
      group: people?.group ?? 'unspecified',
      rule: 'named_person',
    });
    mention.victimNames.push(name.name);
    push(state, mention);
    return true;
  }
  return false;
}

const reach = { plural: 40, stated: 14, single: 1 };

/** People who wait for a verb get it when it is plural, or when the verb that came finds no other people. */
export function settle(state: ArabicState, next: ArabicHarm | null = null): void {
  const { harm, waiting } = state;
  if (harm && waiting && (harm.form === 'verb' || harm.form === 'split') && waiting.people.to <= harm.from) {
    const { people, parts } = waiting;
    const headless = people.group === null && !people.others;
    const most = headless ? 1 : harm.plural ? reach.plural : people.stated ? reach.stated : reach.single;
    const counts = people.stated || (people.single && !people.definite) || (harm.plural && !people.definite);
    if (harm.from - people.to <= most && counts && !people.thing && people.preposition === '') {
      const mention = addPeople(
        state,
        people,
        harm.outcome,
        harm.form === 'split' ? 'split_verb' : 'people_then_verb',
      );
      for (const { people: part, rule, proportion } of parts)
        addPart(state, part, mention, rule, { proportion });
      state.waiting = null;
      state.harm = null;
      return;
    }
  }
  if (next) state.harm = null;
}

/** A name right after a word of harm, without a noun: مقتل محمد العلي. */
export function takeName(state: ArabicState, at: number): number {
  const harm = state.harm as ArabicHarm;
  if (harm.form === 'toll' || harm.pronoun || !isGivenName(state.tokens[at]?.text ?? '')) return at + 1;
  const name = readArabicName(state.text, state.tokens, at, state.to, false);
  if (!name) return at + 1;
  const mention = newMention({
    from: harm.from,
    to: name.to,
    anchor: at,
    quantity: exactQuantity(1),
    outcome: harm.outcome,
    group: 'unspecified',
    rule: 'named_person',
  });
  mention.victimNames.push(name.name);
  push(state, mention);
  state.harm = null;
  return name.to;
}
