import { userInfo } from 'node:os';

/** The name of this machine's user: what the environment says, else what the system says, else 'operator'. */
export function systemUser(env: Readonly<Record<string, string | undefined>>): string {
  const named = env.USER || env.USERNAME;
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    // A container may run as a number that no user has.
    return 'operator';
  }
}
