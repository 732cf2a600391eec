import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFPage } from 'pdf-lib';
import { Big } from 'big.js';
import { spaced } from '../../models/train/documents/identifiers.ts';
import { lineTotal, totalsOf, type SampleInvoice } from './SampleInvoice.ts';

const width = 595.28;
const height = 841.89;
const margin = 56;
const right = width - margin;
const linesOnPage = 24;

interface Pen {
  readonly document: PDFDocument;
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  page: PDFPage;
  /** Distance of the next line from the top, points. */
  y: number;
}

interface Ink {
  readonly size?: number;
  readonly bold?: boolean;
  readonly alignRight?: boolean;
}

function write(pen: Pen, text: string, x: number, ink: Ink = {}): void {
  const { size = 10, bold = false, alignRight = false } = ink;
  const font = bold ? pen.bold : pen.regular;
  const left = alignRight ? x - font.widthOfTextAtSize(text, size) : x;
  pen.page.drawText(text, { x: left, y: height - pen.y, size, font, color: rgb(0.1, 0.1, 0.12) });
}

function rule(pen: Pen): void {
  const y = height - pen.y + 11;
  pen.page.drawLine({ start: { x: margin, y }, end: { x: right, y }, thickness: 0.6, color: rgb(0.5, 0.5, 0.55) });
}

/** `letterhead` puts the vendor left and the facts right; `centred` heads the page with the vendor's name. */
export type Layout = 'letterhead' | 'centred';

function drawVendor(pen: Pen, invoice: SampleInvoice, layout: Layout): void {
  const { vendor } = invoice;
  pen.y = 64;
  const nameWidth = pen.bold.widthOfTextAtSize(vendor.name, 16);
  write(pen, vendor.name, layout === 'centred' ? (width - nameWidth) / 2 : margin, { size: 16, bold: true });
  pen.y += 18;
  if (layout === 'centred') {
    const line = vendor.address.join(' · ');
    write(pen, line, (width - pen.regular.widthOfTextAtSize(line, 9)) / 2, { size: 9 });
    return;
  }
  for (const line of vendor.address) {
    write(pen, line, margin, { size: 9 });
    pen.y += 12;
  }
}

function drawBuyer(pen: Pen, invoice: SampleInvoice): void {
  pen.y = 150;
  write(pen, invoice.words.billTo, margin, { size: 9, bold: true });
  for (const line of [invoice.buyer.name, ...invoice.buyer.address]) {
    pen.y += 13;
    write(pen, line, margin);
  }
  pen.y += 13;
  write(pen, `${invoice.words.vatId} ${invoice.buyer.vatId}`, margin, { size: 9 });
}

function drawFacts(pen: Pen, invoice: SampleInvoice): void {
  const { words } = invoice;
  pen.y = 150;
  write(pen, words.title, right, { size: 18, bold: true, alignRight: true });
  pen.y += 12;
  const facts: (readonly [string, string | null])[] = [
    [words.number, invoice.invoiceNumber],
    [words.issued, invoice.printDate(invoice.issueDate)],
    [words.due, invoice.dueDate === null ? null : invoice.printDate(invoice.dueDate)],
    [words.order, invoice.purchaseOrder],
  ];
  for (const [label, value] of facts) {
    if (value === null) continue;
    pen.y += 14;
    write(pen, `${label}:`, right - 110, { size: 9.5, alignRight: true });
    write(pen, value, right, { size: 9.5, alignRight: true });
  }
}

const columns = { quantity: right - 190, unitPrice: right - 90 };

function drawTableHead(pen: Pen, invoice: SampleInvoice): void {
  const [description, quantity, unitPrice, amount] = invoice.words.columns;
  write(pen, description, margin, { size: 9.5, bold: true });
  write(pen, quantity, columns.quantity, { size: 9.5, bold: true, alignRight: true });
  write(pen, unitPrice, columns.unitPrice, { size: 9.5, bold: true, alignRight: true });
  write(pen, amount, right, { size: 9.5, bold: true, alignRight: true });
  pen.y += 18;
  rule(pen);
}

function nextPage(pen: Pen, invoice: SampleInvoice): void {
  write(pen, invoice.words.continued, right, { size: 8.5, alignRight: true });
  pen.page = pen.document.addPage([width, height]);
  pen.y = 64;
  drawTableHead(pen, invoice);
}

function drawLines(pen: Pen, invoice: SampleInvoice): void {
  pen.y = 300;
  drawTableHead(pen, invoice);
  for (const [index, line] of invoice.lines.entries()) {
    if (index > 0 && index % linesOnPage === 0) nextPage(pen, invoice);
    write(pen, line.description, margin);
    write(pen, line.quantity, columns.quantity, { alignRight: true });
    write(pen, invoice.printAmount(new Big(line.unitPrice)), columns.unitPrice, { alignRight: true });
    write(pen, invoice.printAmount(lineTotal(line)), right, { alignRight: true });
    pen.y += 17;
  }
  rule(pen);
}

function drawTotals(pen: Pen, invoice: SampleInvoice): void {
  const { net, tax, gross } = totalsOf(invoice);
  const rows: (readonly [string, Big, boolean])[] = [
    [invoice.words.net, net, false],
    [`${invoice.words.tax} ${invoice.taxRate} %`, tax, false],
    [invoice.words.total, gross, true],
  ];
  for (const [label, value, bold] of rows) {
    pen.y += 16;
    write(pen, label, columns.unitPrice, { bold, alignRight: true });
    write(pen, invoice.printAmount(value), right, { bold, alignRight: true });
  }
}

function drawFoot(pen: Pen, invoice: SampleInvoice): void {
  const { vendor, words } = invoice;
  pen.y += 44;
  write(pen, words.terms, margin, { size: 9 });
  pen.y = height - 70;
  rule(pen);
  pen.y += 4;
  write(pen, `${vendor.name} · ${words.vatId} ${vendor.vatId} · ${vendor.website}`, margin, { size: 8.5 });
  pen.y += 13;
  write(pen, `IBAN ${spaced(vendor.iban)} · BIC ${vendor.bic}`, margin, { size: 8.5 });
}

/** The sample as a PDF with a text layer; byte-identical for the same input. */
export async function drawInvoice(invoice: SampleInvoice, layout: Layout): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fixed = new Date(`${invoice.issueDate}T09:00:00Z`);
  document.setTitle(`${invoice.words.title} ${invoice.invoiceNumber}`);
  document.setProducer('Vouch samples');
  document.setCreationDate(fixed);
  document.setModificationDate(fixed);
  const pen: Pen = {
    document,
    regular: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
    page: document.addPage([width, height]),
    y: 0,
  };
  drawVendor(pen, invoice, layout);
  drawBuyer(pen, invoice);
  drawFacts(pen, invoice);
  drawLines(pen, invoice);
  drawTotals(pen, invoice);
  drawFoot(pen, invoice);
  return document.save();
}
