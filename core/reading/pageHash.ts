/** Side of the grey square a page is reduced to, and of the block of low frequencies that is kept. */
export const hashSide = 32;
const kept = 8;
/** Below this spread of grey (levels of 255) a page has too little print to be told from another. */
const leastSpread = 4;

/**
 * A page's picture as 64 bits (16 hexadecimal digits): of the DCT-II of the page as 32 × 32 levels of grey, the 8 × 8 lowest
 * frequencies but the constant ones, each above or below their median (Zauner 2010, pHash). The same page scanned or exported
 * again differs in a few bits. Null for pages with next to no print.
 */
export function pageHash(grey: Uint8Array): string | null {
  if (spreadOf(grey) < leastSpread) return null;
  const frequencies = lowFrequencies(grey);
  const middle = frequencies.toSorted()[frequencies.length / 2] ?? 0;
  let digits = '';
  for (let at = 0; at < frequencies.length; at += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit += 1) digit = digit * 2 + ((frequencies[at + bit] ?? 0) >= middle ? 1 : 0);
    digits += digit.toString(16);
  }
  return digits;
}

function spreadOf(grey: Uint8Array): number {
  const mean = grey.reduce((sum, level) => sum + level, 0) / grey.length;
  return Math.sqrt(grey.reduce((sum, level) => sum + (level - mean) ** 2, 0) / grey.length);
}

/** Frequencies 1 to 8 both ways, row by row. */
function lowFrequencies(grey: Uint8Array): Float64Array {
  const across = new Float64Array(hashSide * kept);
  for (let y = 0; y < hashSide; y += 1)
    for (let u = 0; u < kept; u += 1) {
      let sum = 0;
      for (let x = 0; x < hashSide; x += 1) sum += (grey[y * hashSide + x] ?? 0) * wave(u + 1, x);
      across[y * kept + u] = sum;
    }
  const found = new Float64Array(kept * kept);
  for (let v = 0; v < kept; v += 1)
    for (let u = 0; u < kept; u += 1) {
      let sum = 0;
      for (let y = 0; y < hashSide; y += 1) sum += (across[y * kept + u] ?? 0) * wave(v + 1, y);
      found[v * kept + u] = sum;
    }
  return found;
}

function wave(frequency: number, at: number): number {
  return Math.cos(((2 * at + 1) * frequency * Math.PI) / (2 * hashSide));
}
