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

/** What may be said otherwise of a candidate about one payment. */
interface Particulars {
  readonly others?: readonly Payment[];
  readonly cause?: string;
  /** Records of other kinds that are evidence too. */
  readonly besides?: readonly RecordReference[];
}

/** Most candidates are no hit: what only a hit needs is made when it is asked for. */
class PaymentCandidate<F extends Facts> implements Candidate<F> {
  readonly facts: F;
  readonly #payment: Payment;
  readonly #particulars: Particulars;

  constructor(payment: Payment, facts: F, particulars: Particulars) {
    this.facts = facts;
    this.#payment = payment;
    this.#particulars = particulars;
  }

  get entity(): Entity {
    return vendorEntity(this.#payment.payee);
  }

  get cause(): string {
    return this.#particulars.cause ?? this.#payment.key;
  }

  get records(): readonly RecordReference[] {
    const { others = [], besides = [] } = this.#particulars;
    return [...[this.#payment, ...others].map(paymentReference), ...besides];
  }

  get amountMinor(): number {
    return Math.abs(this.#payment.amountMinor);
  }

  get currency(): string {
    return this.#payment.currency;
  }
}

const nothingElse: Particulars = {};

/** A candidate about one payment, with others it is compared with; its own amount is at stake. */
export function aboutPayment<F extends Facts>(
  payment: Payment,
  facts: F,
  others?: readonly Payment[],
  particulars: Omit<Particulars, 'others'> = nothingElse,
): Candidate<F> {
  return new PaymentCandidate(
    payment,
    facts,
    others === undefined && particulars === nothingElse ? nothingElse : { others: others ?? [], ...particulars },
  );
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

const inOrder = new WeakMap<readonly Payment[], readonly Payment[]>();

/** In the order of the invoices: the later one of two is the one in question, whichever was paid first. */
export function byInvoiceDay(payments: readonly Payment[]): readonly Payment[] {
  const known = inOrder.get(payments);
  if (known !== undefined) return known;
  const dated = payments.map((payment) => ({ payment, day: invoiceDay(payment), paidAt: payment.paidAt }));
  dated.sort(
    (one, other) => one.day - other.day || one.paidAt - other.paidAt || compareText(one.payment.key, other.payment.key),
  );
  const sorted = dated.map(({ payment }) => payment);
  inOrder.set(payments, sorted);
  return sorted;
}

/** Payments of a currency and of positive amount, by amount, each in the order of the invoices. */
export function byAmount(payments: readonly Payment[]): Map<string, Payment[]> {
  return Map.groupBy(
    byInvoiceDay(payments).filter(({ amountMinor }) => amountMinor > 0),
    ({ amountMinor, currency }) => `${amountMinor}|${currency}`,
  );
}
