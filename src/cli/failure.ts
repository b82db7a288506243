import { exitCodeOf, isSijillError, SijillError } from '#record/sijill-error';

/** Turns whatever was thrown into a SijillError where its meaning is known, else null: a defect of Sijill. */
export function asSijillError(thrown: unknown): SijillError | null {
  if (isSijillError(thrown)) return thrown;
  if (!(thrown instanceof Error) || !('code' in thrown)) return null;
  const code = String(thrown.code);
  if (code.startsWith('ERR_PARSE_ARGS'))
    return new SijillError('bad_call', thrown.message, {}, { cause: thrown });
  const path = 'path' in thrown ? String(thrown.path) : '';
  const said = (code: 'not_found' | 'forbidden' | 'unavailable', message: string) =>
    new SijillError(code, message, { path }, { cause: thrown });
  if (code === 'ENOENT' && path) return said('not_found', `${path}: there is no such file or folder`);
  if (code === 'EISDIR' && path) return said('not_found', `${path}: is a folder, a file is needed`);
  if (code === 'ENOTDIR' && path) return said('not_found', `${path}: is not a folder`);
  if ((code === 'EACCES' || code === 'EPERM') && path) {
    return said('forbidden', `${path}: this user may not open it`);
  }
  if (code === 'ENOSPC') return said('unavailable', 'the disk is full: make room and run again');
  if (code === 'EADDRINUSE') {
    return said('unavailable', `${thrown.message}: another program listens there, choose another --port`);
  }
  return null;
}

/** What is printed on stderr for a failure, and the exit code that goes with it. */
export function describeFailure(thrown: unknown): { text: string; exitCode: 1 | 2 } {
  const error = asSijillError(thrown);
  if (error) return { text: `sijill: ${error.message}\n`, exitCode: exitCodeOf(error.code) };
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { text: `sijill: an error that Sijill did not foresee, please report it:\n${stack}\n`, exitCode: 1 };
}
