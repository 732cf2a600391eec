import type { Big } from 'big.js';
import type { OptionalTerm, SemanticInvoice, TermLine } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import { decimalIn, isGiven, shown, sumOf, taxTotalOf, totalsOf } from './termValues.ts';

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
  readonly id: string;
  readonly what: string;
  readonly stated: (invoice: SemanticInvoice) => OptionalTerm;
  readonly wanted: (invoice: SemanticInvoice) => Big;
  readonly amounts: (invoice: SemanticInvoice) => number;
}

const sums: readonly ExtendedSum[] = [
  {
    id: 'BR-FXEXT-CO-10',
    what: 'The lines add up to',
    stated: ({ totals }) => totals?.lines,
    wanted: (invoice) => sumOf(items(invoice).map(({ total }) => total)),
    amounts: (invoice) => items(invoice).length,
  },
  {
    id: 'BR-FXEXT-CO-11',
    what: 'The allowances add up to',
    stated: ({ totals }) => totals?.allowances,
    wanted: (invoice) => sumOf(of(invoice, false).map(({ amount }) => amount)),
    amounts: (invoice) => of(invoice, false).length,
  },
  {
    id: 'BR-FXEXT-CO-12',
    what: 'Charges and fees for logistics add up to',
    stated: ({ totals }) => totals?.charges,
    wanted: (invoice) => sumOf([...of(invoice, true).map(({ amount }) => amount), ...invoice.logisticsFees]),
    amounts: (invoice) => of(invoice, true).length + invoice.logisticsFees.length,
  },
  {
    id: 'BR-FXEXT-CO-13',
    what: 'Lines less allowances plus charges is',
    stated: ({ totals }) => totals?.net,
    wanted: ({ totals }) => sumOf([totals?.lines, totals?.charges]).minus(sumOf([totals?.allowances])),
    amounts: (invoice) => items(invoice).length + invoice.allowances.length + invoice.logisticsFees.length,
  },
  {
    id: 'BR-FXEXT-CO-15',
    what: 'Net plus tax is',
    stated: ({ totals }) => totals?.gross,
    wanted: ({ totals, currency }) =>
      sumOf([totals?.net, totals === undefined ? undefined : taxTotalOf(totals, currency)]),
    amounts: (invoice) => items(invoice).length + invoice.allowances.length + invoice.logisticsFees.length,
  },
];

/** What lines of EXTENDED must state unless they only group or inform. */
const ofItems: readonly (readonly [string, string, (line: TermLine) => OptionalTerm])[] = [
  ['BR-FXEXT-BR-22', 'states no quantity (BT-129)', ({ quantity }) => quantity],
  ['BR-FXEXT-BR-23', 'states no unit for its quantity (BT-130)', ({ unit }) => unit],
  ['BR-FXEXT-BR-24', 'states no net amount (BT-131)', ({ total }) => total],
  ['BR-FXEXT-BR-26', 'states no price (BT-146)', ({ price }) => price],
  ['BR-FXEXT-CO-04', 'has no category of tax (BT-151)', ({ category }) => category],
];

/** What Factur-X asks of its profile EXTENDED in place of rules of the norm (BR-FXEXT). */
export const extendedRules: readonly BusinessRule[] = [
  ...sums.map(({ id, what, stated, wanted, amounts }) =>
    ruleFor({
      id,
      severity: 'high',
      fields: ['netTotal', 'grandTotal'],
      each: (invoice: SemanticInvoice) => totalsOf(invoice).map(({ path }) => ({ path, invoice })),
      holds: ({ invoice }) => isNear(stated(invoice), wanted(invoice), amounts(invoice)),
      problem: ({ invoice }) =>
        `${what} ${wanted(invoice).toFixed(2)}, but ${shown(stated(invoice))} is stated, more than rounding explains.`,
    }),
  ),
  ...ofItems.map(([id, problem, read]) =>
    ruleFor({
      id,
      each: items,
      holds: (line) => isGiven(read(line)),
      problem: (line) => `Line ${shown(line.id)} ${problem}.`,
    }),
  ),
  ruleFor({
    id: 'BR-FXEXT-06',
    severity: 'low',
    each: ({ lines }) => lines.filter(({ parentId }) => isGiven(parentId)),
    holds: ({ subtype }) => isGiven(subtype),
    problem: (line) => `Line ${shown(line.id)} belongs to another, but does not say what it is (BT-X-8).`,
  }),
  ruleFor({
    id: 'BR-FXEXT-11',
    severity: 'low',
    each: ({ lines }) => lines.filter(({ parentId }) => isGiven(parentId)),
    holds: ({ parentId }, { lines }) => lines.some(({ id }) => id?.text === parentId?.text),
    problem: (line) => `Line ${shown(line.id)} belongs to line ${shown(line.parentId)} (BT-X-304), which is not there.`,
  }),
];
