import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { scanned } from '../../assets/makeSamples/degrade.ts';
import { drawInvoice } from '../../assets/makeSamples/drawInvoice.ts';
import { rasterise } from '../../assets/makeSamples/rasterise.ts';
import { samples } from '../../assets/makeSamples/samples.ts';
import type { SampleInvoice } from '../../assets/makeSamples/SampleInvoice.ts';

const a4 = { width: 595.28, height: 841.89 };

/** An invoice like the bundled ones with a number of its own and as many lines as asked for (24 fill a page). */
function benchInvoice(index: number, lineCount: number): SampleInvoice {
  const base = samples.longStatement;
  const lines = Array.from({ length: lineCount }, (_, line) => ({
    description: `Machined part no. ${String(1000 + index * 7 + line)} in hardened steel`,
    quantity: String(1 + ((index + line) % 9)),
    unitPrice: (2.5 + ((index * 13 + line * 29) % 400) / 8).toFixed(2),
  }));
  return { ...base, fileName: `bench-${index}.pdf`, invoiceNumber: `BN-${10_000 + index}`, lines };
}

/** PDFs with a text layer, one file each. */
export async function writeTextPdfs(folder: string, count: number, lineCount: number, from = 0): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (let index = from; index < from + count; index += 1) {
    const file = join(folder, `text-${String(index).padStart(4, '0')}.pdf`);
    await writeFile(file, await drawInvoice(benchInvoice(index, lineCount), 'letterhead'));
    files.push(file);
  }
  return files;
}

export interface ScannedPage {
  /** A PDF whose only page is a picture at 300 dpi. */
  readonly pdf: string;
  /** The same picture as PNG, for programs that take no PDF. */
  readonly png: string;
}

/** Full pages as a flatbed scanner makes them at 300 dpi: slightly turned, with grain, without text layer. */
export async function writeScannedPages(folder: string, count: number, from = 0): Promise<ScannedPage[]> {
  await mkdir(folder, { recursive: true });
  const pages: ScannedPage[] = [];
  for (let index = from; index < from + count; index += 1) {
    const [drawn] = await rasterise(await drawInvoice(benchInvoice(index, 22), 'letterhead'), 300);
    if (drawn === undefined) throw new Error('A bench invoice has no page.');
    const canvas = scanned(drawn, ((index % 5) - 2) * 0.3, index);
    const file = join(folder, `scan-${String(index).padStart(4, '0')}`);
    await writeFile(`${file}.png`, await canvas.encode('png'));
    const document = await PDFDocument.create();
    const image = await document.embedJpg(await canvas.encode('jpeg', 80));
    document.addPage([a4.width, a4.height]).drawImage(image, { x: 0, y: 0, ...a4 });
    await writeFile(`${file}.pdf`, await document.save());
    pages.push({ pdf: `${file}.pdf`, png: `${file}.png` });
  }
  return pages;
}
