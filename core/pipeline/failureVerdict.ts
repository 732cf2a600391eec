import { type Failure, type FailureCode, VouchFailure, failureOf } from '../vocabulary/failure.ts';

/** Times a stage is begun for a document before it is parked. A saved page starts the count anew. */
export const maxAttempts = 4;

/** What was not thrown on purpose is a defect, which seldom goes away by itself. */
const maxAttemptsOfDefects = 2;

/** The file itself is at fault: no further try can change the verdict. */
const permanent: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'FILE_EMPTY',
  'FILE_UNREADABLE',
  'FILE_TOO_LARGE',
  'FILE_TYPE_UNSUPPORTED',
  'FILE_TRUNCATED',
  'FILE_DAMAGED',
  'FILE_ENCRYPTED',
  'PAGE_TOO_LARGE',
  'NO_PAGES',
  'XML_REFUSED',
  'ARCHIVE_REFUSED',
  'NOTHING_INSIDE',
]);

/** Trying again at once would end the same way; a person has to look. */
const hopeless: ReadonlySet<FailureCode> = new Set<FailureCode>(['MODEL_REFUSED', 'STORE_DAMAGED']);

/** What becomes of a document whose stage failed. Times are milliseconds. */
export type FailureVerdict =
  | { readonly kind: 'reject'; readonly failure: Failure }
  | { readonly kind: 'park'; readonly failure: Failure }
  | { readonly kind: 'retry'; readonly failure: Failure; readonly waitMs: number };

/** Rejected where the file is at fault, tried again where the reason may pass, else parked. */
export function verdictOn(error: unknown, attempts: number): FailureVerdict {
  const failure = failureOf(error);
  if (permanent.has(failure.code)) return { kind: 'reject', failure };
  const most = error instanceof VouchFailure ? maxAttempts : maxAttemptsOfDefects;
  if (hopeless.has(failure.code) || attempts >= most) return { kind: 'park', failure };
  return { kind: 'retry', failure, waitMs: backoffMs(attempts) };
}

/** 1 s, 4 s, 16 s … at most five minutes. */
export function backoffMs(attempts: number): number {
  return Math.min(1000 * 4 ** Math.max(0, attempts - 1), 300_000);
}
