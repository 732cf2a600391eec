/** Places in a list, both inclusive. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** Rows asked for at once. */
export const windowSize = 100;

/** The windows that hold a range of rows, and the one after it so that scrolling on finds its rows there. */
export function windowsOf({ first, last }: RowRange): readonly number[] {
  const from = Math.floor(Math.max(0, first) / windowSize);
  const to = Math.floor((Math.max(first, last) + windowSize / 2) / windowSize);
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}
