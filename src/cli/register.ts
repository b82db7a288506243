import { randomBytes } from 'node:crypto';
import { policy } from '#access/policy';
import { commandActor } from '#casework/account';
import type { Context } from '#casework/context';
import type { CommandContext } from '#cli/context';
import { newId } from '#record/identifier';
import { openRegister, type Register } from '#store/register';
import { openServer } from '#store/server/open-server';

/** An open register with the context in which commands act on it. */
export interface OpenRegister {
  readonly context: Context;
  readonly register: Register;
}

/**
 * Opens the register of the data folder (or of DATABASE_URL), starting its PostgreSQL where none runs, and names who
 * acts: `--as`, else SIJILL_ACTOR, else the user of this machine. Closes by itself when the command ends.
 */
export async function useRegister(command: CommandContext): Promise<OpenRegister> {
  const server = await openServer(command.dataDir, { env: command.env });
  command.onClose(() => server.close());
  const now = () => new Date();
  const register = await openRegister(server.connection, { now });
  command.onClose(() => register.close());
  const fresh = () => newId(Date.now, randomBytes);
  const actor = await commandActor({ store: register, policy, now, newId: fresh }, command.actorName);
  return { register, context: { store: register, actor, policy, now, newId: fresh } };
}
