import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs } from './loadPdfjs.ts';

/** Text rendering modes that leave no mark on the page (ISO 32000-2, table 104): programs that read scans write so. */
const unseen = new Set<unknown>([3, 7]);

/**
 * True where a page shows text over its last picture: set in type after it was scanned. False where any of its text is not to be
 * seen, as another program's reading of the scan is. Evaluates the page anew, as long as drawing takes.
 */
export async function typesOverPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = (await loadPdfjs()).display;
  const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const { fnArray, argsArray } = await page.getOperatorList();
  let isTyped = false;
  for (const [index, operator] of fnArray.entries()) {
    const operands: unknown = argsArray[index];
    if (operator === OPS.setTextRenderingMode && Array.isArray(operands) && unseen.has(operands[0])) return false;
    if (pictures.has(operator)) isTyped = false;
    else if (operator === OPS.showText) isTyped = true;
  }
  return isTyped;
}
