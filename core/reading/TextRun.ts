/** A run of characters of one font as a text layer gives it, placed on the upright page. */
export interface TextRun {
  readonly text: string;
  /** Start of the baseline, points from the top left corner of the upright page. */
  readonly x: number;
  readonly y: number;
  /** Direction of writing: unit vector along the baseline. (1, 0) is ordinary text. */
  readonly alongX: number;
  readonly alongY: number;
  /** Length along the baseline, points. */
  readonly length: number;
  /** Font size in points, and how much of it lies above and below the baseline (fractions, both positive). */
  readonly size: number;
  readonly ascent: number;
  readonly descent: number;
  readonly monospaced: boolean;
  /** Arabic, Hebrew: the text is in logical order, its first character stands at the right end. */
  readonly rightToLeft: boolean;
}
