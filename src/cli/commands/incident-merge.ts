import { mergeIncidents } from '#casework/merge';
import { type SplitPart, splitIncident } from '#casework/split';
import { type UndoResult, undoMerge, undoSplit } from '#casework/undo-incident-change';
import { type Command, defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { findingLines } from '#cli/records/change-text';
import { jsonFile } from '#cli/records/field-values';
import { reasonOf, reasonOption } from '#cli/records/reason';
import { codesOf, conflictOption, endedIncident, oneIncident } from '#cli/records/record-choice';
import { useRegister } from '#cli/register';
import type { Finding } from '#record/rules/finding';
import { SijillError } from '#record/sijill-error';

/** `sijill incident merge`. */
export const incidentMergeCommand = defineCommand({
  name: 'incident merge',
  summary: 'merge two incidents that are one event',
  usage: 'ABSORBED --into KEPT --reason TEXT',
  description:
    'KEPT takes over the codes, sources, victims, rows and claims of ABSORBED; its own figures, date, place and grade stay.\n' +
    'ABSORBED leads to KEPT by its id and codes. `incident unmerge ABSORBED` takes it back without loss.',
  options: {
    into: { type: 'string', argument: 'CODE|ID', description: 'the incident that is kept' },
    reason: reasonOption,
    conflict: conflictOption,
  },
  async run(values, positionals, command) {
    const [other, more] = positionals;
    if (more !== undefined || values.into === undefined)
      throw new SijillError('bad_call', 'Say what goes into what: incident merge CS229 --into CS230.');
    const reason = reasonOf(values.reason);
    const { context } = await useRegister(command);
    const kept = await oneIncident(context, values.into, values.conflict);
    const absorbed = await oneIncident(context, other, values.conflict);
    const merge = { conflict: kept.conflict, kept: kept.id, absorbed: absorbed.id, reason };
    const result = await mergeIncidents(context, merge);
    printResult(command, result, () =>
      [
        `${codesOf(absorbed.body)} is part of ${codesOf(kept.body)} now; ${result.moved} records moved.`,
        ...lookAt(result.findings),
      ].join('\n'),
    );
    return 0;
  },
});

/** `sijill incident split`. */
export const incidentSplitCommand = defineCommand({
  name: 'incident split',
  summary: 'divide an incident into several',
  usage: 'CODE|ID --file PARTS.json --reason TEXT',
  description:
    'The file holds {"parts": [{"codes": [...]?, "casualties": [...], "members": [ids], "sources": [ids]?, "fields": {...}?}, …]}.\n' +
    'Every victim, row, claim and allegation of the incident stands in the members of a part, a victim in one part only.\n' +
    'Codes get a letter where none are given: CS626a, CS626b. `incident unsplit` takes it back without loss.',
  options: {
    file: { type: 'string', argument: 'FILE', description: 'the parts, JSON; - for standard input' },
    reason: reasonOption,
    conflict: conflictOption,
  },
  async run(values, positionals, command) {
    const reason = reasonOf(values.reason);
    if (values.file === undefined)
      throw new SijillError('bad_call', 'Say what goes where: --file PARTS.json.');
    const parts = partsOf(await jsonFile<{ parts?: unknown }>(values.file, command), values.file);
    const { context } = await useRegister(command);
    const { conflict, id, body } = await oneIncident(context, positionals[0], values.conflict);
    const result = await splitIncident(context, { conflict, id, parts, reason });
    printResult(command, result, () =>
      [
        `${codesOf(body)} is divided into:`,
        ...result.into.map((part) => `  ${part.codes.join(' ') || 'no code'} ${part.id}`),
      ].join('\n'),
    );
    return 0;
  },
});

/** `sijill incident unmerge`. */
export const incidentUnmergeCommand = undoCommand('unmerge', 'merged', 'take a merge back', undoMerge);

/** `sijill incident unsplit`. */
export const incidentUnsplitCommand = undoCommand('unsplit', 'split', 'take a division back', undoSplit);

function undoCommand(
  name: string,
  ended: 'merged' | 'split',
  summary: string,
  undo: typeof undoMerge,
): Command {
  return defineCommand({
    name: `incident ${name}`,
    summary,
    usage: 'CODE|ID --reason TEXT',
    description: `CODE is the incident that was ${ended}. Work done since stays, and is named where it stands in the way.`,
    options: { reason: reasonOption },
    async run(values, positionals, command) {
      const reason = reasonOf(values.reason);
      const { context } = await useRegister(command);
      const { conflict, id } = await endedIncident(context, positionals[0], ended);
      const result: UndoResult = await undo(context, { conflict, id, reason });
      printResult(command, result, () =>
        [`${id} stands by itself again.`, ...lookAt(result.findings)].join('\n'),
      );
      return 0;
    },
  });
}

function partsOf({ parts }: { parts?: unknown }, file: string): SplitPart[] {
  const isPart = (part: unknown): part is SplitPart =>
    part !== null &&
    typeof part === 'object' &&
    'members' in part &&
    Array.isArray(part.members) &&
    'casualties' in part;
  if (Array.isArray(parts) && parts.every(isPart)) return parts;
  throw new SijillError(
    'invalid',
    `${file}: "parts" is a list, and each part has "members" and "casualties".`,
    { file },
  );
}

function lookAt(findings: readonly Finding[]): string[] {
  return findings.length > 0 ? ['', 'Look at:', ...findingLines(findings)] : [];
}
