import { z } from 'zod';
import { englishText } from './sentences/englishText.ts';
import type { Sentence } from './sentences/Sentence.ts';

/**
 * Every way Vouch can say no. A code is stable (tests, logs and the contract use it); the sentence is for a person and
 * the remedy says what that person can do. Only add codes: stored rows refer to them.
 */
export const failureCodeSchema = z.enum([
  // the file itself
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
  // a mail or archive
  'ARCHIVE_REFUSED',
  'NOTHING_INSIDE',
  // the work on it
  'STAGE_TIMEOUT',
  'WORKER_DIED',
  'STAGE_FAILED',
  'CANCELLED',
  'MODEL_REFUSED',
  // the store
  'STORE_LOCKED',
  'STORE_KEY_WRONG',
  'STORE_NEWER',
  'STORE_DAMAGED',
  'STORE_IN_USE',
  'DISK_FULL',
  // a request
  'NOT_FOUND',
  'INVALID_VALUE',
  'NOTHING_TO_UNDO',
  'ENGINE_STOPPED',
  'REFUSED',
  'REVIEW_INCOMPLETE',
]);
export type FailureCode = z.infer<typeof failureCodeSchema>;

export const failureSchema = z.object({
  code: failureCodeSchema,
  /** One sentence a person can act on, in English; the renderer may show a translation chosen by `code`. */
  message: z.string(),
  /** What to do about it; empty where nothing can be done. */
  remedy: z.string(),
});
export type Failure = Readonly<z.infer<typeof failureSchema>>;

/** The one error type thrown on purpose by the engine. Anything else that surfaces is a defect. */
export class VouchFailure extends Error {
  readonly code: FailureCode;
  readonly remedy: string;
  /** What `message` says, to be written in another language; null where it was given as text. */
  readonly sentence: Sentence | null;

  constructor(code: FailureCode, message: string | Sentence, remedy: string | Sentence = '', options?: ErrorOptions) {
    super(textOf(message), options);
    this.name = 'VouchFailure';
    this.code = code;
    this.remedy = textOf(remedy);
    this.sentence = typeof message === 'string' ? null : message;
  }

  toFailure(): Failure {
    return { code: this.code, message: this.message, remedy: this.remedy };
  }
}

function textOf(said: string | Sentence): string {
  return typeof said === 'string' ? said : englishText(said);
}

/** Any thrown thing as a failure; unknown errors become STAGE_FAILED with their message. */
export function failureOf(error: unknown): Failure {
  if (error instanceof VouchFailure) return error.toFailure();
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'STAGE_FAILED',
    message,
    remedy: 'Retry the document; if it fails again, report it with its details.',
  };
}
