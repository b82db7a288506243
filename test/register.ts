import { onTestFinished } from 'vitest';
import { openRegister, type Register } from '#store/register';
import { freshDatabase } from './database.ts';

/** An empty register in a database of its own, closed when the test ends. `now` lets a test turn the clock. */
export async function freshRegister(now: () => Date = () => new Date()): Promise<Register> {
  const { register } = await registerWithAddress(now);
  return register;
}

/** The same, with the address of its database, for tests that look at it from outside. */
export async function registerWithAddress(
  now: () => Date = () => new Date(),
): Promise<{ register: Register; address: string }> {
  const address = await freshDatabase();
  const register = await openRegister({ connectionString: address }, { now });
  onTestFinished(() => register.close());
  return { register, address };
}
