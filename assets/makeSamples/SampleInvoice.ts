import { Big } from 'big.js';
import type { Decimal } from '../../core/vocabulary/money.ts';

export interface SampleLine {
  readonly description: string;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
}

/** Words a document prints, in its language. */
export interface SampleWords {
  readonly title: string;
  readonly number: string;
  readonly issued: string;
  readonly due: string;
  readonly order: string;
  readonly billTo: string;
  readonly columns: readonly [description: string, quantity: string, unitPrice: string, amount: string];
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly vatId: string;
  readonly terms: string;
  readonly continued: string;
}

export interface SampleParty {
  readonly name: string;
  readonly address: readonly string[];
  readonly vatId: string;
  readonly iban: string;
  readonly bic: string;
  readonly website: string;
}

/** Everything one sample prints; the truth file is written from the same object. */
export interface SampleInvoice {
  readonly fileName: string;
  readonly documentType: 'invoice' | 'credit note' | 'receipt';
  readonly words: SampleWords;
  readonly vendor: SampleParty;
  readonly buyer: Pick<SampleParty, 'name' | 'address' | 'vatId'>;
  readonly invoiceNumber: string;
  readonly purchaseOrder: string | null;
  readonly issueDate: string;
  readonly dueDate: string | null;
  readonly currency: string;
  /** Percent. */
  readonly taxRate: Decimal;
  readonly lines: readonly SampleLine[];
  readonly printDate: (isoDate: string) => string;
  readonly printAmount: (value: Big) => string;
}

export interface SampleTotals {
  readonly net: Big;
  readonly tax: Big;
  readonly gross: Big;
}

/** Line total, rounded to cents (halves away from zero). */
export function lineTotal(line: SampleLine): Big {
  return new Big(line.quantity).times(line.unitPrice).round(2, 1);
}

/** Totals as EN 16931 computes them: tax on the sum of the lines, rounded once. */
export function totalsOf(invoice: SampleInvoice): SampleTotals {
  const net = invoice.lines.reduce((sum, line) => sum.plus(lineTotal(line)), new Big(0));
  const tax = net.times(invoice.taxRate).div(100).round(2, 1);
  return { net, tax, gross: net.plus(tax) };
}
