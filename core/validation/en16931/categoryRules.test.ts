import { describe, expect, it } from 'vitest';
import { buildSemanticInvoice, type LineDraft, type SemanticDraft, term } from '../testing/buildSemanticInvoice.ts';
import { brokenRules, businessRules } from './businessRules.ts';

type Breaking = (invoice: SemanticDraft) => void;
const idsOf = (invoice: SemanticDraft): string[] => brokenRules(invoice).map(({ rule }) => rule.id);
const line =
  (change: (one: LineDraft) => void): Breaking =>
  ({ lines }) =>
    lines.slice(1).forEach(change);
const row =
  (change: (one: SemanticDraft['taxes'][number]) => void): Breaking =>
  ({ taxes }) =>
    taxes.forEach(change);
const allowance =
  (at: 0 | 1, change: (one: SemanticDraft['allowances'][number]) => void): Breaking =>
  ({ allowances }) =>
    allowances.slice(at, at + 1).forEach(change);

const families = [
  { family: 'S', code: 'S', rate: '20' },
  { family: 'Z', code: 'Z', rate: '0' },
  { family: 'E', code: 'E', rate: '0' },
  { family: 'AE', code: 'AE', rate: '0' },
  { family: 'IC', code: 'K', rate: '0' },
  { family: 'G', code: 'G', rate: '0' },
  { family: 'O', code: 'O', rate: null },
  { family: 'AF', code: 'L', rate: '20' },
  { family: 'AG', code: 'M', rate: '20' },
] as const;

/** What breaks the rules of a family, by number. */
function familyBreaking(code: string): Readonly<Record<string, Breaking>> {
  const wrongRate =
    code === 'O' ? term('0') : code === 'S' ? term('0') : ['L', 'M'].includes(code) ? term('-1') : term('5');
  const unidentified: Breaking = (i) => {
    const vatId = code === 'O' ? term('DE136695976') : undefined;
    if (i.seller) i.seller.vatId = vatId;
    i.taxRepresentative = undefined;
  };
  return {
    '01': (i) => (i.taxes = []),
    '02': unidentified,
    '03': unidentified,
    '04': unidentified,
    '05': line((l) => (l.rate = wrongRate)),
    '06': allowance(0, (a) => (a.rate = wrongRate)),
    '07': allowance(1, (c) => (c.rate = wrongRate)),
    '08': row((r) => (r.base = term('112.00'))),
    '09': row((r) => (r.amount = term('24.00'))),
    '10': row((r) => (r.reason = r.reason === undefined ? term('Exempt') : undefined)),
  };
}

describe('an invoice of one category of tax', () => {
  it.each(families)('of category $code breaks no rule', ({ code, rate }) => {
    expect(brokenRules(buildSemanticInvoice(code, rate)).map(({ rule, sentence }) => [rule.id, sentence])).toEqual([]);
  });

  it.each(
    families.flatMap(({ family, code, rate }) =>
      Object.entries(familyBreaking(code)).map(
        ([number, change]) => [`BR-${family}-${number}`, code, rate, change] as const,
      ),
    ),
  )('%s is broken by what it forbids', (id, code, rate, change) => {
    const invoice = buildSemanticInvoice(code, rate);
    change(invoice);
    expect(idsOf(invoice)).toContain(id);
  });

  it('has a test for each rule of the families', () => {
    const tested = new Set(
      families.flatMap(({ family, code }) =>
        Object.keys(familyBreaking(code)).map((number) => `BR-${family}-${number}`),
      ),
    );
    const published = businessRules
      .map(({ id }) => id)
      .filter((id) => /^BR-(S|Z|E|AE|IC|G|O|AF|AG)-(0[1-9]|10)$/.test(id));
    expect(published.filter((id) => !tested.has(id))).toEqual([]);
    expect(published).toHaveLength(90);
  });
});
