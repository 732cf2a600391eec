import type { PageReading } from '../../../core/contract/reading.ts';
import { PdfSource } from '../../../core/engines/pdf/PdfSource.ts';
import { inReadingOrder } from '../../../core/reading/readingOrder.ts';
import { wordsOfRuns } from '../../../core/reading/wordsOfRuns.ts';
import type { GeneratedDocument } from '../documents/GeneratedDocument.ts';

/** The pages' text layer, as the reader takes it. */
export async function pagesOf({ pdf }: Pick<GeneratedDocument, 'pdf'>): Promise<PageReading[]> {
  const source = await PdfSource.open(pdf.slice());
  const pages: PageReading[] = [];
  for (let number = 1; number <= source.pageCount; number += 1) {
    const { width, height, rotation, runs } = await source.text(number);
    pages.push({
      number,
      width,
      height,
      rotation,
      skew: 0,
      source: 'text-layer',
      words: inReadingOrder(wordsOfRuns(runs)),
    });
  }
  await source.close();
  return pages;
}
