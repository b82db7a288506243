/** What may go wrong in words that a person can act on: code, HTTP status and exit code, in one table. */
const errorKinds = {
  bad_call: { status: 400, exitCode: 2, meaning: 'the command or request itself is wrong' },
  unauthenticated: { status: 401, exitCode: 2, meaning: 'nobody is named who acts' },
  forbidden: { status: 403, exitCode: 2, meaning: 'the actor may not do this' },
  not_found: { status: 404, exitCode: 1, meaning: 'there is no such record' },
  conflict: { status: 409, exitCode: 1, meaning: 'the record changed meanwhile, or exists already' },
  invalid: { status: 422, exitCode: 1, meaning: 'the data breaks a rule' },
  too_large: { status: 413, exitCode: 1, meaning: 'the input is larger than the limit' },
  busy: { status: 503, exitCode: 2, meaning: 'another process holds what is needed' },
  integrity: { status: 500, exitCode: 1, meaning: 'stored data does not verify' },
  unavailable: { status: 503, exitCode: 2, meaning: 'something outside Sijill does not answer' },
} as const;

/** The closed list of error codes. */
export type SijillErrorCode = keyof typeof errorKinds;

/** Every error code, in the order of the table. */
export const sijillErrorCodes = Object.freeze(Object.keys(errorKinds)) as readonly SijillErrorCode[];

/** An error whose message says what happened, where, and what to do. */
export class SijillError extends Error {
  readonly code: SijillErrorCode;
  /** Machine-readable context (row, field, path …); never holds anything restricted. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: SijillErrorCode,
    message: string,
    details: Record<string, unknown> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'SijillError';
    this.code = code;
    this.details = Object.freeze({ ...details });
  }
}

/** The HTTP status that answers a request which failed with this code. */
export function httpStatusOf(code: SijillErrorCode): (typeof errorKinds)[SijillErrorCode]['status'] {
  return errorKinds[code].status;
}

/** The exit code of a command which failed with this code: 1 for the data, 2 for the call. */
export function exitCodeOf(code: SijillErrorCode): 1 | 2 {
  return errorKinds[code].exitCode;
}

/** What the code means, in English, for documentation and API descriptions. */
export function meaningOf(code: SijillErrorCode): string {
  return errorKinds[code].meaning;
}

/** Tells a SijillError also when it crossed a module copy or a worker boundary. */
export function isSijillError(thrown: unknown): thrown is SijillError {
  return (
    thrown instanceof SijillError ||
    (thrown instanceof Error &&
      thrown.name === 'SijillError' &&
      'code' in thrown &&
      String(thrown.code) in errorKinds)
  );
}
