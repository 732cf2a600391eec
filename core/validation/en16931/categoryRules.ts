import type { Big } from 'big.js';
import type { OptionalTerm, SemanticInvoice, TermTax } from '../../contract/semanticInvoice.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey } from '../../vocabulary/sentences/templates.ts';
import { cents, decimalIn, isGiven, roundCents, shownAmount, shownDecimal, sumOf } from './termValues.ts';

/** Who must, or must not, be identified by a tax number. `nobody`: outside the scope of tax no VAT id may be stated. */
type Identified = 'seller' | 'seller by VAT id' | 'seller and buyer' | 'both by VAT id' | 'nobody';

interface Category {
  /** What the published rules of the family begin with; IGIC and IPSI are AF and AG in the published Schematron. */
  readonly family: string;
  /** UNTDID 5305 code. */
  readonly code: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M';
  readonly identified: Identified;
  readonly rate: 'positive' | 'not negative' | 'zero' | 'none';
  readonly breakdown: 'at least one' | 'exactly one';
  /** An exemption must be explained, or must not be claimed. */
  readonly reason: 'required' | 'forbidden';
}

const none = { rate: 'zero', breakdown: 'exactly one' } as const;

/** The families of rules that differ only in these facts (EN 16931-1, 6.4.3). */
const categories: readonly Category[] = [
  {
    family: 'S',
    code: 'S',
    identified: 'seller',
    rate: 'positive',
    breakdown: 'at least one',
    reason: 'forbidden',
  },
  { family: 'Z', code: 'Z', identified: 'seller', ...none, reason: 'forbidden' },
  { family: 'E', code: 'E', identified: 'seller', ...none, reason: 'required' },
  { family: 'AE', code: 'AE', identified: 'seller and buyer', ...none, reason: 'required' },
  {
    family: 'IC',
    code: 'K',
    identified: 'both by VAT id',
    ...none,
    reason: 'required',
  },
  {
    family: 'G',
    code: 'G',
    identified: 'seller by VAT id',
    ...none,
    reason: 'required',
  },
  {
    family: 'O',
    code: 'O',
    identified: 'nobody',
    rate: 'none',
    breakdown: 'exactly one',
    reason: 'required',
  },
  {
    family: 'AF',
    code: 'L',
    identified: 'seller',
    rate: 'not negative',
    breakdown: 'at least one',
    reason: 'forbidden',
  },
  {
    family: 'AG',
    code: 'M',
    identified: 'seller',
    rate: 'not negative',
    breakdown: 'at least one',
    reason: 'forbidden',
  },
];

/** Something that has a category and a rate: a line, an allowance or a charge of the document. */
interface Taxed {
  readonly path: string;
  readonly rate: OptionalTerm;
}

const places = [
  { number: '02', rateNumber: '05', what: 'category.line' },
  { number: '03', rateNumber: '06', what: 'category.allowance' },
  { number: '04', rateNumber: '07', what: 'category.charge' },
] as const;

function taxedAt(what: (typeof places)[number]['what'], code: string, invoice: SemanticInvoice): readonly Taxed[] {
  const all =
    what === 'category.line'
      ? invoice.lines
      : invoice.allowances.filter(({ isCharge }) => isCharge === (what === 'category.charge'));
  return all.filter(({ category }) => category?.text === code);
}

function isIdentified(how: Identified, { seller, buyer, taxRepresentative }: SemanticInvoice): boolean {
  const sellerVat = isGiven(seller?.vatId) || isGiven(taxRepresentative?.vatId);
  const sellerTax = sellerVat || isGiven(seller?.taxNumber);
  const buyerVat = isGiven(buyer?.vatId);
  switch (how) {
    case 'seller':
      return sellerTax;
    case 'seller by VAT id':
      return sellerVat;
    case 'seller and buyer':
      return sellerTax && (buyerVat || isGiven(buyer?.legalId));
    case 'both by VAT id':
      return sellerVat && buyerVat;
    case 'nobody':
      return !sellerVat && !buyerVat;
    default:
      return assertNever(how);
  }
}

const identification = {
  seller: 'identified.seller',
  'seller by VAT id': 'identified.sellerVat',
  'seller and buyer': 'identified.sellerAndBuyer',
  'both by VAT id': 'identified.bothVat',
  nobody: 'identified.nobody',
} as const satisfies Readonly<Record<Identified, PlainKey>>;

function rateFits(kind: Category['rate'], rate: OptionalTerm): boolean {
  const percent = decimalIn(rate);
  if (kind === 'none') return !isGiven(rate);
  if (percent === null) return false;
  if (kind === 'positive') return percent.gt(0);
  return kind === 'zero' ? percent.eq(0) : percent.gte(0);
}

/** Lines, plus charges, less allowances of the category, and of the rate where the category has several. */
function taxableOf({ lines, allowances }: SemanticInvoice, code: string, rate: Big | null): Big {
  const isSame = (each: { readonly category: OptionalTerm; readonly rate: OptionalTerm }): boolean =>
    each.category?.text === code && (rate === null || (decimalIn(each.rate)?.eq(rate) ?? false));
  const amounts = (isCharge: boolean): Big =>
    sumOf(allowances.filter((each) => each.isCharge === isCharge && isSame(each)).map(({ amount }) => amount));
  const net = sumOf(lines.filter(isSame).map(({ total }) => total));
  return roundCents(net.plus(amounts(true)).minus(amounts(false)));
}

function rulesOf(category: Category): readonly BusinessRule[] {
  const { family, code } = category;
  const name = say(`category.${code}`);
  const id = (number: string): string => `BR-${family}-${number}`;
  const rows = ({ taxes }: SemanticInvoice): readonly TermTax[] => taxes.filter((row) => row.category?.text === code);
  const isUsed = (invoice: SemanticInvoice): boolean =>
    places.some(({ what }) => taxedAt(what, code, invoice).length > 0);
  const hasRates = category.breakdown === 'at least one';
  const rateOf = (row: TermTax): Big | null => (hasRates ? decimalIn(row.rate) : null);
  // Where a category has one rate, the published rules let whole units of rounding pass.
  const leeway = hasRates || code === 'O' ? '0' : '0.99';
  return [
    ruleFor({
      id: id('01'),
      fields: ['taxTotal'],
      each: wholeInvoice,
      holds: (invoice) => {
        const count = rows(invoice).length;
        if (!isUsed(invoice)) return hasRates || count === 0;
        return hasRates ? count >= 1 : count === 1;
      },
      problem: hasRates ? say('category.lacksRow', { name, code }) : say('category.oneRow', { name, code }),
    }),
    ...places.flatMap(({ number, rateNumber, what }) => [
      ruleFor({
        id: id(number),
        fields: ['vendorVatId', 'buyerVatId'],
        each: (invoice) => (taxedAt(what, code, invoice).length > 0 ? wholeInvoice(invoice) : []),
        holds: (invoice) => isIdentified(category.identified, invoice),
        problem: say('category.unidentified', {
          what: say(what),
          name,
          code,
          lack: say(identification[category.identified]),
        }),
      }),
      ruleFor({
        id: id(rateNumber),
        each: (invoice) => taxedAt(what, code, invoice),
        holds: ({ rate }) => rateFits(category.rate, rate),
        problem: ({ rate }) => say('category.rate', { what: say(what), name, code, rate: shownDecimal(rate) }),
      }),
    ]),
    ruleFor({
      id: id('08'),
      severity: 'high',
      fields: ['netTotal', 'taxTotal'],
      each: (invoice) => rows(invoice).map((row) => ({ ...row, wanted: taxableOf(invoice, code, rateOf(row)) })),
      holds: ({ base, wanted }) => decimalIn(base)?.minus(wanted).abs().lte(leeway) ?? true,
      problem: ({ base, wanted, rate }) =>
        hasRates
          ? say('category.baseAtRate', {
              name,
              rate: shownDecimal(rate),
              sum: cents(wanted),
              stated: shownAmount(base),
            })
          : say('category.base', { name, sum: cents(wanted), stated: shownAmount(base) }),
    }),
    ruleFor({
      id: id('09'),
      fields: ['taxTotal'],
      each: rows,
      holds: ({ base, rate, amount }) => {
        const [net, percent, tax] = [decimalIn(base), decimalIn(rate), decimalIn(amount)];
        if (tax === null) return true;
        if (!hasRates) return tax.eq(0);
        return (
          net === null || percent === null || roundCents(net.abs().times(percent).div(100)).minus(tax.abs()).abs().lt(1)
        );
      },
      problem: ({ amount, base, rate }) =>
        hasRates
          ? say('category.tax', { rate: shownDecimal(rate), base: shownAmount(base), tax: shownAmount(amount) })
          : say('category.taxed', { tax: shownAmount(amount), name }),
    }),
    ruleFor({
      id: id('10'),
      fields: ['taxTotal'],
      each: rows,
      holds: ({ reason, reasonCode }) => (isGiven(reason) || isGiven(reasonCode)) === (category.reason === 'required'),
      problem:
        category.reason === 'required'
          ? say('category.noReason', { name, code })
          : say('category.reason', { name, code }),
    }),
  ];
}

const otherThan = (code: string, { lines, allowances, taxes }: SemanticInvoice) => {
  const isOther = ({ category }: { readonly category: OptionalTerm }): boolean =>
    isGiven(category) && category.text !== code;
  return { taxes: taxes.filter(isOther), lines: lines.filter(isOther), allowances: allowances.filter(isOther) };
};
const hasRow = ({ taxes }: SemanticInvoice, code: string): boolean =>
  taxes.some(({ category }) => category?.text === code);

/** What is not subject to tax stands alone: no other category beside it. */
type Others = (invoice: SemanticInvoice) => readonly { readonly path: string }[];
const notOutside: readonly (readonly [string, PlainKey, Others])[] = [
  ['11', 'category.otherRow', (invoice) => otherThan('O', invoice).taxes],
  ['12', 'category.otherLine', (invoice) => otherThan('O', invoice).lines],
  [
    '13',
    'category.otherAllowance',
    (invoice) => otherThan('O', invoice).allowances.filter(({ isCharge }) => !isCharge),
  ],
  ['14', 'category.otherCharge', (invoice) => otherThan('O', invoice).allowances.filter(({ isCharge }) => isCharge)],
];
const outsideScope = notOutside.map(([number, what, others]) =>
  ruleFor({
    id: `BR-O-${number}`,
    each: (invoice) => (hasRow(invoice, 'O') ? others(invoice) : []),
    holds: () => false,
    problem: say('category.notAlone', { what: say(what) }),
  }),
);

/** The VAT categories, each a family of rules, and the few rules beside the families. */
export const categoryRules: readonly BusinessRule[] = [
  ...categories.flatMap(rulesOf),
  ruleFor({
    id: 'BR-IC-11',
    each: (invoice) => (hasRow(invoice, 'K') ? wholeInvoice(invoice) : []),
    holds: ({ deliveryDate, period }) => isGiven(deliveryDate) || isGiven(period?.start) || isGiven(period?.end),
    problem: say('BR-IC-11'),
  }),
  ruleFor({
    id: 'BR-IC-12',
    each: (invoice) => (hasRow(invoice, 'K') ? wholeInvoice(invoice) : []),
    holds: ({ deliverTo }) => isGiven(deliverTo?.country),
    problem: say('BR-IC-12'),
  }),
  ...outsideScope,
  ruleFor({
    id: 'BR-B-01',
    each: (invoice) => (usesSplitPayment(invoice) ? wholeInvoice(invoice) : []),
    holds: ({ seller, buyer }) => seller?.country?.text === 'IT' && buyer?.country?.text === 'IT',
    problem: say('BR-B-01'),
  }),
  ruleFor({
    id: 'BR-B-02',
    each: (invoice) => (usesSplitPayment(invoice) ? wholeInvoice(invoice) : []),
    holds: (invoice) => ![...invoice.lines, ...invoice.allowances].some(({ category }) => category?.text === 'S'),
    problem: say('BR-B-02'),
  }),
];

function usesSplitPayment({ lines, allowances }: SemanticInvoice): boolean {
  return [...lines, ...allowances].some(({ category }) => category?.text === 'B');
}
