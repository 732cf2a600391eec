import { Big } from 'big.js';
import { friendlyFormatIBAN, isValidIBAN } from 'ibantools';
import type { Finding } from '../../contract/findings.ts';
import type { PageReading } from '../../contract/reading.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf } from '../amounts.ts';
import { makeFinding } from '../makeFinding.ts';
import { type PaymentCode, readPaymentCode } from './paymentCode.ts';

/** Totals are rounded for payment by five hundredths at most. */
const rounding = 0.05;

/**
 * B6: account or amount in the QR code of a page is another than what is printed. Whoever pays by scanning pays what the code says.
 * Guards: what the code says is printed somewhere on the pages (a second account, an amount less discount); rounding; codes that
 * leave the amount open; a value that was not read is compared with nothing.
 */
export function checkPaymentCode(invoice: InvoiceUnderCheck): readonly Finding[] {
  return (invoice.making?.overlays ?? []).flatMap(({ overlay }) =>
    overlay.codes.flatMap(({ text }) => {
      const code = readPaymentCode(text);
      return code === null ? [] : [...otherAccount(invoice, code), ...otherAmount(invoice, code)];
    }),
  );
}

function otherAccount(invoice: InvoiceUnderCheck, { kind, iban }: PaymentCode): readonly Finding[] {
  const printed = readingOf(invoice, 'iban')?.value;
  if (iban === null || printed === undefined || printed === iban || isPrinted(invoice.pages, iban)) return [];
  const remark = isValidIBAN(printed) ? '' : ' The printed one fails its check digits, so it may be misread.';
  return [
    makeFinding(invoice, {
      code: 'QR_MISMATCH',
      severity: remark === '' ? 'high' : 'medium',
      message: `The QR code (${kind}) asks for payment to ${friendlyFormatIBAN(iban) ?? iban}, but ${friendlyFormatIBAN(printed) ?? printed} is printed.${remark} Pay neither before the vendor confirmed one on a number known before.`,
      fields: ['iban'],
    }),
  ];
}

function otherAmount(invoice: InvoiceUnderCheck, { kind, amount }: PaymentCode): readonly Finding[] {
  const stated = (['duePayable', 'grandTotal'] as const).flatMap((field) => {
    const value = amountOf(readingOf(invoice, field));
    return value === null ? [] : [{ field, value: value.abs() }];
  });
  const [first] = stated;
  if (amount === null || first === undefined) return [];
  const asked = new Big(amount).abs();
  if (asked.eq(0) || stated.some(({ value }) => value.minus(asked).abs().lte(rounding))) return [];
  if (isPrinted(invoice.pages, asked.toFixed(2))) return [];
  return [
    makeFinding(invoice, {
      code: 'QR_MISMATCH',
      severity: 'medium',
      message: `The QR code (${kind}) says ${asked.toFixed(2)}, but ${first.value.toFixed(2)} is printed. Compare both with the order before anything is paid.`,
      fields: [first.field],
    }),
  ];
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
