import { VouchFailure } from '../../vocabulary/failure.ts';
import type { Cases } from './Cases.ts';
import { splitByTime } from './splitByTime.ts';

/** REFUSED, with how many decided cases of each outcome are missing. */
export function tooFewToLearn(cases: Cases): VouchFailure {
  const split = splitByTime(cases);
  const { losses, harmless } = split.kind === 'too-few' ? split.missing : { losses: 0, harmless: 0 };
  return new VouchFailure(
    'REFUSED',
    `There are too few decided cases to learn from: ${losses} losses and ${harmless} harmless ones are missing.`,
    'Decide more alerts first.',
  );
}
