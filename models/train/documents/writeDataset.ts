import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moneyFields } from '../../../core/vocabulary/fieldNames.ts';
import { degraded, type Rung } from './degrade.ts';
import { generateDocument } from './generateDocument.ts';
import type { GeneratedDocument, TrueLine, Wish } from './GeneratedDocument.ts';
import { pictureOf } from './Sheet.ts';

export interface DatasetOrder {
  readonly out: string;
  readonly dataset: string;
  readonly count: number;
  readonly seed: number;
  readonly dpi: number;
  readonly wish: Wish;
  /** How the pictures of the pages are spoilt; null for none. */
  readonly rung: Rung | null;
}

const money = new Set<string>(moneyFields);
const numericCells = new Set(['quantity', 'unitPrice', 'taxRate', 'lineTotal']);

const lineOf = (line: TrueLine): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(line).map(([cell, { value }]) => [cell, numericCells.has(cell) ? Number(value) : value]),
  );

/**
 * The truth as packs have it: money as JSON numbers, `_score` naming what is printed (the currency also where only its sign
 * is), `_meta` saying what kind of document it is and that what is not stated is not there.
 */
export function packTruth(document: GeneratedDocument): Record<string, unknown> {
  const { fields, places, lineItems } = document.truth;
  const stated = Object.entries(fields).map(([field, value]) => [field, money.has(field) ? Number(value) : value]);
  const printed = Object.keys(fields).filter((field) => field in places || field === 'currency');
  return {
    ...Object.fromEntries(stated),
    ...(lineItems.length > 0 ? { lineItems: lineItems.map(lineOf) } : {}),
    _meta: {
      docType: document.type,
      exhaustive: true,
      language: document.language,
      country: document.country,
      layout: document.layout,
      seed: document.seed,
      textLayer: 'text',
      pages: document.drawing.pages.length,
    },
    _score: ['documentType', ...printed, ...(lineItems.length > 0 ? ['lineItems'] : [])],
  };
}

/** Writes `count` documents from `seed` on as one dataset of a pack. */
export async function writeDataset({ out, dataset, count, seed, dpi, wish, rung }: DatasetOrder): Promise<void> {
  const folder = (name: string): string => join(out, dataset, name);
  const folders = ['docs', 'truth', ...(rung === null ? [] : ['docs-raster'])];
  for (const name of folders) await mkdir(folder(name), { recursive: true });
  for (let at = seed; at < seed + count; at += 1) {
    const document = await generateDocument(at, wish);
    const id = `${dataset}-${at}`;
    await writeFile(join(folder('docs'), `${id}.pdf`), document.pdf);
    await writeFile(join(folder('truth'), `${id}.json`), `${JSON.stringify(packTruth(document), null, 1)}\n`);
    if (rung === null) continue;
    for (let page = 1; page <= document.drawing.pages.length; page += 1) {
      const picture = pictureOf(document.drawing, page, dpi);
      await writeFile(join(folder('docs-raster'), `${id}-${page}.jpg`), await degraded(picture, rung, at));
    }
  }
}
