import { ORPCError } from '@orpc/server';
import { type Failure, VouchFailure } from '../vocabulary/failure.ts';

/** Writes one line to the engine's log; never given anything out of a document. */
export type Log = (line: string) => void;

/**
 * A thrown thing as the contract's refusal: code VOUCH with the failure as its data. What was not thrown on purpose is a
 * defect: its kind and place go to the log, never its message, which may quote a document.
 */
export function refusalOf(error: unknown, log: Log): ORPCError<string, unknown> {
  if (error instanceof ORPCError) return error;
  if (!(error instanceof VouchFailure)) log(`defect: ${describe(error)}`);
  return refusal(error instanceof VouchFailure ? error.toFailure() : unexpected);
}

const unexpected: Failure = {
  code: 'STAGE_FAILED',
  message: 'The engine could not do this because of a fault of its own.',
  remedy: 'Try again; if it fails again, report it with the log.',
};

function refusal(failure: Failure): ORPCError<string, unknown> {
  return new ORPCError('VOUCH', { defined: true, data: failure, message: failure.message, status: 422 });
}

/** Kind of an error and where it was thrown, without its message. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...frames.slice(0, 6).map((frame) => frame.trim())].join(' ');
}
