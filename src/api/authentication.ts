import { tokenSecrets } from '#access/token';
import { authenticate } from '#casework/api-token';
import type { Context } from '#casework/context';
import { anonymous } from '#record/actor';
import { SijillError } from '#record/sijill-error';
import type { Gate } from './route-table.ts';

/** The register without anybody who acts in it: each request brings its own actor. */
export type Ground = Omit<Context, 'actor'>;

/** Turns requests into contexts: anybody, or the account for whose token the request carries. */
export function tokenGate(ground: Ground): Gate {
  return {
    anyone: () => ({ ...ground, actor: anonymous }),
    async team(authorization) {
      const [, token] = /^Bearer +([^\s]+)$/i.exec(authorization ?? '') ?? [];
      if (token === undefined) {
        throw new SijillError(
          'unauthenticated',
          'Nobody is named who acts. Send a token: Authorization: Bearer sjl_…',
        );
      }
      return { ...ground, actor: await authenticate(ground.store, tokenSecrets, token, ground.now()) };
    },
  };
}
