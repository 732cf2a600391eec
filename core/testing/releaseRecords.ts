import { Big } from 'big.js';
import fc from 'fast-check';
import type { InvoiceRecord } from '../contract/invoiceRecord.ts';
import { documentIdSchema, newId } from '../vocabulary/ids.ts';

type Values = InvoiceRecord['invoice'];

/** A record with these values and lines and none else. */
export function releaseRecord(values: Partial<Values>, lines: InvoiceRecord['lines'] = []): InvoiceRecord {
  return {
    document: {
      id: newId(documentIdSchema),
      fileName: 'invoice.pdf',
      sha256: 'a'.repeat(64),
      receivedAt: '2026-03-02T09:00:00.000Z',
      confirmedAt: '2026-03-03T10:00:00.000Z',
      confirmedBy: 'ada',
      contentHash: 'b'.repeat(64),
    },
    invoice: { ...emptyValues, ...values },
    lines,
  };
}

const emptyValues: Values = {
  documentType: null,
  vendor: null,
  vendorVatId: null,
  address: null,
  buyer: null,
  buyerVatId: null,
  invoiceNumber: null,
  purchaseOrder: null,
  issueDate: null,
  dueDate: null,
  currency: null,
  netTotal: null,
  taxTotal: null,
  grandTotal: null,
  duePayable: null,
  iban: null,
  bic: null,
};

/** Words as documents print them, letters of several scripts and all that XML must escape; white space folded. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Nordwind',
        'Möbel',
        'GmbH',
        '&',
        '<Sons>',
        '"Post"',
        "O'Brien",
        'Łódź',
        'Ελλάς',
        '株式会社',
        ']]>',
        '&amp;',
        '-',
        '=1',
      ),
      fc.stringMatching(/^[A-Za-z0-9.,;:/()%-]{1,8}$/),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '));

const line = fc.record({
  description: words,
  quantity: fc.integer({ min: 1, max: 500 }).map(String),
  cents: fc.integer({ min: 1, max: 500_000 }),
  taxRate: fc.constantFrom('19', '7', '20', '5.5'),
});

const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });

/** Invoices and credit notes that add up, of the values Vouch knows, as an analyst confirms them. */
export const soundRecords = fc
  .record({
    isCreditNote: fc.boolean(),
    vendor: words,
    buyer: words,
    street: fc.stringMatching(/^[A-Z][a-z]{2,9}str\. [1-9][0-9]?$/),
    town: fc.constantFrom('10115 Berlin', '75001 Paris', '1010 Wien', 'London'),
    number: fc.stringMatching(/^[A-Z0-9][A-Z0-9/-]{0,12}[A-Z0-9]$/),
    purchaseOrder: fc.option(fc.stringMatching(/^PO-[0-9]{3,6}$/)),
    issued: day,
    due: day,
    currency: fc.constantFrom('EUR', 'USD', 'CHF'),
    hasAccount: fc.boolean(),
    hasBic: fc.boolean(),
    paid: fc.nat({ max: 100 }),
    lines: fc.array(line, { minLength: 1, maxLength: 12 }),
  })
  .map((drawn): InvoiceRecord => {
    const lines = drawn.lines.map(({ description, quantity, cents, taxRate }) => ({
      description,
      quantity,
      unitPrice: new Big(cents).div(100).toFixed(2),
      taxRate,
      lineTotal: new Big(cents).times(quantity).div(100).toFixed(2),
    }));
    const net = lines.reduce((sum, { lineTotal }) => sum.plus(lineTotal), new Big(0));
    const byRate = [...Map.groupBy(lines, ({ taxRate }) => taxRate)].map(([rate, group]) =>
      group
        .reduce((sum, { lineTotal }) => sum.plus(lineTotal), new Big(0))
        .times(rate)
        .div(100)
        .round(2, Big.roundHalfUp),
    );
    const tax = byRate.reduce((sum, each) => sum.plus(each), new Big(0));
    const gross = net.plus(tax);
    return releaseRecord(
      {
        documentType: drawn.isCreditNote ? 'credit note' : 'invoice',
        vendor: drawn.vendor,
        vendorVatId: 'DE136695976',
        address: `${drawn.street}, ${drawn.town}, DE`,
        buyer: drawn.buyer,
        buyerVatId: 'FR40303265045',
        invoiceNumber: drawn.number,
        purchaseOrder: drawn.purchaseOrder,
        issueDate: drawn.issued.toISOString().slice(0, 10),
        dueDate: drawn.due.toISOString().slice(0, 10),
        currency: drawn.currency,
        netTotal: net.toFixed(2),
        taxTotal: tax.toFixed(2),
        grandTotal: gross.toFixed(2),
        duePayable: gross.minus(new Big(gross).times(drawn.paid).div(100).round(2)).toFixed(2),
        iban: drawn.hasAccount ? 'DE89370400440532013000' : null,
        bic: drawn.hasAccount && drawn.hasBic ? 'COBADEFFXXX' : null,
      },
      lines,
    );
  });
