import type { TextRun } from './TextRun.ts';

/** Quarter turns, degrees clockwise. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** The sum of two quarter turns; any number of degrees is taken to the nearest quarter. */
export function quarterTurn(degrees: number): QuarterTurn {
  switch ((((Math.round(degrees / 90) % 4) + 4) % 4) * 90) {
    case 90:
      return 90;
    case 180:
      return 180;
    case 270:
      return 270;
    default:
      return 0;
  }
}

/** Most of the letters must run the same way before a page is turned. */
const clearMajority = 0.6;

/** How far a page must be turned clockwise so that most of its text runs from left to right. */
export function uprightTurn(runs: readonly TextRun[]): QuarterTurn {
  const letters = new Map<QuarterTurn, number>();
  let all = 0;
  for (const run of runs) {
    const count = run.text.replaceAll(/\s/gu, '').length;
    const direction = (Math.atan2(run.alongY, run.alongX) * 180) / Math.PI;
    const turn = quarterTurn(-direction);
    letters.set(turn, (letters.get(turn) ?? 0) + count);
    all += count;
  }
  for (const [turn, count] of letters) if (count > all * clearMajority) return turn;
  return 0;
}
