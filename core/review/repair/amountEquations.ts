import { Big } from 'big.js';
import type { Extraction, FieldReading } from '../../contract/extraction.ts';
import type { AmountEquation, RepairTarget } from '../../contract/repair.ts';
import { cashRoundingUnit } from '../../vocabulary/cashRounding.ts';
import { decimalSchema, minorDigits } from '../../vocabulary/money.ts';

/** A number of the document. `key` is its own among all of them. */
export interface AmountValue {
  readonly key: string;
  readonly target: RepairTarget;
  readonly reading: FieldReading;
  readonly value: Big;
}

/** A number taken to be something else. */
export interface Supposition {
  readonly key: string;
  readonly value: Big;
}

/** An equation between numbers of the document. */
export interface Equation {
  readonly name: AmountEquation;
  readonly keys: ReadonlySet<string>;
  /** By how much it fails, supposing one number to be another. */
  readonly residual: (supposed: Supposition | null) => Big;
  /** A residual up to here is exact: half a minor unit, or cash rounding. */
  readonly exact: Big;
  /** A residual up to here is rounding of some other kind. */
  readonly slack: Big;
  /**
   * How likely it fails by just this much on a document that is read right: how often there is a discount, prepayment
   * or mix of rates, times how seldom such an amount is the difference of a misread digit.
   */
  readonly exceptions: number;
}

const exceptions = {
  total: 0.0001,
  lineSum: 0.0003,
  line: 0.0001,
  printedRate: 0.0001,
  knownRate: 0.03,
  payable: 0.01,
};
/** Rates of Europe's value-added taxes, in per cent, where no line says which. */
const commonRates = ['19', '7', '20', '10', '5', '21', '22', '25', '23', '9', '6', '8', '8.1', '7.7', '16', '12', '0'];

/** The numbers of a document and the equations they should meet; derived values prove nothing and are left out. */
export function amountEquations(extraction: Extraction): {
  values: readonly AmountValue[];
  equations: readonly Equation[];
} {
  const values = amountValues(extraction);
  const known = new Map(values.map((value) => [value.key, value.value]));
  const currency = extraction.fields.currency?.value ?? '';
  const unit = new Big(10).pow(-minorDigits(currency));
  const cash = new Big(cashRoundingUnit(currency) ?? 0);
  const lines = extraction.lineItems.length;
  return {
    values,
    equations: [
      ...totalEquation(known, unit, cash),
      ...lineSumEquation(known, lines, unit),
      ...Array.from({ length: lines }, (_, line) => line).flatMap((line) => lineEquation(known, line, unit)),
      ...rateEquation(known, lines, unit),
      ...payableEquation(known, cash),
    ],
  };
}

function amountValues({ fields, lineItems }: Extraction): AmountValue[] {
  return [
    ...(['netTotal', 'taxTotal', 'grandTotal', 'duePayable'] as const).flatMap((field) =>
      amountValue({ kind: 'field', field }, field, fields[field]),
    ),
    ...lineItems.flatMap((line, row) =>
      (['quantity', 'unitPrice', 'taxRate', 'lineTotal'] as const).flatMap((cell) =>
        amountValue({ kind: 'cell', row, cell }, cellKey(row, cell), line[cell]),
      ),
    ),
  ];
}

function amountValue(target: RepairTarget, key: string, reading: FieldReading | undefined): AmountValue[] {
  const decimal = decimalSchema.safeParse(reading?.value);
  if (reading === undefined || reading.source === 'derived' || !decimal.success) return [];
  return [{ key, target, reading, value: new Big(decimal.data) }];
}

function cellKey(row: number, cell: string): string {
  return `${row} ${cell}`;
}

type Known = ReadonlyMap<string, Big>;
type Term = readonly [key: string, factor: Big];

/** A sum of numbers by factors that should be nothing; how far it is off changes with one number by its factor. */
function linear(known: Known, terms: readonly Term[]): ((supposed: Supposition | null) => Big) | null {
  let base = new Big(0);
  for (const [key, factor] of terms) {
    const value = known.get(key);
    if (value === undefined) return null;
    base = base.plus(value.times(factor));
  }
  const factors = new Map(terms);
  return (supposed) => {
    const factor = supposed === null ? undefined : factors.get(supposed.key);
    if (supposed === null || factor === undefined) return base.abs();
    const step = supposed.value.minus(known.get(supposed.key) ?? 0).times(factor);
    return base.plus(step).abs();
  };
}

const plus = new Big(1);
const minus = new Big(-1);
const none = new Big(0);

function totalEquation(known: Known, unit: Big, cash: Big): Equation[] {
  const terms: Term[] = [
    ['netTotal', plus],
    ['taxTotal', plus],
    ['grandTotal', minus],
  ];
  const residual = linear(known, terms);
  if (residual === null) return [];
  return [
    {
      name: { kind: 'total' },
      keys: keysOf(terms),
      residual,
      exact: cash,
      slack: larger(unit, cash),
      exceptions: exceptions.total,
    },
  ];
}

/** Line totals against net, or against the total with tax, as tills print them; the nearer counts. */
function lineSumEquation(known: Known, lines: number, unit: Big): Equation[] {
  const totals = Array.from({ length: lines }, (_, line): Term => [cellKey(line, 'lineTotal'), plus]);
  if (lines === 0) return [];
  const targets: Term[][] = known.has('netTotal')
    ? [[['netTotal', minus]], [['grandTotal', minus]]]
    : [
        [
          ['grandTotal', minus],
          ['taxTotal', plus],
        ],
        [['grandTotal', minus]],
      ];
  const residuals = targets.map((target) => linear(known, [...totals, ...target])).filter((each) => each !== null);
  if (residuals.length === 0) return [];
  return [
    {
      name: { kind: 'line-sum' },
      keys: keysOf([...totals, ...targets.flat()]),
      residual: (supposed) => least(residuals.map((residual) => residual(supposed))),
      exact: none,
      slack: unit.times(lines),
      exceptions: exceptions.lineSum,
    },
  ];
}

function lineEquation(known: Known, line: number, unit: Big): Equation[] {
  const keys = ['quantity', 'unitPrice', 'lineTotal'].map((cell) => cellKey(line, cell));
  const [quantity, price, total] = keys.map((key) => known.get(key));
  if (quantity === undefined || price === undefined || total === undefined) return [];
  const residual = (supposed: Supposition | null): Big => {
    const [q = quantity, p = price, sum = total] = keys.map((key) =>
      supposed?.key === key ? supposed.value : known.get(key),
    );
    return q
      .times(p)
      .round(unit.e < 0 ? -unit.e : 0, 1)
      .minus(sum)
      .abs();
  };
  const slack = unit.times(2);
  return [
    { name: { kind: 'line', line }, keys: new Set(keys), residual, exact: none, slack, exceptions: exceptions.line },
  ];
}

/** Tax as the rates of the lines make it; where they say none, as some known rate of net. */
function rateEquation(known: Known, lines: number, unit: Big): Equation[] {
  if (!known.has('taxTotal')) return [];
  const rates = Array.from({ length: lines }, (_, line) => known.get(cellKey(line, 'taxRate')));
  const name = { kind: 'tax-rate' } as const;
  const slack = unit.times(Math.max(1, lines));
  const printed = rates.map((rate, line): Term => [cellKey(line, 'lineTotal'), (rate ?? new Big(0)).div(100)]);
  const byLines = rates.every((rate) => rate !== undefined) ? linear(known, [...printed, ['taxTotal', minus]]) : null;
  if (lines > 0 && byLines !== null) {
    const keys = keysOf([...printed, ['taxTotal', minus]]);
    return [{ name, keys, residual: byLines, exact: unit.div(2), slack, exceptions: exceptions.printedRate }];
  }
  const residuals = commonRates
    .map((rate) =>
      linear(known, [
        ['netTotal', new Big(rate).div(100)],
        ['taxTotal', minus],
      ]),
    )
    .filter((each) => each !== null);
  if (residuals.length === 0) return [];
  const residual = (supposed: Supposition | null): Big => least(residuals.map((each) => each(supposed)));
  return [
    {
      name,
      keys: new Set(['netTotal', 'taxTotal']),
      residual,
      exact: unit.div(2),
      slack,
      exceptions: exceptions.knownRate,
    },
  ];
}

function payableEquation(known: Known, cash: Big): Equation[] {
  const terms: Term[] = [
    ['duePayable', plus],
    ['grandTotal', minus],
  ];
  const residual = linear(known, terms);
  if (residual === null) return [];
  const { payable } = exceptions;
  return [{ name: { kind: 'payable' }, keys: keysOf(terms), residual, exact: cash, slack: cash, exceptions: payable }];
}

function keysOf(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(terms.map(([key]) => key));
}

function larger(one: Big, other: Big): Big {
  return one.gt(other) ? one : other;
}

function least(amounts: readonly Big[]): Big {
  return amounts.reduce((one, other) => (one.lt(other) ? one : other));
}
