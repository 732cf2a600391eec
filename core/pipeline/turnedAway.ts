import { type Failure, VouchFailure } from '../vocabulary/failure.ts';

/** The verdict on a file that the rules of its source turn away. */
export function turnedAway(pattern: string): Failure {
  const message = `Files named "${pattern}" are turned away by the rules of this source.`;
  return new VouchFailure('REFUSED', message, 'Change the rules of the source, or add the file by hand.').toFailure();
}
