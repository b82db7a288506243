import { listParties } from '#casework/party-alias';
import { runningCount } from '#casework/running-count';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { countText } from '#cli/figures/count-text';
import { languageOf, languageOption } from '#cli/figures/language';
import { askedOptions, queryOptions, requireNoWords } from '#cli/figures/query-options';
import { useRegister } from '#cli/register';
import { SijillError } from '#record/sijill-error';

const { from: _from, belligerent, ...limits } = queryOptions;

/** `sijill count`. */
export const countCommand = defineCommand({
  name: 'count',
  summary: 'a running count since a day: civilians, children, women, fighters of each side, in all, by party',
  usage: '--since D [--party NAME] [--to D] [--as-of D]',
  description:
    'Counts as the Syrian Observatory publishes them. Children and women are parts of the civilians; fighters stand by\n' +
    'the side that they belonged to. Totals that others state since the same day stand below.',
  options: {
    since: { type: 'string', argument: 'D', description: 'the first day counted (2019-04-30)' },
    party: { ...belligerent, description: 'only incidents tagged with this party, by any of its names' },
    ...limits,
    lang: languageOption,
  },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    const { since, party, lang: language, ...rest } = values;
    const lang = languageOf(language);
    if (since === undefined)
      throw new SijillError('bad_call', 'Say since which day to count: --since 2019-04-30.');
    const { context } = await useRegister(command);
    const asked = askedOptions({ ...rest, from: undefined, belligerent: party });
    const count = await runningCount(context, { ...asked, since });
    const parties = await listParties(context, null);
    printResult(command, count, () => countText(count, parties, lang));
    return 0;
  },
});
