import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdfFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Every page of a PDF as a canvas at `dpi`. */
export async function rasterise(pdf: Uint8Array, dpi: number): Promise<Canvas[]> {
  const task = getDocument({
    data: new Uint8Array(pdf),
    standardFontDataUrl: `${join(pdfFolder, 'standard_fonts')}/`,
    verbosity: 0,
  });
  const document = await task.promise;
  const canvases: Canvas[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas, viewport }).promise;
    canvases.push(canvas);
  }
  await task.destroy();
  return canvases;
}
