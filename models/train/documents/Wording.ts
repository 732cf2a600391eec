import { z } from 'zod';

/** Everything a document says in words, by what it means. Each has several wordings; a vendor keeps to one. */
export const terms = [
  // What the document calls itself.
  'invoice',
  'creditNote',
  'receipt',
  'proForma',
  'reminder',
  'order',
  'deliveryNote',
  'contract',
  'statement',
  'timeSheet',
  'conditions',
  'quotation',
  'remittance',
  'validUntil',
  'quotationNumber',
  // Facts in the head.
  'number',
  'creditNumber',
  'date',
  'dueDate',
  'purchaseOrder',
  'customerNumber',
  'contractNumber',
  'deliveryNumber',
  'deliveryDate',
  'orderDate',
  'period',
  'reference',
  'contact',
  'attention',
  'original',
  // Parties and identifiers.
  'billTo',
  'shipTo',
  'seller',
  'vatId',
  'taxNumber',
  'register',
  'iban',
  'bic',
  'bank',
  'phone',
  'email',
  'website',
  // Columns.
  'position',
  'article',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'lineDiscount',
  'taxRate',
  'amount',
  // Sums.
  'net',
  'tax',
  'gross',
  'payable',
  'prepaid',
  'shipping',
  'discount',
  'rounding',
  'subtotal',
  'carriedOver',
  'broughtForward',
  'taxBase',
  'currency',
  'inWords',
  // Tills.
  'receiptTotal',
  'cash',
  'change',
  'card',
  'itemCount',
  'cashier',
  'till',
  'thanks',
  // Long bills.
  'previousBalance',
  'paymentReceived',
  'consumption',
  'meter',
  'accountNumber',
  'balance',
  // Sentences; {days}, {date} and {number} are filled in.
  'netDays',
  'payBy',
  'remark',
  'prose',
  // What is sold.
  'product',
  'quality',
  'service',
  'pieces',
  // Names of companies: head, trade; streets.
  'nameHead',
  'nameTrade',
  'street',
  'department',
  'country',
  'months',
  'shortMonths',
] as const;
export type Term = (typeof terms)[number];

export const wordingSchema = z.record(z.enum(terms), z.array(z.string().min(1)).min(1));
export type Wording = Readonly<z.infer<typeof wordingSchema>>;

/** Wordings written as one text per term, parted by "|". */
export function wordingOf(written: Readonly<Record<Term, string>>): Wording {
  const parted = terms.map((term) => [term, written[term].split('|').map((text) => text.trim())]);
  return wordingSchema.parse(Object.fromEntries(parted));
}
