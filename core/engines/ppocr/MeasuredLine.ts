import { blankColumns } from './blankColumns.ts';
import type { LineStrip } from './lineStrip.ts';
import type { ReadCharacter } from './readCharacters.ts';

/** Columns of the strip a time step of the recogniser covers. */
const columnsPerStep = 8;

/** A line's characters and what was measured of them, in columns of the strip. */
export interface MeasuredLine {
  readonly characters: readonly ReadCharacter[];
  readonly centres: readonly number[];
  /** Median distance between neighbouring characters. */
  readonly usual: number;
  /** 1 for every column of paper alone. */
  readonly blank: Uint8Array;
  /** Columns that show the line. */
  readonly shown: number;
}

/** Measures a line on its strip. */
export function measuredLine(characters: readonly ReadCharacter[], strip: LineStrip): MeasuredLine {
  const centres = characters.map(({ step }) => (step + 0.5) * columnsPerStep);
  return { characters, centres, usual: medianAdvance(centres), blank: blankColumns(strip), shown: strip.shown };
}

function medianAdvance(centres: readonly number[]): number {
  const advances = centres.slice(1).map((centre, index) => centre - (centres[index] ?? 0));
  advances.sort((a, b) => a - b);
  return Math.max(columnsPerStep, advances[advances.length >> 1] ?? columnsPerStep * 2);
}
