import { Big } from 'big.js';
import { friendlyFormatIBAN, isValidIBAN } from 'ibantools';
import type { PageReading } from '../../contract/reading.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf } from '../amounts.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';
import { type PaymentCode, readPaymentCode } from './paymentCode.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/** A value of a code beside what is printed of it. */
interface CodedValue {
  readonly kind: PaymentCode['kind'];
  readonly field: 'iban' | 'duePayable' | 'grandTotal';
  /** As the code says it; amounts with two digits. */
  readonly coded: string;
  readonly printed: string;
  /** The coded amount, and how far the printed ones are from it at least; null for accounts. */
  readonly amount: { readonly asked: Big; readonly off: Big } | null;
  readonly pages: readonly PageReading[];
}

/**
 * B6: account or amount in the QR code of a page is another than what is printed. Whoever pays by scanning pays what the code says.
 * A value that was not read is compared with nothing.
 */
export const paymentCode = defineDocumentTest({
  id: 'B6',
  code: 'QR_MISMATCH',
  source: 'EPC069-12; SIX Implementation Guidelines QR-bill 2.3; own',
  parameters: { rounding: { value: 0.05, unit: 'currency units' } },
  needs: ['codes of the pages'],
  *candidates(invoice) {
    for (const { overlay } of invoice.making?.overlays ?? [])
      for (const { text } of overlay.codes) {
        const code = readPaymentCode(text);
        if (code !== null) yield* [...codedAccount(invoice, code), ...codedAmount(invoice, code)];
      }
  },
  condition: ({ coded, printed, amount }) => (amount === null ? coded !== printed : !amount.off.eq(0)),
  guards: {
    rounded: ({ amount }, { rounding }) => amount?.off.lte(rounding) === true,
    openAmount: ({ amount }) => amount?.asked.eq(0) === true,
    // A second account of the vendor, or an amount less discount.
    printedElsewhere: ({ coded, pages }) => isPrinted(pages, coded),
  },
  lowerings: {
    misreadAccount: { to: 'medium', when: ([{ field, printed }]) => field === 'iban' && !isValidIBAN(printed) },
  },
  tells: 'each',
  tell: (_invoice, [value], lowering) => ({
    severity: value.field === 'iban' ? 'high' : 'medium',
    sentences: value.field === 'iban' ? otherAccount(value, lowering !== null) : [otherAmount(value)],
    fields: [value.field],
  }),
});

function codedAccount(invoice: InvoiceUnderCheck, { kind, iban }: PaymentCode): readonly CodedValue[] {
  const printed = readingOf(invoice, 'iban')?.value;
  if (iban === null || printed === undefined) return [];
  return [{ kind, field: 'iban', coded: iban, printed, amount: null, pages: invoice.pages }];
}

function codedAmount(invoice: InvoiceUnderCheck, { kind, amount }: PaymentCode): readonly CodedValue[] {
  const stated = (['duePayable', 'grandTotal'] as const).flatMap((field) => {
    const value = amountOf(readingOf(invoice, field));
    return value === null ? [] : [{ field, value: value.abs() }];
  });
  const [first] = stated;
  if (amount === null || first === undefined) return [];
  const asked = new Big(amount).abs();
  const off = stated
    .map(({ value }) => value.minus(asked).abs())
    .reduce((least, other) => (other.lt(least) ? other : least));
  const values = { coded: asked.toFixed(2), printed: first.value.toFixed(2) };
  return [{ kind, field: first.field, ...values, amount: { asked, off }, pages: invoice.pages }];
}

function otherAccount({ kind, coded, printed }: CodedValue, isMisread: boolean): readonly Sentence[] {
  return [
    say('qr.account', {
      kind,
      coded: friendlyFormatIBAN(coded) ?? coded,
      printed: friendlyFormatIBAN(printed) ?? printed,
    }),
    ...(isMisread ? [say('qr.misread')] : []),
    say('qr.payNeither'),
  ];
}

function otherAmount({ kind, coded, printed }: CodedValue): Sentence {
  return say('qr.amount', {
    kind,
    coded: { amount: coded, currency: null },
    printed: { amount: printed, currency: null },
  });
}

/** Whether letters and digits stand on a page in this order, however they are spaced. */
function isPrinted(pages: readonly PageReading[], text: string): boolean {
  const sought = bare(text);
  return pages.some(({ words }) => {
    const lines = Map.groupBy(words, ({ line }) => line);
    return [...lines.values()].some((line) => bare(line.map((word) => word.text).join('')).includes(sought));
  });
}

function bare(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
