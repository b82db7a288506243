import { onTestFinished } from 'vitest';
import { tokenSecrets } from '#access/token';
import { createApi } from '#api/app';
import { createAccount } from '#casework/account';
import { issueToken } from '#casework/api-token';
import type { ActorScope } from '#record/actor';
import type { Sensitivity } from '#record/entity/field';
import { LiveRegister } from '#release/live-register';
import { type InventedRegister, inventedRegister } from '../casework/invented.ts';

/** The API over an invented register, called without a port. */
export interface ServedRegister extends InventedRegister {
  readonly api: ReturnType<typeof createApi>;
  /** What nobody foresaw, in the order it happened; a test that ends with any fails. */
  readonly unforeseen: unknown[];
  /** A request; a body is sent as JSON, a token as bearer. */
  ask(method: string, path: string, more?: Ask): Promise<Response>;
  /** GET, and the JSON of the answer. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what tests look at.
  read(path: string, token?: string): Promise<any>;
  /** A token of a fresh account. */
  token(different?: Account): Promise<string>;
}

export interface Ask {
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

interface Account {
  readonly scopes?: readonly ActorScope[];
  readonly clearance?: Sensitivity;
  readonly conflicts?: readonly string[];
}

export async function servedRegister({ expectsUnforeseen = false } = {}): Promise<ServedRegister> {
  const invented = await inventedRegister(true);
  const { context } = invented;
  const unforeseen: unknown[] = [];
  onTestFinished(() => {
    if (!expectsUnforeseen && unforeseen.length > 0) throw unforeseen[0];
  });
  const api = createApi({
    ground: context,
    register: new LiveRegister(context.store),
    version: '0.0.0-test',
    report: (thrown) => void unforeseen.push(thrown),
  });
  const ask = async (method: string, path: string, { body, token, headers = {} }: Ask = {}) =>
    api.app.request(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const read = async (path: string, token?: string) => {
    const response = await ask('GET', path, token === undefined ? {} : { token });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  let accounts = 0;
  const token = async ({ scopes = ['read', 'write'], clearance, conflicts }: Account = {}) => {
    accounts += 1;
    const name = `account ${accounts}`;
    const rights = {
      scopes: [...scopes],
      ...(clearance ? { clearance } : {}),
      ...(conflicts ? { conflicts: [...conflicts] } : {}),
    };
    await createAccount(context, { name, kind: 'program', ...rights }, 'for the test');
    return (await issueToken(context, tokenSecrets, { account: name, label: 'test', scopes: rights.scopes }))
      .token;
  };
  return { ...invented, api, unforeseen, ask, read, token };
}
