import { VouchFailure } from '../../vocabulary/failure.ts';
import type { ModelKey } from '../signing/ModelKey.ts';
import { UnsignedManifest, assertSigned } from '../signing/assertSigned.ts';

const installAgain = 'Install Vouch again, so that its models are those it was released with.';

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

/** That a model is not one a known key has signed. */
export function assertVouched(
  what: string,
  manifest: Uint8Array,
  signature: string | null,
  keys: readonly ModelKey[] | undefined,
): void {
  try {
    assertSigned(manifest, signature, keys);
  } catch (error) {
    const why = error instanceof UnsignedManifest ? error.message : 'Its manifest cannot be understood.';
    throw new VouchFailure('MODEL_REFUSED', `The ${what} is not one Vouch vouches for. ${why}`, installAgain, {
      cause: error,
    });
  }
}

function refused(message: string, remedy: string, cause: unknown): VouchFailure {
  return cause instanceof VouchFailure ? cause : new VouchFailure('MODEL_REFUSED', message, remedy, { cause });
}
