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
 * Opens the register of the data folder (or of DATABASE_URL), starting its PostgreSQL where none runs. Closes by itself
 * when the command ends. Nobody acts yet: what is read so is for the program itself.
 */
export async function openStore(command: CommandContext): Promise<Register> {
  const server = await openServer(command.dataDir, { env: command.env });
  command.onClose(() => server.close());
  const register = await openRegister(server.connection, { now: () => new Date() });
  command.onClose(() => register.close());
  return register;
}

/** Opens the register for the account that acts: `--as`, else SIJILL_ACTOR, else the user of this machine. */
export async function useRegister(command: CommandContext): Promise<OpenRegister> {
  const register = await openStore(command);
  const use = { store: register, policy, now: () => new Date(), newId: () => newId(Date.now, randomBytes) };
  const actor = await commandActor(use, command.actorName);
  return { register, context: { ...use, actor } };
}
