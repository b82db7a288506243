import type { Context } from '#casework/context';
import type { PageHandler } from '#cli/server';
import type { LiveRegister } from '#release/live-register';

/** The public pages of a running server. */
export function publicPages(_register: LiveRegister, _context: Context): PageHandler {
  return async () => null;
}
