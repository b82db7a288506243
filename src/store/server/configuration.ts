import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a server listens. */
export interface Endpoint {
  /** The folder of the Unix socket, or 127.0.0.1. */
  host: string;
  port: number;
}

/** PostgreSQL's settings, with reasons where they are not plain. ALTER SYSTEM still overrides each of them. */
const settings: Readonly<Record<string, string>> = {
  max_connections: '40',
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '1GB',
  // Evidence: what was acknowledged is on disk.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // No replica can attach to a server that listens on a private socket; bulk imports write less.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Compiling costs more than it saves on queries of milliseconds.
  jit: 'off',
  random_page_cost: '1.1',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'iso, ymd',
  lc_messages: 'C',
  default_text_search_config: 'pg_catalog.simple',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %u ',
};

/** Writes postgresql.conf and pg_hba.conf: one socket or the loopback address, a password even there. */
export function writeConfiguration(
  clusterDir: string,
  endpoint: Endpoint,
  different: Readonly<Record<string, string>> = {},
): void {
  const onSocket = endpoint.host.startsWith('/');
  const all: Record<string, string> = {
    listen_addresses: onSocket ? '' : endpoint.host,
    port: String(endpoint.port),
    unix_socket_directories: onSocket ? endpoint.host : '',
    unix_socket_permissions: '0700',
    ...settings,
    ...different,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  const note = '# Written by Sijill at every start. Settings of your own: ALTER SYSTEM SET name = value.';
  writeFileSync(join(clusterDir, 'postgresql.conf'), `${[note, ...lines].join('\n')}\n`);
  const access = onSocket ? 'local all all scram-sha-256' : `host all all ${endpoint.host}/32 scram-sha-256`;
  writeFileSync(join(clusterDir, 'pg_hba.conf'), `# Written by Sijill at every start.\n${access}\n`);
}
