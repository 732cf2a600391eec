import type { DoubtStep } from '../../../core/contract/calibration.ts';

/** What to expect at a doubt threshold: steps are whole per cents of it. */
export function expectationAt(steps: readonly DoubtStep[], threshold: number): DoubtStep {
  const step = steps[Math.round(threshold * 100)];
  if (step === undefined) throw new RangeError(`There is no doubt threshold of ${threshold}.`);
  return step;
}

/** Wrong values in a thousand as people say it: whole numbers, tenths below ten. */
export function roundedPerThousand(wrong: number): number {
  return wrong < 10 ? Math.round(wrong * 10) / 10 : Math.round(wrong);
}
