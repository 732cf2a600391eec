import type { SemanticInvoice, Term } from '../../contract/semanticInvoice.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';

/** A semantic invoice a test may change. */
type Draft<Part> = Part extends Sentence
  ? Part
  : Part extends readonly (infer Item)[]
    ? Draft<Item>[]
    : Part extends object
      ? { -readonly [Key in keyof Part]: Draft<Part[Key]> }
      : Part;
export type SemanticDraft = Draft<SemanticInvoice>;
export type LineDraft = SemanticDraft['lines'][number];

/** A term as if read from an element of the same name. */
export function term(text: string, attributes: Record<string, string> = {}): Draft<Term> {
  return { text, path: `term/${text}`, attributes: { ...attributes } };
}

const tenPercent = { percent: term('10'), reasonCode: undefined };

export function buildLine(id: string, total: string, category: string, rate: string | null): LineDraft {
  return {
    path: `line[${id}]`,
    id: term(id),
    quantity: term('1'),
    unit: term('C62'),
    total: term(total),
    price: term(total),
    priceBase: undefined,
    grossPrice: term(total),
    name: term(`Item ${id}`),
    category: term(category),
    rate: rate === null ? undefined : term(rate),
    period: { path: 'line/period', start: term('20260301'), end: term('20260331') },
    allowances: [
      {
        ...tenPercent,
        path: 'line/allowance',
        isCharge: false,
        indicator: term('false'),
        amount: term('1.00'),
        base: term('10.00'),
        reason: term('Rebate'),
        category: undefined,
        rate: undefined,
      },
      {
        ...tenPercent,
        path: 'line/charge',
        isCharge: true,
        indicator: term('true'),
        amount: term('1.00'),
        base: term('10.00'),
        reason: term('Packing'),
        category: undefined,
        rate: undefined,
      },
    ],
    subtype: undefined,
    parentId: undefined,
    originCountry: term('DE'),
    documents: [
      {
        path: 'line/object',
        reference: term('Meter 7'),
        typeCode: term('130'),
        description: undefined,
        scheme: term('AAB'),
        file: undefined,
      },
    ],
    standardId: term('4012345678901', { schemeID: '0160' }),
    classifications: [term('12344321', { listID: 'TST' })],
    attributes: [{ path: 'line/attribute', name: term('Colour'), value: term('Black') }],
  };
}

/**
 * An invoice no rule has anything against: two lines, an allowance and a charge, all of one category of tax, with every
 * group filled in. Net 110.00; 20 % tax where the category has a rate.
 */
export function buildSemanticInvoice(category = 'S', rate: string | null = '20'): SemanticDraft {
  const isTaxed = rate !== null && rate !== '0';
  const tax = isTaxed ? '22.00' : '0.00';
  const gross = isTaxed ? '132.00' : '110.00';
  const hasReason = ['E', 'AE', 'K', 'G', 'O'].includes(category);
  const vatId = (text: string) => (category === 'O' ? undefined : term(text));
  const taxed = { category: term(category), rate: rate === null ? undefined : term(rate) };
  const euro = { currencyID: 'EUR' };
  return {
    syntax: 'CII',
    isCreditNote: false,
    process: undefined,
    specification: term('urn:cen.eu:en16931:2017'),
    notes: [{ path: 'note', subject: term('AAI'), text: term('Thank you') }],
    number: term('R-1'),
    issueDate: term('20260301', { format: '102' }),
    typeCode: term('380'),
    currency: term('EUR'),
    taxCurrency: term('GBP'),
    taxPointDates: [],
    taxPointCodes: [],
    dueDate: term('20260331', { format: '102' }),
    buyerReference: term('04011000-12345-34'),
    paymentTerms: undefined,
    orderReference: term('PO-1'),
    contractReference: term('C-1'),
    precedingInvoices: [
      { path: 'preceding', number: term('R-0'), issueDate: term('20260101', { format: '102' }), typeCode: undefined },
    ],
    supportingDocuments: [
      {
        path: 'document',
        reference: term('Sheet 1'),
        typeCode: term('916'),
        description: undefined,
        scheme: undefined,
        file: term('UERG', { mimeCode: 'application/pdf', filename: 'sheet.pdf' }),
      },
    ],
    seller: buildParty('seller', 'Seller GmbH', 'DE', vatId('DE136695976')),
    buyer: buildParty('buyer', 'Buyer SARL', 'FR', vatId('FR40303265045')),
    payee: buildParty('payee', 'Factor AG', 'DE', undefined),
    taxRepresentative:
      category === 'O' ? undefined : buildParty('representative', 'Agent BV', 'NL', vatId('NL004495445B01')),
    deliveryDate: term('20260228', { format: '102' }),
    deliverTo: { path: 'delivery', country: term('FR') },
    shipTo: buildParty('delivery', 'Warehouse', 'FR', undefined),
    period: { path: 'period', start: term('20260201', { format: '102' }), end: term('20260331', { format: '102' }) },
    payments: [
      {
        path: 'payment',
        means: term('58'),
        transfers: [{ path: 'account', account: term('DE89370400440532013000'), accounts: 1 }],
        cardNumber: term('123456'),
        debitedAccount: undefined,
        mandate: undefined,
      },
    ],
    allowances: [
      {
        ...tenPercent,
        ...taxed,
        path: 'allowance',
        isCharge: false,
        indicator: term('false'),
        amount: term('10.00'),
        base: term('100.00'),
        reason: term('Rebate'),
      },
      {
        ...tenPercent,
        ...taxed,
        path: 'charge',
        isCharge: true,
        indicator: term('true'),
        amount: term('20.00'),
        base: term('200.00'),
        reason: term('Freight'),
      },
    ],
    logisticsFees: [],
    taxes: [
      {
        ...taxed,
        path: 'tax',
        base: term('110.00'),
        amount: term(tax),
        reason: hasReason ? term('Exempt') : undefined,
        reasonCode: undefined,
      },
    ],
    totals: {
      path: 'totals',
      lines: term('100.00'),
      allowances: term('10.00'),
      charges: term('20.00'),
      net: term('110.00'),
      taxes: [term(tax, euro), term('0.00', { currencyID: 'GBP' })],
      gross: term(gross),
      paid: term('10.00'),
      rounding: term('0.50'),
      due: term(isTaxed ? '122.50' : '100.50'),
    },
    lines: [buildLine('1', '60.00', category, rate), buildLine('2', '40.00', category, rate)].map(withDates),
    taxTypes: [term('VAT')],
    taxRegistrations: [term('DE136695976', { schemeID: 'VA' })],
    structure: [],
  };
}

function buildParty(
  path: string,
  name: string,
  country: string,
  vatId: Draft<Term> | undefined,
): NonNullable<SemanticDraft['seller']> {
  return {
    path,
    name: term(name),
    globalIds: [term('4000001123452', { schemeID: '0088' })],
    identifiers: [term('4000001123452', { schemeID: '0088' })],
    legalId: term(`HRB ${name}`),
    vatId,
    taxNumber: undefined,
    electronicAddress: term(`${path}@example.org`, { schemeID: 'EM' }),
    hasAddress: true,
    city: term('Town'),
    postcode: term('12345'),
    country: term(country),
    contact: {
      path: `${path}/contact`,
      name: term('A Person'),
      phone: term('+49 123 456'),
      email: term('a@example.org'),
    },
  };
}

function withDates(line: LineDraft): LineDraft {
  const format = { format: '102' };
  return { ...line, period: { path: 'line/period', start: term('20260301', format), end: term('20260331', format) } };
}
