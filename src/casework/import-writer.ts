import type { Draft } from '#record/reading';
import type { Authorship } from '#record/register-change';
import { isSijillError } from '#record/sijill-error';
import type { Context } from './context.ts';
import { type BatchSetting, type PreparedBatch, prepareBatch, writeBatch } from './import-batch.ts';

/** How often a batch is compared again where somebody changed one of its records meanwhile. */
const attempts = 5;

/** Writes batches one after the other; while one is written the next is read and prepared. */
export class BatchWriter {
  readonly #context: Context;
  readonly #authorship: Authorship;
  readonly #setting: BatchSetting;
  readonly #isEmpty: boolean;
  readonly #acknowledged: (batch: PreparedBatch, size: number) => void;
  #pending: Promise<void> = Promise.resolve();

  constructor(
    context: Context,
    authorship: Authorship,
    setting: BatchSetting,
    isEmpty: boolean,
    acknowledged: (batch: PreparedBatch, size: number) => void,
  ) {
    this.#context = context;
    this.#authorship = authorship;
    this.#setting = setting;
    this.#isEmpty = isEmpty;
    this.#acknowledged = acknowledged;
  }

  /** Takes a batch; returns when the one before it is committed. Throws what that one threw. */
  async send(drafts: readonly Draft[]): Promise<void> {
    const prepared = await prepareBatch(this.#context.store, drafts, this.#setting, this.#isEmpty);
    await this.#pending;
    this.#pending = this.#write(drafts, prepared);
    // A failure is met at the next turn.
    this.#pending.catch(() => {});
  }

  /** Returns when everything is committed. */
  async end(): Promise<void> {
    await this.#pending;
  }

  async #write(drafts: readonly Draft[], first: PreparedBatch): Promise<void> {
    let prepared = first;
    for (let attempt = 1; ; attempt++) {
      try {
        if (prepared.changes.length > 0) {
          await this.#context.store.write(this.#authorship, (transaction) =>
            writeBatch(transaction, prepared),
          );
        }
        break;
      } catch (thrown) {
        if (!isSijillError(thrown) || thrown.code !== 'conflict' || attempt === attempts) throw thrown;
        prepared = await prepareBatch(this.#context.store, drafts, this.#setting, false);
      }
    }
    this.#acknowledged(prepared, drafts.length);
  }
}
