import { isValidIBAN } from 'ibantools';
import { type Decimal, decimalSchema } from '../../vocabulary/money.ts';

/** What a QR code on an invoice says of paying it. */
export interface PaymentCode {
  readonly kind: 'EPC' | 'Swiss QR-bill' | 'fiscal';
  /** Null where the code names no account, or none with right check digits. */
  readonly iban: string | null;
  /** Null where the code leaves the amount open. */
  readonly amount: Decimal | null;
}

/**
 * Reads the payload of a QR code: EPC069-12 (SEPA credit transfer), Swiss QR-bill (SIX, Implementation Guidelines 2.3), and the
 * totals of Portuguese (Portaria 195/2020) and Spanish (VERI*FACTU) fiscal codes. Null for other codes.
 */
export function readPaymentCode(text: string): PaymentCode | null {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[0] === 'BCD' && lines[3] === 'SCT')
    return { kind: 'EPC', iban: ibanOf(lines[6]), amount: amountOf(lines[7]?.replace(/^EUR/, '')) };
  if (lines[0] === 'SPC' && lines[1]?.startsWith('02') === true)
    return { kind: 'Swiss QR-bill', iban: ibanOf(lines[3]), amount: amountOf(lines[18]) };
  const portuguese = /^A:\d{9}\*B:.*\*O:(\d+\.\d{2})(?:\*|$)/s.exec(text)?.[1];
  const spanish = /^https:\/\/[\w.]+\/[\w/-]*ValidarQR\?.*\bimporte=(-?\d+(?:\.\d{1,2})?)(?:&|$)/.exec(text)?.[1];
  const amount = amountOf(portuguese ?? spanish);
  return amount === null ? null : { kind: 'fiscal', iban: null, amount };
}

function ibanOf(text: string | undefined): string | null {
  const iban = (text ?? '').replaceAll(/\s/g, '').toUpperCase();
  return isValidIBAN(iban) ? iban : null;
}

function amountOf(text: string | undefined): Decimal | null {
  return decimalSchema.safeParse(text?.trim()).data ?? null;
}
