import { resolve } from 'node:path';
import { demand } from '#casework/context';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { requireOutsideData } from '#cli/outside-data';
import { openStore, useRegister } from '#cli/register';
import { registerConflict } from '#record/register-conflict';
import { SijillError } from '#record/sijill-error';

/** `sijill backup FILE`. */
export const backupCommand = defineCommand({
  name: 'backup',
  summary: 'write the whole register to one file',
  usage: 'FILE',
  description:
    'The file holds every revision of every record, restricted ones too: keep it as safe as the register itself.\n' +
    'It can be made while a server runs. `restore` reads it into an empty data folder and checks all of it.',
  options: {},
  async run(_values, positionals, command) {
    const file = oneFile(positionals, command.cwd);
    requireOutsideData(file, command);
    const { context, register } = await useRegister(command);
    demand(context, 'administer', { conflict: registerConflict, kind: 'account' });
    const progress = command.progress({ label: 'Backup', total: await register.lastSequence() });
    const summary = await register.backup(file, (revisions) => progress.advance(revisions));
    progress.done();
    printResult(command, { file, ...summary }, () => `Wrote ${summary.revisions} revisions to ${file}.`);
    return 0;
  },
});

/** `sijill restore FILE`. */
export const restoreCommand = defineCommand({
  name: 'restore',
  summary: 'read a backup into an empty data folder, checking all of it',
  usage: 'FILE',
  description: 'Nothing is kept of a file that is damaged. A register that holds anything is not touched.',
  options: {},
  async run(_values, positionals, command) {
    const file = oneFile(positionals, command.cwd);
    const register = await openStore(command);
    const progress = command.progress({ label: 'Restore' });
    const summary = await register.restore(file, (revisions, total) => {
      progress.setTotal(total);
      progress.advance(revisions);
    });
    progress.done();
    const check = await register.verify();
    printResult(command, { file, ...summary, verified: check.ok }, () =>
      check.ok
        ? `Restored ${summary.revisions} revisions; the journal verifies.`
        : `Restored ${summary.revisions} revisions, but the journal does not verify: run "journal verify".`,
    );
    return check.ok ? 0 : 1;
  },
});

function oneFile(positionals: readonly string[], cwd: string): string {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new SijillError('bad_call', 'Name one file.');
  return resolve(cwd, file);
}
