import { friendlyFormatIBAN, isValidIBAN } from 'ibantools';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey } from '../../vocabulary/sentences/templates.ts';
import type { PastInvoice } from '../InvoiceHistory.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { mentionsFactoring } from '../factoring.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

/** An account beside those the vendor's earlier invoices name. */
interface NamedAccount {
  readonly invoice: InvoiceUnderCheck;
  readonly iban: string;
  /** Earlier invoices that name an account with right check digits, newest first. */
  readonly earlier: readonly PastInvoice[];
  /** The one they are told by: the newest, else one dated later. */
  readonly latest: PastInvoice;
}

/**
 * B1: the account is none that earlier invoices of this vendor name. Critical where at least the latest two agree on another. A
 * vendor may use several accounts, and an IBAN that fails its check digits names none.
 */
export const accountChanged = defineDocumentTest({
  id: 'B1',
  code: 'BANK_ACCOUNT_CHANGED',
  source: 'SpotSaaS; FBI IC3 business e-mail compromise; Nacha 2022',
  parameters: {
    comparedInvoices: { value: 5, unit: 'documents' },
    agreeing: { value: 2, unit: 'documents' },
  },
  needs: ['iban', 'earlier invoices'],
  candidates: (invoice): readonly NamedAccount[] => {
    const iban = readingOf(invoice, 'iban')?.value;
    const named = invoice.vendorPast.filter((past) => past.iban !== null && isValidIBAN(past.iban));
    const earlier = named.filter((past) => isEarlier(invoice, past));
    const latest = earlier[0] ?? named[0];
    return iban === undefined || latest === undefined ? [] : [{ invoice, iban, earlier, latest }];
  },
  condition: ({ iban, earlier }) => earlier.every((past) => past.iban !== iban),
  guards: {
    noneEarlier: ({ earlier }) => earlier.length === 0,
    otherKind: ({ invoice }) => invoice.documentType === 'other',
  },
  lowerings: {
    creditNote: { to: 'low', when: ([{ invoice }]) => invoice.documentType === 'credit note' },
    misread: { to: 'medium', when: ([{ iban }]) => !isValidIBAN(iban) },
    factoring: { to: 'medium', when: ([{ invoice }]) => mentionsFactoring(invoice.pages) },
    fewAgree: {
      to: 'high',
      when: ([account], values) => agreeingWith(account, values.comparedInvoices) < values.agreeing,
    },
  },
  tells: 'first',
  tell: (_invoice, [account], lowering, { comparedInvoices }) => ({
    severity: 'critical',
    sentences: [
      say('account.changed', {
        iban: printed(account.iban),
        known: printed(account.latest.iban ?? ''),
        count: agreeingWith(account, comparedInvoices),
        compared: Math.min(account.earlier.length, comparedInvoices),
        file: account.latest.fileName,
      }),
      ...(lowering === null || lowering === 'fewAgree' ? [] : [say(remarks[lowering])]),
    ],
    fields: ['iban', 'vendor'],
    relatedDocumentId: account.latest.documentId,
  }),
});

const remarks = {
  creditNote: 'remark.creditNote',
  misread: 'remark.ibanMisread',
  factoring: 'remark.factoringConfirm',
} as const satisfies Record<string, PlainKey>;

/** Invoices dated later than this one are none that came before. */
function isEarlier(invoice: InvoiceUnderCheck, past: PastInvoice): boolean {
  const date = readingOf(invoice, 'issueDate')?.value;
  return date === undefined || past.issueDate === null || past.issueDate <= date;
}

/** How many of the latest invoices name the account that the last one names. */
function agreeingWith({ earlier, latest }: NamedAccount, comparedInvoices: number): number {
  return earlier.slice(0, comparedInvoices).filter((past) => past.iban === latest.iban).length;
}

function printed(iban: string): string {
  return friendlyFormatIBAN(iban) ?? iban;
}
