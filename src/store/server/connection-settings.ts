/** How to reach a database: a part of what `pg` takes, for one's own server as for the embedded one. */
export interface ConnectionSettings {
  connectionString?: string;
  /** A host name, or the folder of a Unix socket. */
  host?: string;
  port?: number;
  user?: string;
  password?: string;
  database?: string;
}

/** The same settings as one string, for tools that take only that. */
export function toConnectionString(settings: ConnectionSettings): string {
  if (settings.connectionString) return settings.connectionString;
  const { host = 'localhost', port = 5432, user = '', password = '', database = '' } = settings;
  const who = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  const where = host.startsWith('/') ? `?host=${encodeURIComponent(host)}&port=${port}` : '';
  return where
    ? `postgresql://${who}@localhost/${encodeURIComponent(database)}${where}`
    : `postgresql://${who}@${host}:${port}/${encodeURIComponent(database)}`;
}
