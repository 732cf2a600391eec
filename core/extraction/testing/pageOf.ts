import type { PageReading, Word } from '../../contract/reading.ts';

/** A line of a made page: what is printed at which distance from the left, in points. */
export type PrintedLine = Readonly<Record<number, string>> | string;

const letterWidth = 5;
const letterHeight = 10;
const lineStep = 14;

/**
 * A page as the reader would hand it over: fixed-width letters (5 × 10 points), lines 14 points apart from the top, an
 * empty text for a gap. Strings stand at the left margin of 40 points.
 */
export function pageOf(
  lines: readonly PrintedLine[],
  options: { readonly number?: number; readonly source?: 'text-layer' | 'ocr' } = {},
): PageReading {
  const source = options.source ?? 'text-layer';
  const confidence = source === 'ocr' ? 0.9 : 1;
  const words = lines.flatMap((line, index) => {
    const cells = typeof line === 'string' ? { 40: line } : line;
    return Object.entries(cells).flatMap(([left, text]) =>
      wordsOf(text, Number(left), 40 + index * lineStep, confidence, index),
    );
  });
  return { number: options.number ?? 1, width: 595, height: 842, rotation: 0, skew: 0, source, words };
}

function wordsOf(text: string, left: number, top: number, confidence: number, line: number): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => {
    const start = left + match.index * letterWidth;
    const box = { left: start, top, right: start + match[0].length * letterWidth, bottom: top + letterHeight };
    return { text: match[0], box, confidence, line };
  });
}
