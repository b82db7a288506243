import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { requireConflict } from '#casework/conflict-choice';
import { loadTotals } from '#casework/load-totals';
import { listParties } from '#casework/party-alias';
import { findStatedTotal, listStatedTotals } from '#casework/stated-total';
import { type CommandOptions, defineCommand, type OptionValues } from '#cli/command';
import { printResult } from '#cli/context';
import { languageOf, languageOption } from '#cli/figures/language';
import { countOf, given, listOf, requireNoWords } from '#cli/figures/query-options';
import { totalsText, totalText } from '#cli/figures/total-lines';
import { useRegister } from '#cli/register';
import { countryFromName } from '#record/country';
import { SijillError } from '#record/sijill-error';

const conflict = {
  type: 'string',
  argument: 'SLUG',
  description: 'the conflict (where there are several)',
} as const;

const oneTotal = {
  claimant: { type: 'string', argument: 'NAME', description: 'who states it: a party, by any of its names' },
  by: {
    type: 'string',
    multiple: true,
    argument: 'NAME',
    description: 'who is said to have done it; may be repeated',
  },
  measure: {
    type: 'string',
    argument: 'WHAT',
    description: 'killed (the default), injured, named, strikes, reports_open …',
  },
  category: { type: 'string', argument: 'CLASS', description: 'class of persons: civilians, children …' },
  group: { type: 'string', argument: 'TEXT', description: 'who is counted, where no class says it' },
  min: { type: 'string', argument: 'N', description: 'at least' },
  max: { type: 'string', argument: 'N', description: 'at most; left out it is open' },
  approx: { type: 'boolean', description: 'said as about or nearly' },
  country: { type: 'string', argument: 'A,B', description: 'countries, by name or code' },
  place: { type: 'string', argument: 'NAME', description: 'place, in English' },
  'place-ar': { type: 'string', argument: 'NAME', description: 'place, in Arabic' },
  from: { type: 'string', argument: 'D', description: 'first day counted' },
  to: { type: 'string', argument: 'D', description: 'last day counted' },
  since: { type: 'boolean', description: 'the count runs on to the day of the statement' },
  scope: { type: 'string', argument: 'SLUG', description: 'a saved scope that says the same' },
  'as-of': { type: 'string', argument: 'D', description: 'the day on which the total stood so' },
  'source-title': { type: 'string', argument: 'TEXT', description: 'where it is stated: title' },
  'source-url': { type: 'string', argument: 'URL', description: 'where it is stated: address' },
  note: { type: 'string', argument: 'TEXT', description: 'what a reader must know, in English' },
} as const satisfies CommandOptions;

/** `sijill total add`. */
export const totalAddCommand = defineCommand({
  name: 'total add',
  summary:
    'record a total that somebody states: how many of whom, by whom, where, when, and where it is written',
  usage: '--claimant NAME --min N [--max N] … --source-title TEXT | --file FILE.json',
  description:
    'A stated total is never added to the register’s own sums; `sijill compare` sets them side by side. --file records\n' +
    'many at once with their parties, sources and scopes; loading it again changes nothing. Its form is described in\n' +
    'spec/stated-totals.md; example/published-totals-2019.json is one.',
  options: {
    ...oneTotal,
    file: { type: 'string', argument: 'FILE', description: 'a JSON file of totals' },
    reason: { type: 'string', argument: 'TEXT', description: 'why' },
    conflict,
  },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    const { file, reason = 'A published total', conflict: slug, ...own } = values;
    const content = file === undefined ? oneTotalFile(own) : await jsonOf(resolve(command.cwd, file));
    const { context } = await useRegister(command);
    const loaded = await loadTotals(context, await requireConflict(context, slug ?? null), content, reason);
    const { made, changed, unchanged } = loaded;
    printResult(command, loaded, () => `Records made ${made}, changed ${changed}, unchanged ${unchanged}.`);
    return 0;
  },
});

/** `sijill total list`. */
export const totalListCommand = defineCommand({
  name: 'total list',
  summary: 'list the totals that parties, recorders and media state',
  usage: '[--conflict SLUG]',
  options: { conflict, lang: languageOption },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    const lang = languageOf(values.lang);
    const { context } = await useRegister(command);
    const within = values.conflict === undefined ? null : await requireConflict(context, values.conflict);
    const totals = await listStatedTotals(context, within?.id ?? null);
    const parties = await listParties(context, within?.id ?? null);
    printResult(command, { totals }, () =>
      totals.length > 0
        ? totalsText(totals, parties, lang)
        : 'No totals are stated here yet. `sijill total add` records one.',
    );
    return 0;
  },
});

/** `sijill total show`. */
export const totalShowCommand = defineCommand({
  name: 'total show',
  summary: 'show one stated total',
  usage: 'ID',
  options: { lang: languageOption },
  async run(values, positionals, command) {
    const lang = languageOf(values.lang);
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new SijillError('bad_call', 'Name one total by its id.');
    const { context } = await useRegister(command);
    const total = await findStatedTotal(context, null, id);
    const parties = await listParties(context, total.conflict);
    printResult(command, total, () => totalText(total, parties, lang));
    return 0;
  },
});

/** The options as a file of one total, so that there is one way in. */
function oneTotalFile(values: OptionValues<typeof oneTotal>): unknown {
  const { claimant, 'source-title': title, 'source-url': url } = values;
  if (claimant === undefined)
    throw new SijillError('bad_call', 'Say who states it: --claimant "…", or give a --file.');
  const key = url ?? title;
  if (key === undefined)
    throw new SijillError('bad_call', 'Say where it is stated: --source-title or --source-url.');
  const place = { ...given('en', values.place), ...given('ar', values['place-ar']) };
  const total = {
    claimant,
    source: key,
    ...given('attributedTo', values.by),
    ...given('measure', values.measure),
    ...given('category', values.category),
    ...given('groupText', values.group),
    ...given('min', countOf(values.min, '--min')),
    ...given('max', countOf(values.max, '--max')),
    ...given('approximate', values.approx),
    ...given(
      'countries',
      listOf(values.country)?.map((name) => countryFromName(name) ?? name),
    ),
    ...(Object.keys(place).length > 0 ? { place } : {}),
    ...given('from', values.from),
    ...given('to', values.to),
    ...given('since', values.since),
    ...given('scope', values.scope),
    ...given('asOf', values['as-of']),
    ...(values.note === undefined ? {} : { note: { en: values.note } }),
  };
  const source = { key, ...(title === undefined ? {} : { title: { en: title } }), ...given('url', url) };
  return { sources: [source], totals: [total] };
}

async function jsonOf(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new SijillError(
      'invalid',
      `${path} is not JSON: ${(cause as Error).message}.`,
      { path },
      { cause },
    );
  }
}
