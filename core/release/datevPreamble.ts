import type { ExportProfile } from '../contract/exportProfile.ts';
import type { InvoiceRecord } from '../contract/invoiceRecord.ts';

/**
 * The first line of a DATEV file: 31 fields by place (DATEV format, header, version 700). The fiscal year is that of the
 * earliest invoice; a batch may not reach beyond one year, which `datevRemarks` says.
 */
export function datevPreamble(records: readonly InvoiceRecord[], { datev }: ExportProfile, at: string): string {
  const dates = datesOf(records);
  const [from = at.slice(0, 10), to = from] = [dates[0], dates.at(-1)];
  const currency = records[0]?.invoice.currency ?? 'EUR';
  const created = at.replace(/\D/g, '').padEnd(17, '0').slice(0, 17);
  const fields = [
    '"EXTF"',
    '700',
    '21',
    '"Buchungsstapel"',
    '13',
    created,
    '',
    '"VO"',
    '""',
    '""',

    datev.consultant,
    datev.client,
    compact(fiscalYearOf(from, datev.fiscalYearStart)),
    String(datev.accountLength),
    compact(from),
    compact(to),
    '"Vouch"',
    '""',
    '1',
    '0',
    '0',
    `"${/^[A-Z]{3}$/.test(currency) ? currency : 'EUR'}"`,
    '',
    '""',
    '',
    '',
    '""',
    '',
    '',
    '""',
    '""',
  ];
  return fields.join(';');
}

/** What DATEV would refuse or book elsewhere, in words. */
export function datevRemarks(records: readonly InvoiceRecord[], { datev }: ExportProfile): string[] {
  const years = new Set(datesOf(records).map((date) => fiscalYearOf(date, datev.fiscalYearStart)));
  if (years.size <= 1) return [];
  return [
    'The invoices are of several fiscal years; DATEV takes a batch of one year alone. Release each year by itself.',
  ];
}

function datesOf(records: readonly InvoiceRecord[]): string[] {
  return records.flatMap(({ invoice }) => invoice.issueDate ?? []).sort();
}

const compact = (date: string): string => date.replaceAll('-', '');

/** First day of the fiscal year a date lies in. */
function fiscalYearOf(date: string, start: string): string {
  const year = Number(date.slice(0, 4));
  const began = date.slice(5).replace('-', '') >= start ? year : year - 1;
  return `${String(began)}-${start.slice(0, 2)}-${start.slice(2)}`;
}
