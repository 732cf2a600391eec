import { friendlyFormatIBAN, isValidIBAN } from 'ibantools';
import type { Finding } from '../../contract/findings.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import type { PastInvoice } from '../InvoiceHistory.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { mentionsFactoring } from '../factoring.ts';
import { makeFinding } from '../makeFinding.ts';

/** The vendor's latest invoices whose account is compared. */
const comparedInvoices = 5;

/**
 * Catalogue test B1: the account is none that earlier invoices of this vendor name. Critical where at least the latest
 * two agree on another, high where only one names any. Guards: invoices dated later than this one do not count as
 * earlier; a vendor may use several accounts; factoring is announced on the page; a credit note asks for no payment; an
 * IBAN that fails its check digits names no account, so it is probably the known one misread.
 */
export function checkAccountChanged(invoice: InvoiceUnderCheck): readonly Finding[] {
  const iban = readingOf(invoice, 'iban')?.value;
  const earlier = invoice.vendorPast.filter(
    (past) => past.iban !== null && isValidIBAN(past.iban) && isEarlier(invoice, past),
  );
  const [latest] = earlier;
  if (iban === undefined || latest?.iban === undefined || latest.iban === null) return [];
  if (invoice.documentType === 'other' || earlier.some((past) => past.iban === iban)) return [];
  const agreeing = earlier.slice(0, comparedInvoices).filter((past) => past.iban === latest.iban).length;
  const guard = guardOf(invoice, iban);
  return [
    makeFinding(invoice, {
      code: 'BANK_ACCOUNT_CHANGED',
      severity: guard?.severity ?? (agreeing >= 2 ? 'critical' : 'high'),
      message: `The invoice asks for payment to ${printed(iban)}, but ${agreeing === 1 ? 'the last invoice' : `${agreeing} of the last ${Math.min(earlier.length, comparedInvoices)} invoices`} of this vendor with an account named ${printed(latest.iban)} (latest "${latest.fileName}").${guard?.remark ?? ''}`,
      fields: ['iban', 'vendor'],
      relatedDocumentId: latest.documentId,
    }),
  ];
}

function isEarlier(invoice: InvoiceUnderCheck, past: PastInvoice): boolean {
  const date = readingOf(invoice, 'issueDate')?.value;
  return date === undefined || past.issueDate === null || past.issueDate <= date;
}

interface Guard {
  readonly severity: Severity;
  readonly remark: string;
}

function guardOf(invoice: InvoiceUnderCheck, iban: string): Guard | null {
  if (invoice.documentType === 'credit note') return { severity: 'low', remark: ' A credit note asks for no payment.' };
  if (!isValidIBAN(iban))
    return { severity: 'medium', remark: ' The new IBAN fails its check digits, so it may be the known one misread.' };
  if (!mentionsFactoring(invoice.pages)) return null;
  const remark = ' The page speaks of factoring, which may explain it; confirm the account with the vendor.';
  return { severity: 'medium', remark };
}

function printed(iban: string): string {
  return friendlyFormatIBAN(iban) ?? iban;
}
