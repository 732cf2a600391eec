import { VouchFailure } from '../../vocabulary/failure.ts';

/** A failure of the model itself; a failure already worded passes through. */
export function modelRefused(message: string, cause?: unknown): VouchFailure {
  if (cause instanceof VouchFailure) return cause;
  const remedy =
    'Install Vouch again, so that its risk model is whole and fits the program. Documents are checked meanwhile, but not scored.';
  return new VouchFailure('MODEL_REFUSED', message, remedy, { cause });
}
