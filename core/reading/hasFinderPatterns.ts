/** Rows looked at: the middle of a corner is three modules high, nine pixels of the smallest code that is printed. */
const rowStep = 3;
/** Codes have three. */
const fewestPatterns = 2;
/** A line through a corner is dark, light, dark, light, dark for 1, 1, 3, 1, 1 modules (ISO/IEC 18004, 6.3.3). */
const modules = 7;
const leastModule = 1.5;

/** Brightness of a page by pixel, 0 to 255. */
export interface Brightness {
  readonly width: number;
  readonly height: number;
  /** RGBA; green stands for the whole. */
  readonly data: Uint8ClampedArray;
}

/** A corner as a line through it shows it; pixels. */
interface Crossing {
  readonly middle: number;
  readonly module: number;
}

/**
 * Whether a page may have a QR code on it: two places at least where lines across and down are dark and light as through the
 * corners of a code. A page of print is as good as never one, and looking costs a fraction of decoding.
 */
export function hasFinderPatterns(page: Brightness): boolean {
  const found: { readonly x: number; readonly y: number }[] = [];
  for (let y = 0; y < page.height; y += rowStep)
    for (const { middle, module } of crossings(page, y * page.width, 1, page.width)) {
      if (found.some(({ x, y: at }) => Math.abs(x - middle) < 6 * module && Math.abs(at - y) < 6 * module)) continue;
      if (!isCrossedDown(page, middle, y, module)) continue;
      found.push({ x: middle, y });
      if (found.length >= fewestPatterns) return true;
    }
  return false;
}

function isCrossedDown(page: Brightness, x: number, y: number, module: number): boolean {
  const from = Math.max(0, Math.round(y - 6 * module));
  const length = Math.min(page.height, Math.round(y + 6 * module)) - from;
  return crossings(page, from * page.width + x, page.width, length).some(
    (one) => Math.abs(from + one.middle - y) <= 2 * module && Math.abs(one.module - module) <= module / 2,
  );
}

const none: readonly Crossing[] = [];

/** Crossings along a line of pixels. Runs of one shade are kept in five numbers: this looks at every third pixel of a page. */
function crossings({ data }: Brightness, first: number, step: number, length: number): readonly Crossing[] {
  let found: Crossing[] | null = null;
  let [a, b, c, d, run] = [0, 0, 0, 0, 0];
  let wasDark = false;
  for (let at = 0, pixel = first * 4 + 1; at <= length; at += 1, pixel += step * 4) {
    const isDark = at < length && (data[pixel] ?? 255) < 128;
    if (isDark === wasDark) {
      run += 1;
      continue;
    }
    if (wasDark && isCorner(a, b, c, d, run)) {
      const module = (a + b + c + d + run) / modules;
      found ??= [];
      found.push({ middle: Math.round(at - module * (modules / 2)), module });
    }
    a = b;
    b = c;
    c = d;
    d = run;
    run = 1;
    wasDark = isDark;
  }
  return found ?? none;
}

function isCorner(a: number, b: number, c: number, d: number, e: number): boolean {
  const module = (a + b + c + d + e) / modules;
  const most = module * 0.6;
  return (
    module >= leastModule &&
    Math.abs(c - 3 * module) <= most &&
    Math.abs(a - module) <= most &&
    Math.abs(b - module) <= most &&
    Math.abs(d - module) <= most &&
    Math.abs(e - module) <= most
  );
}
