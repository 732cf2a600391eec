/**
 * Advance widths of Helvetica in thousandths of the font size, for the printable ASCII characters from space on
 * (Adobe Font Metrics, Core 14). Text layers give the width of a whole run; these say how it divides among its characters.
 */
const helvetica = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const wide = 1000;
const ordinary = 556;

/** Relative advance width of one character; all the same where the font is monospaced. */
export function characterWidth(character: string, monospaced: boolean): number {
  if (monospaced) return ordinary;
  const code = character.codePointAt(0) ?? 0;
  const known = helvetica[code - 32];
  if (known !== undefined) return known;
  // Chinese, Japanese, Korean and full-width forms fill their square; accented letters are as wide as their base.
  if ((code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xffef)) return wide;
  const base = character.normalize('NFD').codePointAt(0) ?? 0;
  return helvetica[base - 32] ?? ordinary;
}
