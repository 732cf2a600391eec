import { ORPCError } from '@orpc/client';
import { type Failure, VouchFailure, failureSchema } from '../../core/vocabulary/failure.ts';

/** Any error of a call, or a failure itself, as a failure to show: the engine's own where it said why, else in words. */
export function failureFrom(error: unknown): Failure {
  if (error instanceof VouchFailure) return error.toFailure();
  if (!(error instanceof Error) && failureSchema.safeParse(error).success) return failureSchema.parse(error);
  if (error instanceof ORPCError) return refusal(error);
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'STAGE_FAILED', message, remedy: '' };
}

function refusal(error: ORPCError<string, unknown>): Failure {
  const stated = failureSchema.safeParse(error.data);
  if (stated.success) return stated.data;
  const code = error.code === 'BAD_REQUEST' ? 'INVALID_VALUE' : 'STAGE_FAILED';
  return { code, message: error.message, remedy: '' };
}
