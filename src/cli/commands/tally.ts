import { type TallyResult, tallyOf } from '#casework/tally';
import { type Explanation, explainTally } from '#casework/tally-explain';
import { resolveQuery } from '#casework/tally-query';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { explanationText } from '#cli/figures/explanation-text';
import { languageOf, languageOption } from '#cli/figures/language';
import { askedOptions, countOf, given, queryOptions, requireNoWords } from '#cli/figures/query-options';
import { tallyText } from '#cli/figures/tally-text';
import { useRegister } from '#cli/register';
import { SijillError } from '#record/sijill-error';

/** Rows of a grouped tally that --explain walks through when none is chosen. */
const explainedRows = 20;

/** `sijill tally`. */
export const tallyCommand = defineCommand({
  name: 'tally',
  summary: 'sums of killed and injured over published incidents',
  usage: '[--by KEY] [--grade A,B] [--belligerent NAME] [--from D] [--to D] [--as-of D] [--explain]',
  description:
    'KEY is belligerent, country, place, month, grade or strike_status. Each incident counts once; unknown numbers add\n' +
    'nothing and are counted as unknown. `conceded` is what parties say of themselves, whatever the grade.\n' +
    'The headline figure of a recorder is --grade fair,confirmed. docs/readers/figures.md defines every figure.\n' +
    '--explain walks from the figure to incidents, claims, places in captures, and hashes; --key KEY picks the row,\n' +
    '--of conceded walks through what is conceded.',
  options: {
    by: {
      type: 'string',
      argument: 'KEY',
      description: 'a row for each belligerent, country, place, month, grade, strike_status',
    },
    ...queryOptions,
    category: {
      type: 'string',
      argument: 'CLASS',
      description: 'another class of persons than civilians, such as children',
    },
    explain: { type: 'boolean', description: 'walk from the figure to its incidents, claims and captures' },
    key: { type: 'string', argument: 'KEY', description: 'explain this row' },
    of: { type: 'string', argument: 'WHAT', description: 'explain what is conceded instead: --of conceded' },
    limit: {
      type: 'string',
      argument: 'N',
      description: 'incidents explained for a row (20; 3 where there are many rows)',
    },
    offset: { type: 'string', argument: 'N', description: 'incidents to pass over' },
    lang: languageOption,
  },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    const lang = languageOf(values.lang);
    const { context } = await useRegister(command);
    const asked = {
      ...askedOptions(values),
      ...given('by', values.by),
      ...given('category', values.category),
    };
    const resolved = await resolveQuery(context, asked);
    const result = await tallyOf(context, resolved);
    if (!values.explain && values.key === undefined) {
      printResult(command, result, () => tallyText(result, lang));
      return 0;
    }
    const keys =
      values.key === undefined ? result.rows.slice(0, explainedRows).map((row) => row.key) : [values.key];
    if (values.of !== undefined && values.of !== 'conceded' && values.of !== 'counted') {
      throw new SijillError('bad_call', `--of: '${values.of}' is neither counted nor conceded.`);
    }
    const conceded = values.of === 'conceded';
    const page = {
      ...given('offset', countOf(values.offset, '--offset')),
      limit: countOf(values.limit, '--limit') ?? (keys.length > 1 ? 3 : 20),
    };
    const explain: Explanation[] = [];
    for (const key of keys) explain.push(await explainTally(context, resolved, { ...page, key, conceded }));
    printResult(command, { ...result, explain }, (document) => explainedText(document, lang));
    return 0;
  },
});

function explainedText(
  document: TallyResult & { explain: readonly Explanation[] },
  lang: 'en' | 'ar',
): string {
  const rows = document.explain.map((explanation) => {
    const title = document.query.by === null ? [] : [`── ${explanation.row.label[lang]}`];
    return [...title, explanationText(explanation, lang)].join('\n');
  });
  return [tallyText(document, lang), ...rows].join('\n\n');
}
