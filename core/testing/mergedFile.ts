import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';

const samples = join(import.meta.dirname, '..', '..', 'assets', 'samples');

/** Pages of a merged file: a sample by its name, a page of terms of sale, or an empty back. */
export type MergedPiece = { readonly sample: string } | 'terms' | 'blank';

/** One PDF of several papers, put together as a scanner's feeder or a mail client would. */
export async function mergedFile(pieces: readonly MergedPiece[]): Promise<Uint8Array> {
  const merged = await PDFDocument.create();
  for (const piece of pieces) {
    if (piece === 'blank') merged.addPage([595, 842]);
    else if (piece === 'terms') await addTerms(merged);
    else await addSample(merged, piece.sample);
  }
  return merged.save();
}

async function addSample(merged: PDFDocument, name: string): Promise<void> {
  const sample = await PDFDocument.load(await readFile(join(samples, name)));
  for (const page of await merged.copyPages(sample, sample.getPageIndices())) merged.addPage(page);
}

const clauses = [
  'All deliveries are made under these terms alone; terms of the buyer are not accepted even where we do not object.',
  'The goods remain our property until every claim that arises from the business with the buyer has been settled.',
  'The buyer examines the goods without delay and gives notice in writing of every defect that can be seen.',
  'Where a delivery is late for reasons beyond our control, the time for it is extended by as long as they last.',
  'Claims for damages are limited to what could be foreseen when the contract was made, save for wilful acts.',
  'The courts of Leeds decide disputes that arise from the contract; the law of England and Wales applies.',
];

async function addTerms(merged: PDFDocument): Promise<void> {
  const font = await merged.embedFont(StandardFonts.Helvetica);
  const page = merged.addPage([595, 842]);
  page.drawText('General Terms and Conditions', { x: 50, y: 780, size: 13, font });
  for (let line = 0; line < 30; line += 1) {
    page.drawText(clauses[line % clauses.length] ?? '', { x: 50, y: 750 - line * 22, size: 8, font });
  }
}
