import { resolve } from 'node:path';
import { defineCommand } from '#cli/command';
import { comparisonFor } from '#cli/commands/release';
import { type CommandContext, printResult } from '#cli/context';
import { faultReport } from '#cli/fault-report';
import { publicPages } from '#cli/public-pages';
import { useRegister } from '#cli/register';
import { createServer, listen } from '#cli/server';
import { sijillVersion } from '#cli/version';
import { SijillError } from '#record/sijill-error';
import { LiveRegister } from '#release/live-register';
import { claimOwnership } from '#store/server/ownership';

const options = {
  port: { type: 'string', argument: 'N', description: 'the port (else SIJILL_PORT, else 8080)' },
  host: {
    type: 'string',
    argument: 'ADDRESS',
    description: 'the address to listen on (else SIJILL_HOST, else 127.0.0.1: this machine only)',
  },
  'public-host': {
    type: 'string',
    multiple: true,
    argument: 'NAME',
    description:
      'a name by which readers call this server (else SIJILL_PUBLIC_HOST, with commas); may be repeated',
  },
} as const;

const description = `Serves the public record in English at / and in Arabic at /ar/, and the API at /api/v1/. It runs until it is
stopped (Ctrl-C), and other commands may work on the register meanwhile.
It speaks HTTP. Put a server that speaks HTTPS before it where others than this machine shall read.`;

/** `sijill serve`. */
export const serveCommand = defineCommand({
  name: 'serve',
  summary: 'serve the public record and the API',
  usage: '[--port N] [--host ADDRESS] [--public-host NAME]',
  description,
  options,
  run: (values, positionals, command) => run(values, positionals, command),
});

/** `sijill start`: the same, under the name that npm has for it. */
export const startCommand = defineCommand({
  name: 'start',
  summary: 'the same as serve',
  usage: '[--port N] [--host ADDRESS] [--public-host NAME]',
  description,
  options,
  run: (values, positionals, command) => run(values, positionals, command),
});

/** How a server is called and where it listens. */
export interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
  readonly 'public-host'?: readonly string[];
}

async function run(
  values: ServeOptions,
  positionals: readonly string[],
  command: CommandContext,
): Promise<number> {
  if (positionals.length > 0) {
    throw new SijillError(
      'bad_call',
      `serve takes no '${positionals[0]}'. The data folder is named by --data.`,
    );
  }
  await serveRegister(values, command);
  return 0;
}

/** Serves the register of the command's data folder until someone asks to stop. */
export async function serveRegister(values: ServeOptions, command: CommandContext): Promise<void> {
  const port = portOf(values.port ?? command.env.SIJILL_PORT ?? '8080');
  const host = values.host ?? command.env.SIJILL_HOST ?? '127.0.0.1';
  const url = `http://${host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : bracketed(host)}:`;
  // Several servers may share a database that is not in the folder; the folder itself has one.
  if (!command.env.DATABASE_URL) {
    const owner = claimOwnership(command.dataDir, { role: 'serve', url: url + port });
    command.onClose(() => owner.release());
  }
  const { context } = await useRegister(command);
  const { actor: _operator, ...ground } = context;
  const register = new LiveRegister(context.store, { compare: comparisonFor(context) });
  const app = createServer({
    ground,
    register,
    pages: publicPages(register),
    version: sijillVersion(),
    host,
    publicHosts: values['public-host'] ?? (command.env.SIJILL_PUBLIC_HOST ?? '').split(',').filter(Boolean),
    report: faultReport(command.stderr, context.now),
  });
  const server = await listen(app, { port, host });
  command.onClose(() => server.close());
  const place = {
    url: `${url}${server.port}/`,
    data: command.env.DATABASE_URL ? null : resolve(command.dataDir),
  };
  printResult(command, { ...place, api: `${place.url}api/v1/`, host, port: server.port }, () =>
    whereToGo(place, host),
  );
  await command.untilStopped();
  command.stderr.write('Stopping …\n');
}

function whereToGo({ url, data }: { url: string; data: string | null }, host: string): string {
  const isOpen = !/^(127\.|localhost$|::1$)/.test(host);
  return [
    `Sijill serves the register ${data === null ? 'of DATABASE_URL' : `in ${data}`}.`,
    '',
    `  The record   ${url}`,
    `  بالعربية     ${url}ar/`,
    `  The API      ${url}api/v1/openapi.json`,
    '',
    ...(isOpen
      ? [
          `It listens on ${host}: everyone who reaches this machine can read the public record, without HTTPS.`,
          '',
        ]
      : []),
    'Stop with Ctrl-C.',
  ].join('\n');
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65535) return port;
  throw new SijillError('bad_call', `--port: '${text}' is no port. Choose a number from 1 to 65535.`);
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
