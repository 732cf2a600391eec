import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../vocabulary/box.ts';
import { loadPdfjs } from './loadPdfjs.ts';

type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Where the page paints image masks, on the page that `viewport` (scale 1) shows: scanners that store black and white
 * print their page through one. Evaluates the page anew, as long as drawing takes.
 */
export async function maskBoxes(page: PDFPageProxy, viewport: PageViewport): Promise<Box[]> {
  const { OPS } = (await loadPdfjs()).display;
  const { fnArray, argsArray } = await page.getOperatorList();
  const view = matrixOf(viewport.transform);
  const saved: Matrix[] = [];
  const boxes: Box[] = [];
  let now = identity;
  fnArray.forEach((operator, index) => {
    const operands: unknown = argsArray[index];
    if (operator === OPS.save) saved.push(now);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) now = saved.pop() ?? identity;
    else if (operator === OPS.transform) now = product(now, matrixOf(operands));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(now);
      now = product(now, matrixOf(Array.isArray(operands) ? operands[0] : null));
    } else if (operator === OPS.paintImageMaskXObject) boxes.push(unitSquare(product(view, now)));
  });
  return boxes;
}

function matrixOf(value: unknown): Matrix {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return identity;
  const [a, b, c, d, e, f] = Array.from(value, Number);
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
    ? identity
    : [a, b, c, d, e, f];
}

/** First `inner`, then `outer`. */
function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** What holds the square from 0 to 1, in which PDF places pictures. */
function unitSquare([a, b, c, d, e, f]: Matrix): Box {
  return {
    left: e + Math.min(0, a) + Math.min(0, c),
    right: e + Math.max(0, a) + Math.max(0, c),
    top: f + Math.min(0, b) + Math.min(0, d),
    bottom: f + Math.max(0, b) + Math.max(0, d),
  };
}
