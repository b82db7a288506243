import { readFileSync } from 'node:fs';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';

/** Which Sijill this is, as in its package.json. */
export function sijillVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

export const versionCommand = defineCommand({
  name: 'version',
  summary: 'say which version of Sijill and Node this is',
  usage: '',
  options: {},
  run(_values, _positionals, context) {
    const document = { sijill: sijillVersion(), node: process.versions.node };
    printResult(context, document, ({ sijill, node }) => `Sijill ${sijill} on Node ${node}`);
    return 0;
  },
});
