import type { InvoiceRecord } from '../../contract/invoiceRecord.ts';
import { type Appearance, writeFacturX } from '../../engines/release/writeFacturX.ts';
import { xmlText } from '../../engines/release/xmlText.ts';
import { readSemanticInvoice } from '../../extraction/xml/readSemanticInvoice.ts';
import { ciiTree } from '../../release/einvoice/ciiTree.ts';
import { eInvoiceOf } from '../../release/einvoice/eInvoiceOf.ts';
import { ublTree } from '../../release/einvoice/ublTree.ts';
import type { WrittenFile } from '../../release/ReleaseFile.ts';
import { checkBusinessRules } from '../../validation/en16931/checkBusinessRules.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';

export type EInvoiceFormat = 'ubl' | 'cii' | 'facturx';

/** A file, or why there is none. */
export type RenderedEInvoice = { readonly written: WrittenFile } | { readonly reasons: readonly string[] };

/**
 * One record as an e-invoice. What a receiver would send back never leaves: each is read again by our own reader and held
 * to the rules of EN 16931, and every rule that rejects it is a reason.
 */
export async function renderEInvoice(
  format: EInvoiceFormat,
  record: InvoiceRecord,
  at: string,
  appearance: () => Promise<Appearance>,
): Promise<RenderedEInvoice> {
  const { invoice, reasons } = eInvoiceOf(record);
  if (invoice === null) return { reasons };
  const xml = xmlText(format === 'ubl' ? ublTree(invoice) : ciiTree(invoice));
  const broken = rejections(xml);
  if (broken.length > 0) return { reasons: broken };
  if (format !== 'facturx') return { written: { bytes: new TextEncoder().encode(xml), remarks: [] } };
  const level = invoice.lines.length === 0 ? 'BASIC WL' : 'EN 16931';
  try {
    return { written: await writeFacturX({ xml, appearance: await appearance(), level, title: invoice.number, at }) };
  } catch (error) {
    if (error instanceof VouchFailure) return { reasons: [error.message] };
    throw error;
  }
}

function rejections(xml: string): string[] {
  const semantic = readSemanticInvoice(new TextEncoder().encode(xml));
  if (semantic === null) return ['What was written is no e-invoice of the norm.'];
  return checkBusinessRules(semantic).flatMap(({ rule, message }) => (rule?.verdict === 'reject' ? [message] : []));
}
