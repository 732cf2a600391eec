/**
 * Makes `assets/samples/` and `assets/samplesTruth.json` again from scratch: `node assets/makeSamples/makeSamples.ts`.
 * The documents are committed, so this runs only when a sample changes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Canvas } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';
import { photographed, scanned } from './degrade.ts';
import { drawInvoice } from './drawInvoice.ts';
import { drawReceipt, receiptTruth } from './drawReceipt.ts';
import { rasterise } from './rasterise.ts';
import { samples } from './samples.ts';
import { totalsOf, type SampleInvoice } from './SampleInvoice.ts';

const assets = fileURLToPath(new URL('..', import.meta.url));
const a4 = { width: 595.28, height: 841.89 };

function truthOf(invoice: SampleInvoice): Record<string, string | number> {
  const totals = totalsOf(invoice);
  return {
    fileName: invoice.fileName,
    documentType: invoice.documentType,
    vendor: invoice.vendor.name,
    vendorVatId: invoice.vendor.vatId,
    buyer: invoice.buyer.name,
    buyerVatId: invoice.buyer.vatId,
    invoiceNumber: invoice.invoiceNumber,
    ...(invoice.purchaseOrder === null ? {} : { purchaseOrder: invoice.purchaseOrder }),
    issueDate: invoice.issueDate,
    ...(invoice.dueDate === null ? {} : { dueDate: invoice.dueDate }),
    currency: invoice.currency,
    netTotal: totals.net.toFixed(2),
    taxTotal: totals.tax.toFixed(2),
    grandTotal: totals.gross.toFixed(2),
    iban: invoice.vendor.iban,
    bic: invoice.vendor.bic,
    lineItemCount: invoice.lines.length,
  };
}

async function asScannedPdf(pages: readonly Canvas[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setCreationDate(new Date('2026-05-19T08:00:00Z'));
  document.setModificationDate(new Date('2026-05-19T08:00:00Z'));
  for (const canvas of pages) {
    const image = await document.embedJpg(await canvas.encode('jpeg', 72));
    document.addPage([a4.width, a4.height]).drawImage(image, { x: 0, y: 0, ...a4 });
  }
  return document.save();
}

async function contentOf(invoice: SampleInvoice): Promise<Uint8Array> {
  const isCentred = invoice === samples.fromPrinter || invoice === samples.swiss;
  const pdf = await drawInvoice(invoice, isCentred ? 'centred' : 'letterhead');
  if (invoice === samples.scannedDutch) {
    const pages = await rasterise(pdf, 300);
    return asScannedPdf(pages.map((page) => scanned(page, 1.2, 5)));
  }
  if (invoice === samples.photographedEnglish) {
    const [page] = await rasterise(pdf, 220);
    if (page === undefined) throw new Error('The photographed sample has no page.');
    return photographed(page, -3.4, 6).encode('jpeg', 80);
  }
  return pdf;
}

async function makeSamples(): Promise<void> {
  const folder = join(assets, 'samples');
  await mkdir(folder, { recursive: true });
  const truth: Record<string, string | number>[] = [];
  for (const invoice of Object.values<SampleInvoice>(samples)) {
    await writeFile(join(folder, invoice.fileName), await contentOf(invoice));
    truth.push(truthOf(invoice));
  }
  await writeFile(join(folder, receiptTruth.fileName), await drawReceipt().encode('png'));
  truth.push({ ...receiptTruth });
  const whole = await drawInvoice({ ...samples.secondOfToolmaker, invoiceNumber: 'HP-20599' }, 'letterhead');
  await writeFile(join(folder, '13-cut-off.pdf'), whole.slice(0, Math.round(whole.length * 0.4)));
  await writeFile(join(folder, '14-harrow-pike-march-copy.pdf'), await contentOf(samples.firstOfToolmaker));
  await writeFile(join(assets, 'samplesTruth.json'), `${JSON.stringify(truth, null, 2)}\n`);
}

await makeSamples();
