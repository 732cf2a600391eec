import { describe, expect, it } from 'vitest';
import { asFrench } from '../testing/asFrench.ts';
import { buildSemanticInvoice, type SemanticDraft, term } from '../testing/buildSemanticInvoice.ts';
import { brokenRules, businessRules } from './businessRules.ts';

const idsOf = (invoice: SemanticDraft): string[] => brokenRules(invoice).map(({ rule }) => rule.id);
type Breaking = (invoice: SemanticDraft) => void;

const line =
  (change: (one: SemanticDraft['lines'][number]) => void): Breaking =>
  ({ lines }) =>
    lines.slice(1).forEach(change);
const row =
  (change: (one: SemanticDraft['taxes'][number]) => void): Breaking =>
  ({ taxes }) =>
    taxes.forEach(change);
const allowance =
  (change: (one: SemanticDraft['allowances'][number]) => void): Breaking =>
  ({ allowances }) =>
    allowances.slice(0, 1).forEach(change);
const charge =
  (change: (one: SemanticDraft['allowances'][number]) => void): Breaking =>
  ({ allowances }) =>
    allowances.slice(1).forEach(change);
const lineAllowance =
  (at: 0 | 1, change: (one: SemanticDraft['allowances'][number]) => void): Breaking =>
  ({ lines }) =>
    lines.forEach(({ allowances }) => allowances.slice(at, at + 1).forEach(change));
const totals =
  (change: (one: NonNullable<SemanticDraft['totals']>) => void): Breaking =>
  (invoice) =>
    invoice.totals && change(invoice.totals);
const seller =
  (change: (one: NonNullable<SemanticDraft['seller']>) => void): Breaking =>
  (invoice) =>
    invoice.seller && change(invoice.seller);
const buyer =
  (change: (one: NonNullable<SemanticDraft['buyer']>) => void): Breaking =>
  (invoice) =>
    invoice.buyer && change(invoice.buyer);
const agent =
  (change: (one: NonNullable<SemanticDraft['seller']>) => void): Breaking =>
  (invoice) =>
    invoice.taxRepresentative && change(invoice.taxRepresentative);
const payment =
  (change: (one: SemanticDraft['payments'][number]) => void): Breaking =>
  ({ payments }) =>
    payments.forEach(change);
const thirdDecimal = term('1.005');
const xrechnung =
  (change: Breaking): Breaking =>
  (invoice) => {
    invoice.specification = term('urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0');
    change(invoice);
  };

const french =
  (change: Breaking): Breaking =>
  (invoice) => {
    asFrench(invoice);
    change(invoice);
  };

/** What breaks each rule. */
const breaking: Readonly<Record<string, Breaking>> = {
  'BR-01': (i) => (i.specification = term('')),
  'BR-02': (i) => (i.number = undefined),
  'BR-03': (i) => (i.issueDate = undefined),
  'BR-04': (i) => (i.typeCode = undefined),
  'BR-05': (i) => (i.currency = undefined),
  'BR-06': seller((s) => (s.name = undefined)),
  'BR-07': buyer((b) => (b.name = term(''))),
  'BR-08': seller((s) => (s.hasAddress = false)),
  'BR-09': seller((s) => (s.country = undefined)),
  'BR-10': buyer((b) => (b.hasAddress = false)),
  'BR-11': buyer((b) => (b.country = undefined)),
  'BR-12': totals((t) => (t.lines = undefined)),
  'BR-13': totals((t) => (t.net = undefined)),
  'BR-14': totals((t) => (t.gross = undefined)),
  'BR-15': totals((t) => (t.due = undefined)),
  'BR-16': (i) => (i.lines = []),
  'BR-17': (i) => i.payee && (i.payee.name = term('Seller GmbH')),
  'BR-18': agent((a) => (a.name = undefined)),
  'BR-19': agent((a) => (a.hasAddress = false)),
  'BR-20': agent((a) => (a.country = undefined)),
  'BR-21': line((l) => (l.id = undefined)),
  'BR-22': line((l) => (l.quantity = undefined)),
  'BR-23': line((l) => (l.unit = undefined)),
  'BR-24': line((l) => (l.total = undefined)),
  'BR-25': line((l) => (l.name = undefined)),
  'BR-26': line((l) => (l.price = undefined)),
  'BR-27': line((l) => (l.price = term('-0.01'))),
  'BR-28': line((l) => (l.grossPrice = term('-0.01'))),
  'BR-29': (i) => i.period && (i.period.end = term('20260131', { format: '102' })),
  'BR-30': line((l) => l.period && (l.period.end = term('20260101', { format: '102' }))),
  'BR-31': allowance((a) => (a.amount = undefined)),
  'BR-32': allowance((a) => (a.category = undefined)),
  'BR-33': allowance((a) => (a.reason = undefined)),
  'BR-36': charge((c) => (c.amount = undefined)),
  'BR-37': charge((c) => (c.category = undefined)),
  'BR-38': charge((c) => (c.reason = undefined)),
  'BR-41': lineAllowance(0, (a) => (a.amount = undefined)),
  'BR-42': lineAllowance(0, (a) => (a.reason = undefined)),
  'BR-43': lineAllowance(1, (a) => (a.amount = undefined)),
  'BR-44': lineAllowance(1, (a) => (a.reason = undefined)),
  'BR-45': row((r) => (r.base = undefined)),
  'BR-46': row((r) => (r.amount = undefined)),
  'BR-47': row((r) => (r.category = undefined)),
  'BR-48': row((r) => (r.rate = undefined)),
  'BR-49': payment((p) => (p.means = undefined)),
  'BR-50': payment((p) => p.transfers.forEach((t) => (t.account = term('')))),
  'BR-51': payment((p) => (p.cardNumber = term('4111111111111111'))),
  'BR-52': (i) => i.supportingDocuments.forEach((d) => (d.reference = undefined)),
  'BR-53': totals((t) => (t.taxes = t.taxes.slice(0, 1))),
  'BR-54': line((l) => l.attributes.forEach((a) => (a.value = undefined))),
  'BR-55': (i) => i.precedingInvoices.forEach((p) => (p.number = undefined)),
  'BR-56': agent((a) => (a.vatId = undefined)),
  'BR-57': (i) => i.deliverTo && (i.deliverTo.country = undefined),
  'BR-61': payment((p) => (p.transfers = [])),
  'BR-62': seller((s) => s.electronicAddress && (s.electronicAddress.attributes = {})),
  'BR-63': buyer((b) => b.electronicAddress && (b.electronicAddress.attributes = {})),
  'BR-64': line((l) => l.standardId && (l.standardId.attributes = {})),
  'BR-65': line((l) => l.classifications.forEach((c) => (c.attributes = {}))),
  'BR-66': allowance((a) => (a.indicator = undefined)),
  'BR-CO-03': (i) => {
    i.taxPointDates = [term('20260301')];
    i.taxPointCodes = [term('5')];
  },
  'BR-CO-04': line((l) => (l.category = undefined)),
  'BR-CO-09': seller((s) => (s.vatId = term('136695976'))),
  'BR-CO-10': totals((t) => (t.lines = term('100.01'))),
  'BR-CO-11': totals((t) => (t.allowances = term('10.01'))),
  'BR-CO-12': totals((t) => (t.charges = undefined)),
  'BR-CO-13': totals((t) => (t.net = term('109.99'))),
  'BR-CO-14': totals((t) => (t.taxes = [term('22.01', { currencyID: 'EUR' }), ...t.taxes.slice(1)])),
  'BR-CO-15': totals((t) => (t.gross = term('132.01'))),
  'BR-CO-16': totals((t) => (t.due = term('132.50'))),
  'BR-CO-17': row((r) => (r.amount = term('23.01'))),
  'BR-CO-18': (i) => (i.taxes = []),
  'BR-CO-19': (i) => (i.period = { path: 'period', start: undefined, end: undefined }),
  'BR-CO-20': line((l) => (l.period = { path: 'period', start: undefined, end: undefined })),
  'BR-CO-21': allowance((a) => (a.reason = undefined)),
  'BR-CO-22': charge((c) => (c.reason = undefined)),
  'BR-CO-23': lineAllowance(0, (a) => (a.reason = undefined)),
  'BR-CO-24': lineAllowance(1, (a) => (a.reason = undefined)),
  'BR-CO-25': (i) => (i.dueDate = undefined),
  'BR-CO-26': seller((s) => {
    s.vatId = undefined;
    s.legalId = undefined;
  }),
  'BR-DEC-01': allowance((a) => (a.amount = thirdDecimal)),
  'BR-DEC-02': allowance((a) => (a.base = thirdDecimal)),
  'BR-DEC-05': charge((c) => (c.amount = thirdDecimal)),
  'BR-DEC-06': charge((c) => (c.base = thirdDecimal)),
  'BR-DEC-09': totals((t) => (t.lines = thirdDecimal)),
  'BR-DEC-10': totals((t) => (t.allowances = thirdDecimal)),
  'BR-DEC-11': totals((t) => (t.charges = thirdDecimal)),
  'BR-DEC-12': totals((t) => (t.net = thirdDecimal)),
  'BR-DEC-13': totals((t) => (t.taxes = [term('22.000', { currencyID: 'EUR' })])),
  'BR-DEC-14': totals((t) => (t.gross = thirdDecimal)),
  'BR-DEC-15': totals((t) => t.taxes.slice(1).forEach((tax) => (tax.text = '0.000'))),
  'BR-DEC-16': totals((t) => (t.paid = thirdDecimal)),
  'BR-DEC-17': totals((t) => (t.rounding = thirdDecimal)),
  'BR-DEC-18': totals((t) => (t.due = thirdDecimal)),
  'BR-DEC-19': row((r) => (r.base = thirdDecimal)),
  'BR-DEC-20': row((r) => (r.amount = thirdDecimal)),
  'BR-DEC-23': line((l) => (l.total = thirdDecimal)),
  'BR-DEC-24': lineAllowance(0, (a) => (a.amount = thirdDecimal)),
  'BR-DEC-25': lineAllowance(0, (a) => (a.base = thirdDecimal)),
  'BR-DEC-27': lineAllowance(1, (a) => (a.amount = thirdDecimal)),
  'BR-DEC-28': lineAllowance(1, (a) => (a.base = thirdDecimal)),
  'BR-CL-01': (i) => (i.typeCode = term('999')),
  'BR-CL-03': totals((t) => t.net && (t.net.attributes = { currencyID: 'EURO' })),
  'BR-CL-04': (i) => (i.currency = term('€')),
  'BR-CL-05': (i) => (i.taxCurrency = term('XYZ')),
  'BR-CL-14': seller((s) => (s.country = term('UK'))),
  'BR-CL-16': payment((p) => (p.means = term('99'))),
  'BR-CL-17': row((r) => (r.category = term('X'))),
  'BR-CL-18': line((l) => (l.category = term('X'))),
  'BR-CL-19': allowance((a) => (a.reasonCode = term('1'))),
  'BR-CL-20': charge((c) => (c.reasonCode = term('freight'))),
  'BR-CL-22': row((r) => (r.reasonCode = term('none'))),
  'BR-CL-23': line((l) => (l.unit = term('pièce'))),
  'BR-IC-11': (i) => {
    Object.assign(i, buildSemanticInvoice('K', '0'), { deliveryDate: undefined, period: undefined });
  },
  'BR-IC-12': (i) => {
    Object.assign(i, buildSemanticInvoice('K', '0'), { deliverTo: undefined });
  },
  'BR-O-11': outOfScope((i) => i.taxes.push(...sound().taxes)),
  'BR-O-12': outOfScope(line((l) => (l.category = term('S')))),
  'BR-O-13': outOfScope(allowance((a) => (a.category = term('S')))),
  'BR-O-14': outOfScope(charge((c) => (c.category = term('S')))),
  'BR-B-01': line((l) => (l.category = term('B'))),
  'BR-B-02': line((l) => (l.category = term('B'))),
  'XSD-DECIMAL': totals((t) => (t.gross = term('132,00'))),
  'XSD-DATE': (i) => (i.issueDate = term('20260230', { format: '102' })),
  'XSD-INDICATOR': allowance((a) => (a.indicator = term('no'))),
  'XSD-CURRENCY': totals((t) => t.taxes.forEach((tax) => (tax.attributes = {}))),
  'XSD-STRUCTURE': (i) => (i.structure = [{ path: 'x', problem: 'The part x is missing' }]),
  'FX-PROFILE-CONTENT': (i) => (i.specification = term('urn:factur-x.eu:1p0:minimum')),
  'FX-PROFILE-KNOWN': (i) => (i.specification = term('urn:factur-x.eu:1p0:premium')),
  'BR-DE-1': xrechnung((i) => (i.payments = [])),
  'BR-DE-2': xrechnung(seller((s) => (s.contact = undefined))),
  'BR-DE-3': xrechnung(seller((s) => (s.city = undefined))),
  'BR-DE-4': xrechnung(seller((s) => (s.postcode = undefined))),
  'BR-DE-5': xrechnung(seller((s) => s.contact && (s.contact.name = undefined))),
  'BR-DE-6': xrechnung(seller((s) => s.contact && (s.contact.phone = undefined))),
  'BR-DE-7': xrechnung(seller((s) => s.contact && (s.contact.email = undefined))),
  'BR-DE-8': xrechnung(buyer((b) => (b.city = undefined))),
  'BR-DE-9': xrechnung(buyer((b) => (b.postcode = undefined))),
  'BR-DE-14': xrechnung(row((r) => (r.rate = undefined))),
  'BR-DE-15': xrechnung((i) => (i.buyerReference = undefined)),
  'BR-DE-17': xrechnung((i) => (i.typeCode = term('82'))),
  'BR-DE-19': xrechnung(payment((p) => p.transfers.forEach((t) => (t.account = term('DE00370400440532013000'))))),
  'BR-DE-27': xrechnung(seller((s) => s.contact && (s.contact.phone = term('n/a')))),
  'BR-FR-01': french((i) => (i.number = term('F'.repeat(36)))),
  'BR-FR-02': french((i) => (i.number = term('F 2026'))),
  'BR-FR-03': french((i) => (i.dueDate = term('21260331', { format: '102' }))),
  'BR-FR-05': french((i) => (i.noteSubjects = [term('PMT'), term('AAB')])),
  'BR-FR-06': french((i) => i.noteSubjects.push(term('PMD'))),
  'BR-FR-08': french((i) => (i.process = term('A1'))),
  'BR-FR-09': french(seller((s) => (s.identifiers = [term('12345678900011', { schemeID: '0009' })]))),
  'BR-FR-10': french(seller((s) => (s.legalId = undefined))),
  'BR-FR-11': french(buyer((b) => (b.legalId = term('392809137', { schemeID: '0009' })))),
  'BR-FR-12': french(buyer((b) => (b.electronicAddress = undefined))),
  'BR-FR-13': french(seller((s) => (s.electronicAddress = undefined))),
  'BR-FR-15': french(row((r) => (r.category = term('L')))),
  'BR-FR-16': french(line((l) => (l.rate = term('12')))),
  'BR-DE-28': xrechnung(seller((s) => s.contact && (s.contact.email = term('a.example.org')))),
};

function sound(): SemanticDraft {
  return buildSemanticInvoice();
}

function outOfScope(change: Breaking): Breaking {
  return (invoice) => {
    Object.assign(invoice, buildSemanticInvoice('O', null));
    change(invoice);
  };
}

/** Tested with the categories of tax. */
const isOfFamily = (id: string): boolean => /^BR-(S|Z|E|AE|IC|G|O|AF|AG)-(0[1-9]|10)$/.test(id);

describe('a sound invoice', () => {
  it('of XRechnung breaks none either', () => {
    const invoice = sound();
    xrechnung(() => undefined)(invoice);
    expect(idsOf(invoice)).toEqual([]);
  });
});

describe('each rule', () => {
  it.each(Object.entries(breaking))('%s is broken by what it forbids', (id, change) => {
    const invoice = sound();
    change(invoice);
    expect(idsOf(invoice)).toContain(id);
  });

  it('has a test, and an id of its own', () => {
    const ids = businessRules.map(({ id }) => id);
    const tested = new Set(Object.keys(breaking));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !tested.has(id) && !isOfFamily(id))).toEqual([]);
  });

  it('says what is wrong in a sentence', () => {
    const invoice = sound();
    breaking['BR-CO-15']?.(invoice);
    expect(brokenRules(invoice)).toMatchObject([
      {
        sentence: 'Net 110.00 plus tax 22.00 is 132.00, but 132.01 is stated as total with tax (BT-112).',
        path: 'totals',
        count: 1,
      },
      { rule: { id: 'BR-CO-16' } },
    ]);
  });
});

describe('profiles', () => {
  it('ask MINIMUM for what it may hold alone', () => {
    const invoice = sound();
    invoice.specification = term('urn:factur-x.eu:1p0:minimum');
    Object.assign(invoice, { lines: [], taxes: [], payments: [], allowances: [] });
    expect(idsOf(invoice)).toEqual([]);
    invoice.number = undefined;
    expect(idsOf(invoice)).toEqual(['BR-02']);
  });

  it('compare BASIC WL with no lines, for it has none', () => {
    const invoice = sound();
    invoice.specification = term('urn:factur-x.eu:1p0:basicwl');
    invoice.lines = [];
    expect(idsOf(invoice)).toEqual([]);
  });
});
