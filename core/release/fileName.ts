import type { ReleaseFormat } from '../contract/exportProfile.ts';
import type { InvoiceRecord } from '../contract/invoiceRecord.ts';

/** Extension and media type of each format. */
export const fileTypes: Readonly<Record<ReleaseFormat, { readonly extension: string; readonly mediaType: string }>> = {
  csv: { extension: 'csv', mediaType: 'text/csv' },
  xlsx: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  json: { extension: 'json', mediaType: 'application/json' },
  parquet: { extension: 'parquet', mediaType: 'application/vnd.apache.parquet' },
  ubl: { extension: 'xml', mediaType: 'application/xml' },
  cii: { extension: 'xml', mediaType: 'application/xml' },
  facturx: { extension: 'pdf', mediaType: 'application/pdf' },
};

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Name of the one file that holds many invoices, by profile and time: "Excel 2026-03-01 093000.xlsx". DATEV asks for EXTF_. */
export function tableFileName(profile: string, format: ReleaseFormat, at: string, isDatev: boolean): string {
  const [day = '', time = ''] = at.slice(0, 19).split('T');
  const stem = isDatev ? 'EXTF_Buchungsstapel' : safeName(profile);
  return `${stem} ${day} ${time.replaceAll(':', '')}.${fileTypes[format].extension}`.replaceAll(
    isDatev ? ' ' : '\0',
    '_',
  );
}

/** Name of the file of one invoice: vendor and number, then the beginning of the document's id, so that no two are alike. */
export function invoiceFileName({ document, invoice }: InvoiceRecord, format: ReleaseFormat): string {
  const parts = [invoice.vendor, invoice.invoiceNumber].filter((part) => part !== null && part !== '').join(' ');
  return `${safeName(parts)} ${document.id.slice(-12)}.${fileTypes[format].extension}`;
}

/** Text as a file name on any system: no separators, no control or direction characters, no dot or space at an end. */
function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*%]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const short = Array.from(plain)
    .slice(0, 80)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return short === '' || reserved.test(short) ? `invoice ${short}`.trim() : short;
}
