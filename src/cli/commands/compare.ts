import { compareTotals } from '#casework/compare';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { comparisonText } from '#cli/figures/comparison-text';
import { languageOf, languageOption } from '#cli/figures/language';
import { given, requireNoWords } from '#cli/figures/query-options';
import { useRegister } from '#cli/register';

const shownPairs = 20;

/** `sijill compare`. */
export const compareCommand = defineCommand({
  name: 'compare',
  summary: 'set the totals of all who state one side by side, with their ratio and what differs',
  usage: '[--scope SLUG] [--conflict SLUG] [--as-of D] [--all]',
  description:
    'Totals overlap when they count the same kind of thing and share place, period, persons and parties. The ratio is a\n' +
    'range that claims no more than both totals do: "1,600 or more" against 180 is at least 8.8 times. This register’s\n' +
    'own sums for the same scope stand beside the stated ones, of fair and confirmed incidents and of every grade.',
  options: {
    scope: {
      type: 'string',
      argument: 'SLUG',
      description: 'only totals that overlap with this saved scope',
    },
    conflict: { type: 'string', argument: 'SLUG', description: 'the conflict (where there are several)' },
    'as-of': {
      type: 'string',
      argument: 'D',
      description: 'as this register stood at the end of that day, or at an instant',
    },
    all: { type: 'boolean', description: 'print every pair' },
    lang: languageOption,
  },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    const lang = languageOf(values.lang);
    const { context } = await useRegister(command);
    const { scope, conflict } = values;
    const asked = {
      ...given('scope', scope),
      ...given('conflict', conflict),
      ...given('asOf', values['as-of']),
    };
    const comparison = await compareTotals(context, asked);
    const shown = values.all ? Number.POSITIVE_INFINITY : shownPairs;
    printResult(command, comparison, () => comparisonText(comparison, lang, shown));
    return 0;
  },
});
