import { VouchFailure } from '../../vocabulary/failure.ts';

/** A failure of the risk model itself; a failure already worded passes through. */
export function modelRefused(message: string, cause?: unknown): VouchFailure {
  const remedy =
    'Install Vouch again, so that its risk model is whole and fits the program. Documents are checked meanwhile, but not scored.';
  return refused(message, remedy, cause);
}

/** A failure of the field rankers; a failure already worded passes through. */
export function rankerRefused(message: string, cause?: unknown): VouchFailure {
  const remedy =
    'Install Vouch again, so that its models are whole and fit the program. Documents are read by rules alone meanwhile.';
  return refused(message, remedy, cause);
}

function refused(message: string, remedy: string, cause: unknown): VouchFailure {
  return cause instanceof VouchFailure ? cause : new VouchFailure('MODEL_REFUSED', message, remedy, { cause });
}
