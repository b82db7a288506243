import { canonicalJson } from '#record/canonical';
import type { Kind } from '#record/entity/index';
import { derivedId, idPattern } from '#record/identifier';
import { partyNameKey } from '#record/party-name';
import type { RecordBody } from '#record/register';
import { SijillError } from '#record/sijill-error';
import {
  type StatedTotalsFile,
  type StatedTotalWords,
  statedTotalsFileSchema,
} from '#record/stated-totals-file';
import { textIn } from '#record/text';
import type { KnownConflict } from './conflict-choice.ts';
import type { Context } from './context.ts';
import { type KnownParty, listParties, resolveParty } from './party-alias.ts';
import { createRecord, reviseRecord, validBody } from './record.ts';
import { listScopes, scopeId } from './scope.ts';
import { addStatedTotal, findStatedTotal, type KnownTotal, type StatedTotal } from './stated-total.ts';

/** What a file of totals did to the register. */
export interface LoadedTotals {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  /** The totals of the file, in its order. */
  readonly totals: readonly KnownTotal[];
}

/**
 * Records the totals of a file with their parties, sources, captures and scopes. Loading it again changes nothing; loading a
 * changed file revises what changed. Throws `invalid` naming each field that breaks the file's shape, and `not_found` for a
 * party, source or scope that neither the file nor the register has.
 */
export async function loadTotals(
  context: Context,
  conflict: KnownConflict,
  file: unknown,
  reason: string,
): Promise<LoadedTotals> {
  const loading = new Loading(context, conflict, parsed(file), reason);
  return loading.run();
}

function parsed(file: unknown): StatedTotalsFile {
  const result = statedTotalsFileSchema.safeParse(file);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
  }));
  const list = problems.map(({ field, message }) => `${field || '(file)'}: ${message}`).join('; ');
  throw new SijillError('invalid', `The file of totals cannot be read: ${list}.`, { problems });
}

class Loading {
  readonly #context: Context;
  readonly #conflict: KnownConflict;
  readonly #file: StatedTotalsFile;
  readonly #reason: string;
  readonly #counts = { made: 0, changed: 0, unchanged: 0 };
  /** Every name that the file gives a party, to the record of it: the register may know it by another name. */
  readonly #named = new Map<string, string>();
  #parties: KnownParty[] = [];

  constructor(context: Context, conflict: KnownConflict, file: StatedTotalsFile, reason: string) {
    this.#context = context;
    this.#conflict = conflict;
    this.#file = file;
    this.#reason = reason;
  }

  async run(): Promise<LoadedTotals> {
    await this.#loadParties();
    for (const { key, derivesFrom, ...source } of this.#file.sources) {
      const origin = derivesFrom === undefined ? {} : { derivesFrom: this.#idIn('source', derivesFrom) };
      await this.#put('source', this.#idIn('source', key), { ...source, ...origin });
    }
    for (const { key, source, ...capture } of this.#file.captures) {
      await this.#put('capture', this.#idIn('capture', key), {
        ...capture,
        source: this.#idIn('source', source),
      });
    }
    for (const { parties, ...scope } of this.#file.scopes) {
      const ids = parties?.map((name) => this.#party(name));
      await this.#put('scope', scopeId(this.#conflict.id, scope.slug), {
        ...scope,
        ...(ids ? { parties: ids } : {}),
      });
    }
    const totals: KnownTotal[] = [];
    for (const total of this.#file.totals) totals.push(await this.#putTotal(total));
    return { ...this.#counts, totals };
  }

  /** Parties that the register knows by one of their names stay as they are; those above others come first. */
  async #loadParties(): Promise<void> {
    this.#parties = await listParties(this.#context, this.#conflict.id);
    const waiting = [...this.#file.parties];
    for (let rounds = waiting.length; waiting.length > 0 && rounds >= 0; rounds--) {
      for (const party of waiting.splice(0)) {
        const { parent, ...body } = party;
        const names = [...party.names.map((name) => name.value), ...(party.aliases ?? [])];
        const known = names.find((name) => this.#knows(name));
        if (known !== undefined) {
          this.#name(names, this.#party(known));
          continue;
        }
        if (parent !== undefined && !this.#knows(parent) && rounds > 0) {
          waiting.push(party);
          continue;
        }
        const above = parent === undefined ? {} : { parent: this.#party(parent) };
        const id = derivedId(
          'party',
          this.#conflict.id,
          partyNameKey(textIn(party.names, 'en')?.value ?? ''),
        );
        await this.#put('party', id, { ...body, ...above });
        this.#name(names, id);
        this.#parties = await listParties(this.#context, this.#conflict.id);
      }
    }
  }

  #name(names: readonly string[], id: string): void {
    for (const name of names) this.#named.set(partyNameKey(name), id);
  }

  #knows(name: string): boolean {
    try {
      return this.#party(name) !== '';
    } catch (thrown) {
      if (thrown instanceof SijillError && thrown.code === 'not_found') return false;
      throw thrown;
    }
  }

  #party(name: string): string {
    return this.#named.get(partyNameKey(name)) ?? resolveParty(this.#parties, name).id;
  }

  async #putTotal(total: StatedTotalWords): Promise<KnownTotal> {
    const body = await this.#body(total);
    const id = this.#totalId(total);
    const conflict = this.#conflict.id;
    const before = await this.#context.store.get(conflict, id);
    if (!before) {
      this.#counts.made += 1;
      return addStatedTotal(this.#context, conflict, body, { reason: this.#reason, id });
    }
    await this.#put('claim', id, { ...body, extent: 'aggregate' });
    return findStatedTotal(this.#context, conflict, id);
  }

  async #body(total: StatedTotalWords): Promise<Omit<StatedTotal, 'extent'>> {
    const {
      key: _key,
      claimant,
      attributedTo,
      min,
      max,
      start,
      end,
      source,
      capture,
      partOf,
      ...rest
    } = total;
    const { label, countries, place, from, to, since, scope, ...own } = rest;
    const period =
      from || to
        ? { type: 'date_range' as const, from: from ?? null, to: to ?? null, approximate: false }
        : undefined;
    const limits = {
      ...optional({ label, countries, place, period, periodOpen: since }),
      ...(scope === undefined ? {} : { namedScope: await this.#scope(scope) }),
    };
    return {
      ...optional(own),
      measure: own.measure,
      ...(claimant === undefined ? {} : { claimant: this.#party(claimant) }),
      ...(attributedTo ? { attributedTo: attributedTo.map((name) => this.#party(name)) } : {}),
      range: { min, max },
      ...(Object.keys(limits).length > 0 ? { scope: limits } : {}),
      source: this.#reference('source', source),
      ...(capture === undefined ? {} : { capture: this.#reference('capture', capture) }),
      ...(start === undefined ? {} : { locator: optional({ start, end }) }),
      ...(partOf === undefined ? {} : { partOf: this.#part(partOf) }),
    };
  }

  #totalId(total: StatedTotalWords): string {
    return derivedId(
      'stated total',
      this.#conflict.id,
      total.key ?? canonicalJson({ ...total, note: undefined }),
    );
  }

  #part(key: string): string {
    const whole = this.#file.totals.find((total) => total.key === key);
    if (whole) return this.#totalId(whole);
    if (idPattern.test(key)) return key;
    throw new SijillError(
      'not_found',
      `There is no total ${key} in the file, of which another is said to be a part.`,
    );
  }

  async #scope(slug: string): Promise<string> {
    const scopes = await listScopes(this.#context, this.#conflict.id);
    const found = scopes.find((scope) => scope.scope.slug === slug);
    if (found) return found.id;
    throw new SijillError('not_found', `There is no scope ${slug}. \`sijill scope add\` saves one.`, {
      slug,
    });
  }

  #reference(kind: 'source' | 'capture', key: string): string {
    const entries: readonly { key: string }[] = kind === 'source' ? this.#file.sources : this.#file.captures;
    if (entries.some((entry) => entry.key === key)) return this.#idIn(kind, key);
    if (idPattern.test(key)) return key;
    throw new SijillError('not_found', `There is no ${kind} ${key} in the file, and it is no id of one.`, {
      key,
    });
  }

  #idIn(kind: 'source' | 'capture', key: string): string {
    return derivedId(kind, this.#conflict.id, key);
  }

  /** Makes the record, revises it where the file says something else now, or leaves it alone. */
  async #put(kind: Kind, id: string, given: object): Promise<void> {
    const body = validBody(kind, optional(given) as RecordBody);
    const before = await this.#context.store.get(this.#conflict.id, id);
    const at = { conflict: this.#conflict.id, id, body, reason: this.#reason };
    if (!before) {
      await createRecord(this.#context, { ...at, kind });
      this.#counts.made += 1;
    } else if (canonicalJson(before.body) !== canonicalJson(body)) {
      await reviseRecord(this.#context, { ...at, from: before.revision });
      this.#counts.changed += 1;
    } else this.#counts.unchanged += 1;
  }
}

/** The fields that are there. */
function optional<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
