import { Client } from 'pg';
import type { ConnectionSettings } from './connection-settings.ts';

/**
 * One idle connection per process that uses an embedded server: the server's own list of clients then tells who is still
 * there, and a process that dies in whatever way disappears from it.
 */
export interface Lease {
  /** How many other processes hold a lease, and how many other connections there are at all. */
  others(): Promise<{ leases: number; connections: number }>;
  end(): Promise<void>;
}

const applicationName = 'sijill lease';

/**
 * Takes a lease; it is renewed when the connection breaks, since a crashed backend resets them all. Where the server is gone
 * `revive` is asked to bring it back; it gets a way to ask whether the lease is still wanted. `settings` are read each time.
 */
export async function takeLease(
  settings: () => ConnectionSettings,
  revive: (isWanted: () => boolean) => Promise<void>,
): Promise<Lease> {
  let ended = false;
  let client = await connect();

  async function connect(): Promise<Client> {
    const fresh = new Client({ ...settings(), application_name: applicationName, keepAlive: true });
    // Without a listener a lost connection would end the process.
    fresh.on('error', () => {});
    await fresh.connect();
    fresh.on('end', () => void renew());
    return fresh;
  }
  async function renew(): Promise<void> {
    for (let attempt = 0; !ended; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, Math.min(250 * 1.5 ** attempt, 10_000)).unref());
      try {
        // A server that resets itself is back at once; one that is gone has to be started.
        if (attempt > 2) await revive(() => !ended);
        if (ended) return;
        const fresh = await connect();
        if (ended) await fresh.end();
        else client = fresh;
        return;
      } catch {
        // Not yet.
      }
    }
  }

  return {
    async others() {
      const { rows } = await client.query<{ leases: number; connections: number }>(
        `select count(*) filter (where application_name = $1)::int as leases, count(*)::int as connections
         from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
        [applicationName],
      );
      return rows[0] ?? { leases: 0, connections: 0 };
    },
    async end() {
      ended = true;
      await client.end().catch(() => {});
    },
  };
}
