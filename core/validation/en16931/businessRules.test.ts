import { describe, expect, it } from 'vitest';
import { extended, peppol, xrechnung } from '../testing/breaking.ts';
import { buildSemanticInvoice, type SemanticDraft, term } from '../testing/buildSemanticInvoice.ts';
import { frameworkBreaking } from '../testing/frameworkBreaking.ts';
import { normBreaking } from '../testing/normBreaking.ts';
import { brokenRules, businessRules } from './businessRules.ts';
import { englishText } from '../../vocabulary/sentences/englishText.ts';

const idsOf = (invoice: SemanticDraft): string[] => brokenRules(invoice).map(({ rule }) => rule.id);
const breaking = { ...normBreaking, ...frameworkBreaking };

function sound(): SemanticDraft {
  return buildSemanticInvoice();
}

/** Tested with the categories of tax. */
const isOfFamily = (id: string): boolean => /^BR-(S|Z|E|AE|IC|G|O|AF|AG)-(0[1-9]|10)$/.test(id);

describe('a sound invoice', () => {
  it.each([
    ['EXTENDED', extended],
    ['Peppol', peppol],
  ] as const)('of %s breaks none', (_, as) => {
    const invoice = sound();
    as(() => undefined)(invoice);
    expect(idsOf(invoice)).toEqual([]);
  });

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
    const told = brokenRules(invoice).map((broken) => ({ ...broken, sentence: englishText(broken.sentence) }));
    expect(told).toMatchObject([
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
