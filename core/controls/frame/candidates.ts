import type { Entity, Facts, RecordReference } from '../../contract/controls.ts';
import type { Payment } from '../../ledger/records/Payment.ts';
import type { PurchaseOrder } from '../../ledger/records/PurchaseOrder.ts';
import type { Candidate } from './ControlTest.ts';
import { compareText } from './Ledger.ts';
import { invoiceDay } from './days.ts';

export function vendorEntity(id: string): Entity {
  return { kind: 'vendor', id };
}

export function paymentReference({ key }: Payment): RecordReference {
  return { kind: 'payments', key };
}

export function orderReference({ key }: PurchaseOrder): RecordReference {
  return { kind: 'purchase-orders', key };
}

/** A candidate about one payment, with others it is compared with; its own amount is at stake. */
export function aboutPayment<F extends Facts>(
  payment: Payment,
  facts: F,
  others: readonly Payment[] = [],
): Candidate<F> {
  return {
    entity: vendorEntity(payment.payee),
    cause: payment.key,
    records: [payment, ...others].map(paymentReference),
    facts,
    amountMinor: Math.abs(payment.amountMinor),
    currency: payment.currency,
  };
}

/** A candidate about several payments of a vendor together; `amountMinor` is what is at stake. */
export function aboutPayments<F extends Facts>(
  vendor: string,
  cause: string,
  payments: readonly Payment[],
  facts: F,
  amountMinor = payments.reduce((sum, payment) => sum + Math.abs(payment.amountMinor), 0),
): Candidate<F> {
  return {
    entity: vendorEntity(vendor),
    cause,
    records: payments.slice(0, 200).map(paymentReference),
    facts,
    amountMinor,
    currency: payments[0]?.currency ?? null,
  };
}

/** A candidate about one order. */
export function aboutOrder<F extends Facts>(
  order: PurchaseOrder,
  facts: F,
  others: readonly RecordReference[] = [],
): Candidate<F> {
  return {
    entity: vendorEntity(order.vendor),
    cause: order.key,
    records: [orderReference(order), ...others],
    facts,
    amountMinor: Math.abs(order.amountMinor),
    currency: order.currency,
  };
}

/** In the order of the invoices: the later one of two is the one in question, whichever was paid first. */
export function byInvoiceDay(payments: readonly Payment[]): Payment[] {
  return [...payments].sort(
    (one, other) => invoiceDay(one) - invoiceDay(other) || one.paidAt - other.paidAt || compareText(one.key, other.key),
  );
}

/** Payments of a currency and of positive amount, by amount, each in the order of the invoices. */
export function byAmount(payments: readonly Payment[]): Map<string, Payment[]> {
  return Map.groupBy(
    byInvoiceDay(payments.filter(({ amountMinor }) => amountMinor > 0)),
    ({ amountMinor, currency }) => `${amountMinor}|${currency}`,
  );
}
