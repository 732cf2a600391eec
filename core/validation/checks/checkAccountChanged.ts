import { friendlyFormatIBAN, isValidIBAN } from 'ibantools';
import type { Finding } from '../../contract/findings.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import type { PastInvoice } from '../InvoiceHistory.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { mentionsFactoring } from '../factoring.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey } from '../../vocabulary/sentences/templates.ts';

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
      sentences: [
        say('account.changed', {
          iban: printed(iban),
          known: printed(latest.iban),
          count: agreeing,
          compared: Math.min(earlier.length, comparedInvoices),
          file: latest.fileName,
        }),
        ...(guard === null ? [] : [say(guard.remark)]),
      ],
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
  readonly remark: PlainKey;
}

function guardOf(invoice: InvoiceUnderCheck, iban: string): Guard | null {
  if (invoice.documentType === 'credit note') return { severity: 'low', remark: 'remark.creditNote' };
  if (!isValidIBAN(iban)) return { severity: 'medium', remark: 'remark.ibanMisread' };
  if (!mentionsFactoring(invoice.pages)) return null;
  return { severity: 'medium', remark: 'remark.factoringConfirm' };
}

function printed(iban: string): string {
  return friendlyFormatIBAN(iban) ?? iban;
}
