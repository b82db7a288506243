import { tmpdir } from 'node:os';

/** What starting and stopping the embedded PostgreSQL may touch besides the data folder. */
export interface ServerEffects {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Tells a person what happens, one line at a time. */
  readonly say: (line: string) => void;
  /** Where the socket, and binaries that another user must read, may go. */
  readonly temporaryDir: string;
  /** A Unix socket where the platform has them, else 127.0.0.1 with a free port. */
  readonly transport: 'socket' | 'loopback';
  /** Settings of postgresql.conf that differ from Sijill's own. */
  readonly settings: Readonly<Record<string, string>>;
  /** How long to wait for another process that starts or stops the same server, in milliseconds. */
  readonly patience: number;
}

/** The effects of this process, with what differs. */
export function serverEffects(different: Partial<ServerEffects> = {}): ServerEffects {
  return {
    env: process.env,
    say: (line) => process.stderr.write(`sijill: ${line}\n`),
    temporaryDir: tmpdir(),
    transport: process.platform === 'win32' ? 'loopback' : 'socket',
    settings: {},
    patience: 120_000,
    ...different,
  };
}
