import { chooseConflict, requireConflict } from '#casework/conflict-choice';
import type { Context } from '#casework/context';
import { type KnownParty, listParties, partyLabel, resolveParty } from '#casework/party-alias';
import {
  changeScope,
  createScope,
  findScope,
  type KnownScope,
  listScopes,
  type ScopeFields,
} from '#casework/scope';
import { endOfInstant } from '#casework/tally-query';
import { type CommandOptions, defineCommand, type OptionValues } from '#cli/command';
import { printResult } from '#cli/context';
import { boxOf, given, listOf, requireNoWords } from '#cli/figures/query-options';
import { textTable } from '#cli/figures/text-table';
import { useRegister } from '#cli/register';
import { countryFromName, countryName } from '#record/country';
import type { Scope } from '#record/entity/method';
import { SijillError } from '#record/sijill-error';
import { type Text, textIn, withText } from '#record/text';

const conflict = {
  type: 'string',
  argument: 'SLUG',
  description: 'the conflict (where there are several)',
} as const;
const asOfOption = {
  type: 'string',
  argument: 'D',
  description: 'as it stood at the end of that day, or at an instant',
} as const;

const limits = {
  title: { type: 'string', argument: 'TEXT', description: 'what it is called, in English' },
  'title-ar': { type: 'string', argument: 'TEXT', description: 'what it is called, in Arabic' },
  country: { type: 'string', argument: 'A,B', description: 'countries, by name or code' },
  place: {
    type: 'string',
    multiple: true,
    argument: 'NAME',
    description: 'a place or governorate; may be repeated',
  },
  area: { type: 'string', argument: 'S,W,N,E', description: 'a box of degrees: south,west,north,east' },
  from: { type: 'string', argument: 'D', description: 'first day' },
  to: { type: 'string', argument: 'D', description: 'last day' },
  party: {
    type: 'string',
    multiple: true,
    argument: 'NAME',
    description: 'a party, by any of its names; may be repeated',
  },
  grade: { type: 'string', argument: 'A,B', description: 'grades' },
  category: { type: 'string', argument: 'CLASS', description: 'class of persons' },
  reason: { type: 'string', argument: 'TEXT', description: 'why' },
  conflict,
} as const satisfies CommandOptions;

/** `sijill scope add`. */
export const scopeAddCommand = defineCommand({
  name: 'scope add',
  summary: 'save a selection of incidents under a short name, for tallies and comparisons',
  usage:
    'SLUG --title TEXT [--title-ar TEXT] [--country A,B] [--place NAME] [--from D] [--to D] [--party NAME]',
  description:
    'Example: scope add raqqa-2017 --title "Raqqa, June to October 2017" --place Raqqa --from 2017-06-06 --to 2017-10-17',
  options: limits,
  async run(values, positionals, command) {
    const slug = oneSlug(positionals);
    if (values.title === undefined)
      throw new SijillError('bad_call', 'Say what the scope is called: --title "…".');
    const { context } = await useRegister(command);
    const within = await requireConflict(context, values.conflict ?? null);
    const fields = await scopeFields(context, within.id, values, []);
    const scope = { slug, title: [], ...fields } as Scope;
    const made = await createScope(
      context,
      within,
      scope,
      values.reason ?? 'A scope for figures and comparisons',
    );
    printResult(command, made, () => `Saved the scope ${slug} in ${within.slug}.`);
    return 0;
  },
});

/** `sijill scope set`. */
export const scopeSetCommand = defineCommand({
  name: 'scope set',
  summary: 'change a saved scope; figures as of an earlier time keep its earlier version',
  usage: 'SLUG --reason TEXT [--from D] [--to D] … [--without FIELD]',
  description: 'An option replaces the limit of that name; --without takes one away: --without area.',
  options: {
    ...limits,
    without: {
      type: 'string',
      multiple: true,
      argument: 'FIELD',
      description: 'take this limit away; may be repeated',
    },
  },
  async run(values, positionals, command) {
    const { context } = await useRegister(command);
    const within = await chooseConflict(context, values.conflict ?? null);
    const scope = await findScope(context, within?.id ?? null, oneSlug(positionals));
    if (values.reason === undefined) throw new SijillError('bad_call', 'Say why it changes: --reason "…".');
    const fields = {
      ...(await scopeFields(context, scope.conflict, values, scope.scope.title)),
      ...without(values.without),
    };
    const changed = await changeScope(context, scope, fields, values.reason);
    printResult(
      command,
      changed,
      () => `The scope ${scope.scope.slug} stands at version ${changed.revision}.`,
    );
    return 0;
  },
});

/** `sijill scope list`. */
export const scopeListCommand = defineCommand({
  name: 'scope list',
  summary: 'list the saved scopes',
  usage: '[--conflict SLUG] [--as-of D]',
  options: { conflict, 'as-of': asOfOption },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    const { context } = await useRegister(command);
    const within = values.conflict === undefined ? null : await requireConflict(context, values.conflict);
    const scopes = await listScopes(context, within?.id ?? null, await sequenceOf(context, values['as-of']));
    printResult(command, { scopes }, () => {
      if (scopes.length === 0) return 'No scope is saved yet. `sijill scope add` saves one.';
      const columns = ['name', 'title', 'from', 'to', 'where'].map(
        (heading) => ({ heading, align: 'start' }) as const,
      );
      return textTable(columns, scopes.map(scopeCells)).join('\n');
    });
    return 0;
  },
});

/** `sijill scope show`. */
export const scopeShowCommand = defineCommand({
  name: 'scope show',
  summary: 'show one saved scope',
  usage: 'SLUG [--as-of D]',
  options: { conflict, 'as-of': asOfOption },
  async run(values, positionals, command) {
    const { context } = await useRegister(command);
    const within = values.conflict === undefined ? null : await requireConflict(context, values.conflict);
    const sequence = await sequenceOf(context, values['as-of']);
    const scope = await findScope(context, within?.id ?? null, oneSlug(positionals), sequence);
    const parties = await listParties(context, scope.conflict);
    printResult(command, scope, () => scopeText(scope, parties));
    return 0;
  },
});

function oneSlug(positionals: readonly string[]): string {
  const [slug, ...more] = positionals;
  if (slug === undefined || more.length > 0)
    throw new SijillError('bad_call', 'Name one scope by its short name.');
  return slug;
}

async function sequenceOf(context: Context, asOf: string | undefined): Promise<number | undefined> {
  return asOf === undefined ? undefined : context.store.sequenceAt(endOfInstant(asOf));
}

async function scopeFields(
  context: Context,
  conflictId: string,
  values: OptionValues<typeof limits>,
  title: Text,
): Promise<ScopeFields> {
  const parties = values.party ? await listParties(context, conflictId) : [];
  let titled = title;
  if (values.title !== undefined) titled = withText(titled, 'en', values.title);
  if (values['title-ar'] !== undefined) titled = withText(titled, 'ar', values['title-ar']);
  return {
    ...(titled === title ? {} : { title: titled }),
    ...given('countries', listOf(values.country)?.map(countryCode)),
    ...given('places', values.place),
    ...given('area', values.area === undefined ? undefined : boxOf(values.area)),
    ...given('from', values.from),
    ...given('to', values.to),
    ...given(
      'parties',
      values.party?.map((name) => resolveParty(parties, name).id),
    ),
    ...given('grades', listOf(values.grade) as Scope['grades']),
    ...given('category', values.category as Scope['category']),
  };
}

const removable = ['countries', 'places', 'area', 'from', 'to', 'parties', 'grades', 'category'] as const;

function without(names: readonly string[] | undefined): ScopeFields {
  const entries = (names ?? []).map((name) => {
    const field = removable.find((candidate) => candidate === name);
    if (!field) throw new SijillError('bad_call', `--without: '${name}' is none of ${removable.join(', ')}.`);
    return [field, null] as const;
  });
  return Object.fromEntries(entries);
}

function countryCode(name: string): string {
  const code = countryFromName(name);
  if (code) return code;
  throw new SijillError('bad_call', `'${name}' is no country that Sijill knows.`);
}

function scopeCells({ scope }: KnownScope): string[] {
  const title = textIn(scope.title, 'en')?.value ?? '';
  const where = [...(scope.places ?? []), ...(scope.countries ?? []), ...(scope.area ? ['a box'] : [])].join(
    ', ',
  );
  return [scope.slug, title, scope.from ?? '', scope.to ?? '', where];
}

function scopeText({ scope, revision }: KnownScope, parties: readonly KnownParty[]): string {
  const { title, area } = scope;
  const names = scope.parties
    ?.map((id) => parties.find((party) => party.id === id))
    .filter((party) => party !== undefined);
  const lines: [string, string | undefined][] = [
    ['name', `${scope.slug}, version ${revision}`],
    ...title.map((text): [string, string] => [`title (${text.lang})`, text.value]),
    ['countries', scope.countries?.map((code) => countryName(code, 'en') ?? code).join(', ')],
    ['places', scope.places?.join(', ')],
    ['area', area && `${area.south},${area.west},${area.north},${area.east}`],
    ['from', scope.from],
    ['to', scope.to],
    ['parties', names?.map((party) => partyLabel(party).en).join(', ')],
    ['grades', scope.grades?.join(', ')],
    ['category', scope.category],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name.padEnd(12)} ${value}`)
    .join('\n');
}
