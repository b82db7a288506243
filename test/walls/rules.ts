/** Which room may import what: the directions of the design, as data. A room not named here is unknown, and forbidden. */
export interface RoomRule {
  /** Other rooms it may import; its own is always allowed. */
  rooms: readonly string[];
  /** Other rooms of which it may import types only. */
  types?: readonly string[];
  /** Whether it must do no input or output: no such built-in modules, globals or packages. */
  pure?: boolean;
  /** Built-in modules that a pure room may use all the same, with a reason beside the entry. */
  builtins?: readonly string[];
  /** Tools of this project that it may call. */
  tools?: readonly string[];
}

const pureRooms = ['record', 'language', 'claims', 'officials', 'matching', 'estimate'] as const;
const pureRoom: RoomRule = { rooms: pureRooms, pure: true };
// Computing on several cores is no input or output.
const computing: RoomRule = { ...pureRoom, builtins: ['node:worker_threads', 'node:os'] };
const outerRoom: RoomRule = { rooms: pureRooms };
const servingRoom: RoomRule = { rooms: ['casework', 'access', ...pureRooms] };

export const roomRules: Readonly<Record<string, RoomRule>> = {
  record: pureRoom,
  language: pureRoom,
  claims: pureRoom,
  officials: pureRoom,
  matching: computing,
  estimate: computing,
  // Makes the library links of the PostgreSQL that it starts.
  store: { ...outerRoom, tools: ['library-links'] },
  vault: outerRoom,
  capture: outerRoom,
  intake: outerRoom,
  access: outerRoom,
  release: outerRoom,
  casework: { rooms: pureRooms, pure: true },
  locale: { rooms: pureRooms, pure: true },
  jobs: servingRoom,
  api: servingRoom,
  site: { rooms: ['record', 'language', 'release', 'locale'] },
  desk: { rooms: ['record', 'language', 'locale'], types: ['api'] },
  cli: {
    rooms: [
      ...pureRooms,
      'store',
      'vault',
      'capture',
      'intake',
      'access',
      'release',
      'casework',
      'locale',
      'jobs',
      'api',
      'site',
      'desk',
    ],
  },
};

/** Built-in modules that compute only. */
export const computingBuiltins: readonly string[] = [
  'node:assert',
  'node:buffer',
  'node:crypto',
  'node:path',
  'node:string_decoder',
  'node:url',
  'node:util',
];

/** Packages that compute only, so that a pure room may use them. */
export const computingPackages: readonly string[] = [
  'canonicalize',
  'd3-geo',
  'intl-messageformat',
  'mgrs',
  'topojson-client',
  'world-atlas',
  'zod',
];

/** Packages that only the named rooms may use. */
export const reservedPackages: Readonly<Record<string, readonly string[]>> = {
  pg: ['store'],
  'pg-copy-streams': ['store'],
  kysely: ['store'],
  hono: ['api', 'site', 'cli'],
  '@hono/node-server': ['api', 'cli'],
  '@hono/zod-openapi': ['api', 'cli'],
};

/** Names that reach the world without an import. */
export const worldGlobals: readonly string[] = [
  'fetch',
  'process',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
];
