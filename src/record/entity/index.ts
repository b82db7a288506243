import {
  allegation,
  belligerentEntry,
  belligerentReport,
  belligerentRow,
  militaryClaim,
} from './belligerent.ts';
import { claim } from './claim.ts';
import { conflict } from './conflict.ts';
import type { EntityDefinition } from './definition.ts';
import { incident } from './incident.ts';
import { account, apiToken, importRun, release } from './keeping.ts';
import { methodology, publication, scope } from './method.ts';
import { party } from './party.ts';
import { victim } from './people.ts';
import { capture, source } from './source.ts';

/** Every kind of record that the register keeps, by its kind. */
export const entities = {
  conflict,
  party,
  source,
  capture,
  claim,
  incident,
  victim,
  belligerent_row: belligerentRow,
  belligerent_report: belligerentReport,
  belligerent_entry: belligerentEntry,
  allegation,
  military_claim: militaryClaim,
  methodology,
  publication,
  scope,
  import: importRun,
  account,
  api_token: apiToken,
  release,
} as const;

export type Kind = keyof typeof entities;

/** Every kind, in the order of the way of a record. */
export const kinds = Object.keys(entities) as Kind[];

/** The definition of a kind, or undefined for a kind that does not exist. */
export function definitionOf(kind: string): EntityDefinition | undefined {
  return Object.hasOwn(entities, kind) ? (entities[kind as Kind] as unknown as EntityDefinition) : undefined;
}

/**
 * The version of the set of entities and fields. Kept with each revision, so that a reader knows which fields existed
 * when it was written.
 */
export const schemaVersion = 1;
