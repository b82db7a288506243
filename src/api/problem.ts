import { HTTPException } from 'hono/http-exception';
import { httpStatusOf, isSijillError, meaningOf, SijillError } from '#record/sijill-error';

/** What an error looks like to a client: RFC 9457, with the closed code of Sijill. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly [more: string]: unknown;
}

/** Statuses that the HTTP layer itself refuses with, and what they mean here. */
const refusals: Readonly<Record<number, { code: 'bad_call' | 'too_large'; detail: string }>> = {
  400: { code: 'bad_call', detail: 'The request is not well formed: its body must be JSON.' },
  413: { code: 'too_large', detail: 'The request is larger than 1 MB.' },
  415: { code: 'bad_call', detail: 'Send the body as JSON, with Content-Type: application/json.' },
};

/**
 * The one place where an error becomes a response. What Sijill did not foresee is 500 without a word of detail: its text
 * could hold what the reader may not see; `report` is told instead.
 */
export function problemOf(thrown: unknown, report: (thrown: unknown) => void): Response {
  if (isSijillError(thrown)) return problemResponse(thrown);
  const refusal = thrown instanceof HTTPException ? refusals[thrown.status] : undefined;
  if (refusal && thrown instanceof HTTPException) {
    return problemResponse(new SijillError(refusal.code, refusal.detail), thrown.status);
  }
  report(thrown);
  return respond({
    type: 'urn:sijill:error:unforeseen',
    title: 'an error that Sijill did not foresee',
    status: 500,
    code: 'unforeseen',
    detail: 'Something went wrong here. It was written down; please try again later.',
  });
}

/** The response for one SijillError. `unauthenticated` says how to authenticate, as RFC 6750 wants. */
export function problemResponse(error: SijillError, status: number = httpStatusOf(error.code)): Response {
  const { code, message, details } = error;
  const isOurFault = code === 'integrity';
  return respond({
    ...(isOurFault ? {} : details),
    type: `urn:sijill:error:${code}`,
    title: meaningOf(code),
    status,
    code,
    detail: isOurFault ? 'The register found something in itself that does not verify.' : message,
  });
}

/** The same words for every address that leads nowhere, whatever the reason. */
export function nothingHere(): SijillError {
  return new SijillError('not_found', 'There is nothing at this address.');
}

function respond(problem: Problem): Response {
  return new Response(`${JSON.stringify(problem)}\n`, {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(problem.code === 'unauthenticated' ? { 'www-authenticate': 'Bearer realm="sijill"' } : {}),
    },
  });
}
