import type { Extraction } from '../../contract/extraction.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { decodeXml } from './decodeXml.ts';
import { parseXml } from './parseXml.ts';
import { isCii } from './ciiNames.ts';
import { readCii } from './readCii.ts';
import { readUbl } from './readUbl.ts';
import { isUbl } from './ublNames.ts';
import { say } from '../../vocabulary/sentences/say.ts';

const headLength = 6000;
const rootName =
  /<(?:[\w.-]+:)?(?:Invoice|CreditNote|CrossIndustryInvoice|CrossIndustryDocument|SCRDMCCBDACIOMessageStructure)[\s>]/;
const invoiceNamespace =
  /urn:oasis:names:specification:ubl:schema:xsd:(?:Invoice|CreditNote)-2|CrossIndustry(?:Invoice|Document)|SCRDMCCBDACIOMessageStructure|urn:ferd:invoice/;

/** True where the bytes look like an e-invoice: a UBL or CII root near the start. Cheap; parses nothing. */
export function isInvoiceXml(bytes: Uint8Array): boolean {
  const head = decodeXml(bytes.subarray(0, Math.min(bytes.length, headLength))) ?? latin(bytes.subarray(0, headLength));
  return rootName.test(head) && invoiceNamespace.test(head);
}

/** A cut in the middle of a letter must not hide an invoice. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .replaceAll('\0', '');
}

/**
 * Fields and lines of an e-invoice in UBL 2.1 (Invoice, CreditNote) or UN/CEFACT CII (Factur-X, ZUGFeRD 1 and 2,
 * XRechnung), read exactly, with source 'xml'. An Order-X order is read as a document of another kind, without totals.
 * @throws VouchFailure XML_REFUSED where the XML is hostile, broken or no e-invoice of these kinds.
 */
export function extractFromXml(xml: Uint8Array): { readonly extraction: Extraction } {
  const root = parseXml(xml);
  if (isUbl(root)) return { extraction: readUbl(root) };
  if (isCii(root)) return { extraction: readCii(root) };
  throw new VouchFailure('XML_REFUSED', say('refused.kind'), say('refused.askKind'));
}
