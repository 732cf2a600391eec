import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { PackDocument } from './readPack.ts';

/** The one file the engine is given for a document: its own, or a PDF that holds the pictures of its pages and no text. */
export async function bindPages(document: PackDocument, folder: string, dotsPerInch: number): Promise<string> {
  const [only, ...more] = document.files;
  if (only !== undefined && more.length === 0) return only;
  // No date in it: the same pages always make the same bytes, so that kept readings are found again.
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const file of document.files) {
    const picture = await pdf.embedJpg(await readFile(file));
    const { width, height } = picture.scale(72 / dotsPerInch);
    pdf.addPage([width, height]).drawImage(picture, { width, height });
  }
  const bound = join(folder, `${document.dataset}-${document.id}.pdf`);
  await writeFile(bound, await pdf.save());
  return bound;
}
