import { VouchFailure } from '../../vocabulary/failure.ts';

/** Whether a file system call failed because nothing is there. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/** A failed write in words where a person can help it, else as it is. */
export function writeFailure(error: unknown): unknown {
  const code = codeOf(error);
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  return new VouchFailure('DISK_FULL', 'The disk is full.', 'Free some space; the work then goes on.', {
    cause: error,
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
