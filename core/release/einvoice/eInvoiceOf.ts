import { Big } from 'big.js';
import type { InvoiceRecord } from '../../contract/invoiceRecord.ts';
import { type Decimal, decimalSchema } from '../../vocabulary/money.ts';
import type { EInvoice, ELine } from './EInvoice.ts';
import { partyAddress } from './partyAddress.ts';
import { rateOfTotals, taxesOf } from './taxBreakdown.ts';

type Values = InvoiceRecord['invoice'];
export type EInvoiceOutcome =
  | { readonly invoice: EInvoice; readonly reasons: readonly [] }
  | { readonly invoice: null; readonly reasons: readonly string[] };

/** Without these there is nothing to write; what else the norm asks for its rules say. */
const needed = [
  ['invoiceNumber', 'The invoice has no number.'],
  ['issueDate', 'The invoice has no date of issue.'],
  ['currency', 'The invoice has no currency.'],
  ['netTotal', 'The invoice has no net total.'],
  ['taxTotal', 'The invoice has no total of tax.'],
  ['grandTotal', 'The invoice has no grand total.'],
] as const;

/**
 * A confirmed invoice as an e-invoice, or why it cannot be one. Amounts of a credit note that are printed below zero
 * lose their sign, since the type of the document says it (EN 16931-1, BT-3).
 */
export function eInvoiceOf({ invoice, lines }: InvoiceRecord): EInvoiceOutcome {
  const missing = needed.flatMap(([field, sentence]) => ((invoice[field] ?? '') === '' ? [sentence] : []));
  if (missing.length > 0) return { invoice: null, reasons: missing };
  const isCreditNote = invoice.documentType === 'credit note';
  const turn = isCreditNote && invoice.grandTotal?.startsWith('-') === true ? negated : (value: Decimal) => value;
  const amount = (value: string | null): Decimal => turn(value ?? '0');
  const [net, tax, gross] = [amount(invoice.netTotal), amount(invoice.taxTotal), amount(invoice.grandTotal)];
  const sole = rateOfTotals(net, tax);
  const written = lines.map((line, index) => lineOf(line, index, sole, turn));
  const known = written.filter((line) => line !== null);
  if (known.length < written.length || (written.length === 0 && sole === null))
    return { invoice: null, reasons: ['The rate of tax or the amount of a line is not known.'] };
  const taxes = taxesOf(known, { net, tax, sole });
  if (taxes.some(({ rate }) => new Big(rate).lte(0)))
    return {
      invoice: null,
      reasons: ['Something is not taxed, and why (exempt, reverse charge, export) is not among what Vouch reads.'],
    };
  const due = invoice.duePayable === null ? gross : turn(invoice.duePayable);
  const paid = new Big(gross).minus(due);
  return {
    reasons: [],
    invoice: {
      isCreditNote,
      number: invoice.invoiceNumber ?? '',
      issueDate: invoice.issueDate ?? '',
      dueDate: invoice.dueDate,
      currency: invoice.currency ?? '',
      purchaseOrder: invoice.purchaseOrder,
      ...partiesOf(invoice),
      taxes,
      totals: { lines: sumOf(known) ?? net, net, tax, gross, paid: paid.eq(0) ? null : plain(paid, gross), due },
      lines: known,
    },
  };
}

function partiesOf(invoice: Values): Pick<EInvoice, 'seller' | 'buyer' | 'account'> {
  const { vendor, vendorVatId, address, buyer, buyerVatId, iban, bic } = invoice;
  return {
    seller: { name: vendor, vatId: vendorVatId, ...partyAddress(address, vendorVatId) },
    buyer: { name: buyer, vatId: buyerVatId, ...partyAddress(null, buyerVatId) },
    account: iban === null ? null : { iban, bic },
  };
}

/** Null where a line has no amount or no rate of tax. A price below zero is a quantity below zero (BR-27). */
function lineOf(
  line: InvoiceRecord['lines'][number],
  index: number,
  sole: Decimal | null,
  turn: (value: Decimal) => Decimal,
): ELine | null {
  const rate = line.taxRate ?? sole;
  const stated = line.lineTotal ?? productOf(line.quantity, line.unitPrice);
  if (rate === null || stated === null || !isDecimal(rate) || !isDecimal(stated)) return null;
  const total = turn(stated);
  const quantity = turn(line.quantity !== null && isDecimal(line.quantity) ? line.quantity : '1');
  const price = line.unitPrice !== null && isDecimal(line.unitPrice) ? line.unitPrice : shareOf(total, quantity);
  const isBelow = price.startsWith('-');
  return {
    id: String(index + 1),
    name: line.description,
    quantity: isBelow ? negated(quantity) : quantity,
    price: isBelow ? negated(price) : price,
    total,
    rate,
  };
}

const isDecimal = (text: string): boolean => decimalSchema.safeParse(text).success;

/** "-12.50" → "12.50" and back; nothing of nothing. */
function negated(value: Decimal): Decimal {
  if (value.startsWith('-')) return value.slice(1);
  return /^0*(\.0*)?$/.test(value) ? value : `-${value}`;
}

function productOf(quantity: string | null, price: string | null): Decimal | null {
  if (quantity === null || price === null || !isDecimal(quantity) || !isDecimal(price)) return null;
  return new Big(quantity).times(price).round(2, Big.roundHalfUp).toFixed(2);
}

function shareOf(total: Decimal, quantity: Decimal): Decimal {
  const count = new Big(quantity);
  return count.eq(0) ? total : new Big(total).div(count).round(6, Big.roundHalfUp).toFixed();
}

function sumOf(lines: readonly ELine[]): Decimal | null {
  if (lines.length === 0) return null;
  const sum = lines.reduce((total, line) => total.plus(line.total), new Big(0));
  return sum.toFixed(Math.max(...lines.map(({ total }) => total.split('.')[1]?.length ?? 0)));
}

/** As many decimals as an amount it goes with. */
function plain(value: Big, like: Decimal): Decimal {
  const digits = Math.max(like.split('.')[1]?.length ?? 0, Math.max(0, value.c.length - value.e - 1));
  return value.toFixed(digits);
}
