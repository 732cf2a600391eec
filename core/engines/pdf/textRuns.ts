import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { TextRun } from '../../reading/TextRun.ts';

/** Fonts that give no ascent or descent, or absurd ones, are taken for ordinary Latin type. */
const usualAscent = 0.85;
const usualDescent = 0.21;

/** The text items of a page as runs placed on the page that `viewport` (scale 1) shows. */
export function textRunsOf(content: TextContent, viewport: PageViewport): readonly TextRun[] {
  return content.items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const run = runOf(item, content.styles[item.fontName], viewport.transform);
    return run ? [run] : [];
  });
}

interface FontStyle {
  readonly fontFamily: string;
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
}

function runOf(item: TextItem, style: FontStyle | undefined, view: readonly number[]): TextRun | null {
  const vertical = style?.vertical === true;
  const [a, b, c, d, x, y] = numbers(item.transform);
  const [va, vb, vc, vd, vx, vy] = numbers(view);
  const turn = (px: number, py: number): [number, number] => [va * px + vc * py, vb * px + vd * py];
  const along = vertical ? turn(-c, -d) : turn(a, b);
  const norm = Math.hypot(...along);
  const size = Math.hypot(...turn(c, d));
  if (norm === 0 || size === 0) return null;
  const [dx, dy] = turn(x, y);
  const scale = Math.hypot(...turn(1, 0));
  return {
    text: item.str,
    x: dx + vx,
    y: dy + vy,
    alongX: along[0] / norm,
    alongY: along[1] / norm,
    length: (vertical ? item.height : item.width) * scale,
    size,
    ascent: vertical ? 0.5 : between(style?.ascent, 0.5, 1.1, usualAscent),
    descent: vertical ? 0.5 : between(-(style?.descent ?? 0), 0.05, 0.5, usualDescent),
    monospaced: style?.fontFamily === 'monospace' || vertical,
    rightToLeft: item.dir === 'rtl',
  };
}

function between(value: number | null | undefined, low: number, high: number, otherwise: number): number {
  return typeof value === 'number' && value >= low && value <= high ? value : otherwise;
}

function numbers(matrix: readonly unknown[]): [number, number, number, number, number, number] {
  const at = (index: number): number => Number(matrix[index] ?? 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
