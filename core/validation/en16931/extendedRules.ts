import type { Big } from 'big.js';
import type { OptionalTerm, SemanticInvoice, TermLine } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { LackKey } from './lineRules.ts';
import { cents, decimalIn, isGiven, shown, shownAmount, sumOf, taxTotalOf, totalsOf } from './termValues.ts';

/** GROUP lines sum up others and INFORMATION lines say something: neither is an item of its own (BT-X-8). */
const isItem = ({ subtype }: TermLine): boolean => !isGiven(subtype) || subtype.text === 'DETAIL';
const items = ({ lines }: SemanticInvoice): readonly TermLine[] => lines.filter(isItem);
const of = ({ allowances }: SemanticInvoice, isCharge: boolean) =>
  allowances.filter((each) => each.isCharge === isCharge);

/** EXTENDED lets a sum differ by a cent for each amount that goes into it. */
function isNear(stated: OptionalTerm, wanted: Big, amounts: number): boolean {
  return (
    decimalIn(stated)
      ?.minus(wanted)
      .abs()
      .lte(Math.max(amounts, 1) / 100) ?? true
  );
}

interface ExtendedSum {
  readonly id: `BR-FXEXT-CO-${10 | 11 | 12 | 13 | 15}`;
  readonly stated: (invoice: SemanticInvoice) => OptionalTerm;
  readonly wanted: (invoice: SemanticInvoice) => Big;
  readonly amounts: (invoice: SemanticInvoice) => number;
}

const sums: readonly ExtendedSum[] = [
  {
    id: 'BR-FXEXT-CO-10',
    stated: ({ totals }) => totals?.lines,
    wanted: (invoice) => sumOf(items(invoice).map(({ total }) => total)),
    amounts: (invoice) => items(invoice).length,
  },
  {
    id: 'BR-FXEXT-CO-11',
    stated: ({ totals }) => totals?.allowances,
    wanted: (invoice) => sumOf(of(invoice, false).map(({ amount }) => amount)),
    amounts: (invoice) => of(invoice, false).length,
  },
  {
    id: 'BR-FXEXT-CO-12',
    stated: ({ totals }) => totals?.charges,
    wanted: (invoice) => sumOf([...of(invoice, true).map(({ amount }) => amount), ...invoice.logisticsFees]),
    amounts: (invoice) => of(invoice, true).length + invoice.logisticsFees.length,
  },
  {
    id: 'BR-FXEXT-CO-13',
    stated: ({ totals }) => totals?.net,
    wanted: ({ totals }) => sumOf([totals?.lines, totals?.charges]).minus(sumOf([totals?.allowances])),
    amounts: (invoice) => items(invoice).length + invoice.allowances.length + invoice.logisticsFees.length,
  },
  {
    id: 'BR-FXEXT-CO-15',
    stated: ({ totals }) => totals?.gross,
    wanted: ({ totals, currency }) =>
      sumOf([totals?.net, totals === undefined ? undefined : taxTotalOf(totals, currency)]),
    amounts: (invoice) => items(invoice).length + invoice.allowances.length + invoice.logisticsFees.length,
  },
];

/** What lines of EXTENDED must state unless they only group or inform. */
const ofItems: readonly (readonly [string, LackKey, (line: TermLine) => OptionalTerm])[] = [
  ['BR-FXEXT-BR-22', 'BR-22', ({ quantity }) => quantity],
  ['BR-FXEXT-BR-23', 'BR-23', ({ unit }) => unit],
  ['BR-FXEXT-BR-24', 'BR-24', ({ total }) => total],
  ['BR-FXEXT-BR-26', 'BR-26', ({ price }) => price],
  ['BR-FXEXT-CO-04', 'BR-CO-04', ({ category }) => category],
];

/** What Factur-X asks of its profile EXTENDED in place of rules of the norm (BR-FXEXT). */
export const extendedRules: readonly BusinessRule[] = [
  ...sums.map(({ id, stated, wanted, amounts }) =>
    ruleFor({
      id,
      severity: 'high',
      fields: ['netTotal', 'grandTotal'],
      each: (invoice: SemanticInvoice) => totalsOf(invoice).map(({ path }) => ({ path, invoice })),
      holds: ({ invoice }) => isNear(stated(invoice), wanted(invoice), amounts(invoice)),
      problem: ({ invoice }) => say(id, { sum: cents(wanted(invoice)), stated: shownAmount(stated(invoice)) }),
    }),
  ),
  ...ofItems.map(([id, lack, read]) =>
    ruleFor({
      id,
      each: items,
      holds: (line) => isGiven(read(line)),
      problem: (line) => say(lack, { line: say('line.named', { id: shown(line.id) }) }),
    }),
  ),
  ruleFor({
    id: 'BR-FXEXT-06',
    severity: 'low',
    each: ({ lines }) => lines.filter(({ parentId }) => isGiven(parentId)),
    holds: ({ subtype }) => isGiven(subtype),
    problem: (line) => say('BR-FXEXT-06', { line: shown(line.id) }),
  }),
  ruleFor({
    id: 'BR-FXEXT-11',
    severity: 'low',
    each: ({ lines }) => lines.filter(({ parentId }) => isGiven(parentId)),
    holds: ({ parentId }, { lines }) => lines.some(({ id }) => id?.text === parentId?.text),
    problem: (line) => say('BR-FXEXT-11', { line: shown(line.id), parent: shown(line.parentId) }),
  }),
];
