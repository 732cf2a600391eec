import type { Payment } from '../../ledger/records/Payment.ts';
import type { PaymentColumns } from './PaymentColumns.ts';

/** One payment that reads its values from the columns when they are asked for: two words instead of two dozen fields. */
export class PaymentRow implements Payment {
  readonly #columns: PaymentColumns;
  readonly #at: number;

  constructor(columns: PaymentColumns, at: number) {
    this.#columns = columns;
    this.#at = at;
  }

  get key(): string {
    return this.#columns.key.text(this.#at) ?? '';
  }

  get payer(): string | null {
    return this.#columns.payer.text(this.#at);
  }

  get payee(): string {
    return this.#columns.payee.text(this.#at) ?? '';
  }

  get payeeName(): string | null {
    return this.#columns.payeeName.text(this.#at);
  }

  get paidAt(): number {
    return this.#columns.paidAt.values[this.#at] ?? 0;
  }

  get amountMinor(): number {
    return this.#columns.amountMinor.values[this.#at] ?? 0;
  }

  get currency(): string {
    return this.#columns.currency.text(this.#at) ?? '';
  }

  get invoiceNumber(): string | null {
    return this.#columns.invoiceNumber.text(this.#at);
  }

  get invoiceDate(): string | null {
    return this.#columns.invoiceDate.text(this.#at);
  }

  get dueDate(): string | null {
    return this.#columns.dueDate.text(this.#at);
  }

  get postedOn(): string | null {
    return this.#columns.postedOn.text(this.#at);
  }

  get purchaseOrder(): string | null {
    return this.#columns.purchaseOrder.text(this.#at);
  }

  get account(): string | null {
    return this.#columns.account.text(this.#at);
  }

  get channel(): string | null {
    return this.#columns.channel.text(this.#at);
  }

  get text(): string | null {
    return this.#columns.text.text(this.#at);
  }

  get requester(): string | null {
    return this.#columns.requester.text(this.#at);
  }

  get approver(): string | null {
    return this.#columns.approver.text(this.#at);
  }

  get enteredBy(): string | null {
    return this.#columns.enteredBy.text(this.#at);
  }

  get enteredAt(): number | null {
    return this.#columns.enteredAt.number(this.#at);
  }

  get site(): string | null {
    return this.#columns.site.text(this.#at);
  }

  get item(): string | null {
    return this.#columns.item.text(this.#at);
  }

  get quantity(): string | null {
    return this.#columns.quantity.text(this.#at);
  }

  get unitPrice(): string | null {
    return this.#columns.unitPrice.text(this.#at);
  }

  get fraudKnownAt(): number | null {
    return this.#columns.fraudKnownAt.number(this.#at);
  }
}
