import { commandLoaders } from '#cli/commands';
import { processLifetime } from '#cli/process-lifetime';
import { runCommandLine } from '#cli/run-command-line';

const lifetime = processLifetime(process);
const exitCode = await runCommandLine(process.argv.slice(2), commandLoaders, {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  env: process.env,
  cwd: process.cwd(),
  onClose: lifetime.onClose,
  untilStopped: lifetime.untilStopped,
});
await lifetime.end(exitCode);
