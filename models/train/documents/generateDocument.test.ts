import { Big } from 'big.js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { Box } from '../../../core/vocabulary/box.ts';
import { generateDocument } from './generateDocument.ts';
import { otherTypes } from './GeneratedDocument.ts';
import { languageCodes } from './languages/languages.ts';

interface TextPiece {
  readonly page: number;
  readonly text: string;
  readonly box: Box;
}

/** The text layer's runs as pdf.js reads them, in points from the top left. */
async function textLayerOf(pdf: Uint8Array): Promise<TextPiece[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pieces: TextPiece[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const proxy = await document.getPage(page);
    const { height } = proxy.getViewport({ scale: 1 });
    for (const item of (await proxy.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size = 0, left = 0, bottom = 0] = item.transform.map(Number);
      const baseline = height - bottom;
      pieces.push({
        page,
        text: item.str,
        box: { left, right: left + item.width, top: baseline - size, bottom: baseline + 1 },
      });
    }
  }
  await task.destroy();
  return pieces;
}

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** The text whose middle lies in a box. */
function textIn(pieces: readonly TextPiece[], page: number, box: Box): string {
  return pieces
    .filter((piece) => piece.page === page && piece.box.right > box.left + 0.5 && piece.box.left < box.right - 0.5)
    .filter(
      (piece) =>
        (piece.box.top + piece.box.bottom) / 2 > box.top && (piece.box.top + piece.box.bottom) / 2 < box.bottom,
    )
    .map(({ text }) => text)
    .join(' ');
}

test('the same seed gives the same bytes, another seed another document', async () => {
  const [first, again, other] = await Promise.all([generateDocument(11), generateDocument(11), generateDocument(12)]);
  expect(Buffer.from(again.pdf).equals(first.pdf)).toBe(true);
  expect(again.truth).toEqual(first.truth);
  expect(other.truth.fields.invoiceNumber).not.toBe(first.truth.fields.invoiceNumber);
});

test.each(languageCodes)('what the truth claims is printed is in the text layer at its box (%s)', async (language) => {
  for (let seed = 0; seed < 12; seed += 1) {
    const document = await generateDocument(1000 + seed, { language });
    const layer = await textLayerOf(document.pdf);
    const cells = document.truth.lineItems.flatMap((line) => Object.values(line));
    for (const place of [...Object.values(document.truth.places).flat(), ...cells]) {
      const found = bare(textIn(layer, place.page, place.box));
      for (const part of place.raw.split(' ')) expect(found, `${seed} ${place.raw}`).toContain(bare(part));
    }
  }
});

test('documents of one vendor share parties and look, not contents', async () => {
  const first = await generateDocument(1, { vendor: 77, type: 'invoice' });
  const second = await generateDocument(2, { vendor: 77, type: 'invoice' });
  expect(second.truth.fields.vendor).toBe(first.truth.fields.vendor);
  expect(second.truth.fields.iban).toBe(first.truth.fields.iban);
  expect(second.layout).toBe(first.layout);
  expect(second.truth.fields.invoiceNumber).not.toBe(first.truth.fields.invoiceNumber);
  expect(second.truth.fields.grandTotal).not.toBe(first.truth.fields.grandTotal);
});

test('net and tax make the gross total, to the cent', async () => {
  for (let seed = 0; seed < 150; seed += 1) {
    const { truth, layout } = await generateDocument(seed, { type: 'invoice' });
    if (layout === 'broadcast') continue;
    const { netTotal, taxTotal, grandTotal } = truth.fields;
    expect(new Big(netTotal ?? 0).plus(taxTotal ?? 0).toFixed(2), `seed ${seed}`).toBe(grandTotal);
  }
});

test("a station's net due is its gross less the agency's 15 percent", async () => {
  for (let seed = 0; seed < 10; seed += 1) {
    const { grandTotal = '0', duePayable } = (await generateDocument(seed, { layout: 'broadcast' })).truth.fields;
    expect(
      new Big(grandTotal)
        .times('0.85')
        .minus(duePayable ?? 0)
        .abs()
        .lte('0.005'),
    ).toBe(true);
  }
});

test.each(otherTypes)('a %s states its type and no sum', async (type) => {
  const { truth, drawing } = await generateDocument(4, { type });
  expect(truth).toEqual({ fields: { documentType: 'other' }, places: {}, lineItems: [] });
  expect(drawing.pages.length).toBeGreaterThan(0);
});
