import { PDFDocument as FixturePdf, PDFName, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { isInvoiceXml } from '../../extraction/xml/extractFromXml.ts';
import { isUtf8 } from '../../extraction/xml/decodeXml.ts';
import { readSemanticInvoice } from '../../extraction/xml/readSemanticInvoice.ts';
import { readXmp } from '../../extraction/xml/readXmp.ts';
import { ciiTree } from '../../release/einvoice/ciiTree.ts';
import { eInvoiceOf } from '../../release/einvoice/eInvoiceOf.ts';
import { releaseRecord } from '../../testing/releaseRecords.ts';
import { checkPackaging } from '../../validation/hybrid/checkPackaging.ts';
import { canvasPicture } from '../../testing/canvasPicture.ts';
import { embeddedStream, embeddedType, fileSpecificationsIn } from '../pdf/fileSpecifications.ts';
import { objectTexts } from '../pdf/objectStreams.ts';
import { facturXMetadata } from './facturXMetadata.ts';
import { type Appearance, writeFacturX } from './writeFacturX.ts';
import { xmlText } from './xmlText.ts';

const record = releaseRecord({
  documentType: 'invoice',
  vendor: 'Nordwind GmbH',
  vendorVatId: 'DE136695976',
  buyer: 'Käufer SARL',
  buyerVatId: 'FR40303265045',
  invoiceNumber: 'R-1',
  issueDate: '2026-03-01',
  dueDate: '2026-03-31',
  currency: 'EUR',
  netTotal: '100.00',
  taxTotal: '19.00',
  grandTotal: '119.00',
  duePayable: '119.00',
});
const note = { level: 'BASIC WL', title: 'R-1', at: '2026-04-01T10:00:00.000Z' };

function xmlOf(): string {
  const { invoice } = eInvoiceOf(record);
  if (invoice === null) throw new Error('the record is sound');
  return xmlText(ciiTree(invoice));
}

/** A PDF of some pages, with words a reader sees; `xmp` as its metadata. */
async function plainPdf(pages: number, xmp: string | null = null): Promise<Uint8Array> {
  const document = await FixturePdf.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) document.addPage().drawText(`Page ${String(page)}`, { font });
  if (xmp !== null) {
    const stream = document.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
    document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
  }
  return document.save();
}

/** What the checks of received files find in one we wrote. */
function defectsOf(bytes: Uint8Array): string[] {
  const { files, hasAssociatedFiles } = fileSpecificationsIn(objectTexts(bytes));
  const embedded = files.map((file) => {
    const xml = embeddedStream(bytes, file.stream) ?? new Uint8Array();
    return { name: file.name, isInvoice: isInvoiceXml(xml), xml };
  });
  const text = Buffer.from(bytes).toString('latin1');
  const from = text.indexOf('<?xpacket begin');
  const metadata = Buffer.from(bytes.slice(from, text.indexOf('<?xpacket end'))).toString('utf8');
  const [first] = embedded;
  const specification = first === undefined ? null : (readSemanticInvoice(first.xml)?.specification?.text ?? null);
  const described = files.map((file) => ({ ...file, mimeType: embeddedType(bytes, file.stream) }));
  const packaging = { metadata, files: described, hasAssociatedFiles };
  return checkPackaging({
    packaging,
    note: readXmp(metadata),
    embedded,
    specification,
    syntax: 'CII',
    isUtf8: embedded.every(({ xml }) => isUtf8(xml)),
  }).map(({ rule }) => rule?.id ?? '');
}

async function written(appearance: Appearance): Promise<{ bytes: Uint8Array; remarks: readonly string[] }> {
  return writeFacturX({ xml: xmlOf(), appearance, ...note });
}

test('pictures become a PDF/A-3 that the checks of packaging have nothing against', async () => {
  const pictures = [await canvasPicture('image/jpeg'), await canvasPicture('image/png')];
  const { bytes, remarks } = await written({ kind: 'pictures', pictures });
  expect(defectsOf(bytes)).toEqual([]);
  expect(remarks).toEqual([]);
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain('/CalRGB');
  expect(text).not.toContain('/DeviceRGB');
  expect(text).not.toContain('/SMask');
});

test('a PDF that is PDF/A stays as it was sent and becomes part 3; one that is not does not claim it', async () => {
  const archived = facturXMetadata({ ...note, pdfa: 'U' });
  const sent = await plainPdf(2, archived);
  const kept = await written({ kind: 'pdf', bytes: sent, pages: null });
  expect(defectsOf(kept.bytes)).toEqual([]);
  const plain = await written({ kind: 'pdf', bytes: await plainPdf(2), pages: null });
  expect(defectsOf(plain.bytes)).toEqual(['PDFA-3-PART']);
  expect(plain.remarks).toHaveLength(1);
  expect((await FixturePdf.load(plain.bytes)).getPageCount()).toBe(2);
});

test('invoice data that came with the PDF give way to those confirmed', async () => {
  const first = await written({ kind: 'pdf', bytes: await plainPdf(1), pages: null });
  const again = await written({ kind: 'pdf', bytes: first.bytes, pages: null });
  expect(defectsOf(again.bytes)).toEqual(['PDFA-3-PART']);
});

test('a part of a divided file has its own pages alone', async () => {
  const { bytes } = await written({ kind: 'pdf', bytes: await plainPdf(5), pages: { from: 2, to: 3 } });
  expect((await FixturePdf.load(bytes)).getPageCount()).toBe(2);
});

test('what cannot be taken apart is refused in words', async () => {
  const damaged = { kind: 'pdf', bytes: new TextEncoder().encode('no PDF'), pages: null } as const;
  await expect(written(damaged)).rejects.toMatchObject({ code: 'REFUSED' });
});
