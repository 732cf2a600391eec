import { Big } from 'big.js';
import type { Box } from '../../vocabulary/box.ts';
import type { Amount } from '../amounts/findAmounts.ts';
import type { DocumentView } from '../DocumentView.ts';
import type { Label } from '../labels/findLabels.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import { labelBox, standsUnder } from '../layout/valuePlaces.ts';
import type { Row } from '../layout/Layout.ts';
import { qualified } from './qualified.ts';

/** An amount and what its label says it is. */
export interface SumCandidate {
  readonly amount: Amount;
  readonly value: Big;
  readonly kind: LabelKind;
  readonly label: Label;
  /** How well label, place and form fit, 0 to 1. */
  readonly strength: number;
  /** Numbers in the same stretch of the row, this one included: two and more make a row of a table. */
  readonly company: readonly Amount[];
}

const reachAbove = 3;

/** Every amount that a label in its row, or a heading over it, makes a sum of some kind. */
export function sumCandidates(view: DocumentView): SumCandidate[] {
  return view.layout.rows.flatMap((row) => candidatesOfRow(view, row));
}

function candidatesOfRow(view: DocumentView, row: Row): SumCandidate[] {
  const amounts = row.segments.flatMap((segment) => view.amounts.get(segment) ?? []);
  if (amounts.length === 0) return [];
  const labels = principalLabels(row.segments.flatMap((segment) => view.labels.get(segment) ?? []));
  return amounts.flatMap((amount) => {
    if (amount.percent) return [];
    const label = lastBefore(labels, amount);
    if (label === undefined) return besideTall(view, row, amount) ?? underHeading(view, row, amount);
    const company = amounts.filter((other) => !other.percent && lastBefore(labels, other) === label);
    const column = company.length > 1 && tableKinds.has(label.kind) ? headingOver(view, row, amount) : undefined;
    if (column !== undefined && columnKinds.has(column.kind)) return candidate(view, amount, column, [amount], 0.9);
    if (label.kind === 'tax' && isBase(amount, company)) return [];
    return candidate(view, amount, label, company, distanceFactor(amount, label));
  });
}

/** Without the tax and the date that a total's own label speaks of: "Total (excl. VAT)", "Summe ohne USt.", "Saldo (Stand 4.3.)" */
function principalLabels(labels: readonly Label[]): readonly Label[] {
  return labels.filter((label, place) => {
    const before = labels[place - 1];
    if (before !== undefined && dateKinds.has(label.kind) && amountKinds.has(before.kind)) return false;
    if (label.kind !== 'tax' || before === undefined || !sums.has(before.kind)) return true;
    if (leadsToTax.test(before.phrase)) return false;
    return !/\(|\b(?:incl?|excl?|exc|inkl|inklusive|einschl|einschließlich|ohne|mit|inc|excluding|including|inclusive|exclusive|without|of|sin|con|hors|sans|avec|zzgl|z|s)\b/iu.test(
      wordsBetween(before, label),
    );
  });
}

const dateKinds: ReadonlySet<LabelKind> = new Set(['anyDate', 'issueDate', 'dueDate', 'otherDate']);
const amountKinds: ReadonlySet<LabelKind> = new Set([
  'total',
  'gross',
  'net',
  'subtotal',
  'due',
  'prepaid',
  'otherAmount',
]);

/** Folded phrases that go on with the tax they include or leave out. */
const leadsToTax =
  /(?:inklusive|inkl|inclusive|including|inclusief|inclus|incl|einschliesslich|ohne|excluding|excl|exkl)$/;

/** From the end of a label to the end of the next, which may stand in the next cell. */
function wordsBetween(before: Label, label: Label): string {
  const beside = label.segment.place - before.segment.place;
  const rest = before.segment.tokens.slice(before.to);
  const tokens =
    beside === 0
      ? label.segment.tokens.slice(before.to, label.to)
      : beside === 1
        ? [...rest, ...label.segment.tokens.slice(0, label.to)]
        : [];
  return tokens.map(({ text }) => text).join(' ');
}

const sums: ReadonlySet<LabelKind> = new Set(['total', 'gross', 'net', 'subtotal', 'due']);

/** Far away in the row, another column's value is likelier. */
function distanceFactor(amount: Amount, label: Label): number {
  const cells = amount.segment.place - label.segment.place;
  return cells <= 1 ? 1 : Math.max(0.6, 1 - 0.08 * (cells - 1));
}

function candidate(
  view: DocumentView,
  amount: Amount,
  label: Label,
  company: readonly Amount[],
  factor: number,
): SumCandidate[] {
  const kind = qualified(view, label, amount);
  const value = new Big(amount.value);
  const strength = label.match * factor * formFactor(amount) * proseFactor(label);
  return [{ amount, value: isAside(label, amount) ? value.abs() : value, kind, label, strength, company }];
}

/** "In this sum: VAT (35.13)": brackets around a tax that is told by the way are no minus. */
function isAside({ phrase }: Label, { raw }: Amount): boolean {
  return raw.startsWith('(') && /enthalten|darin|includ|incluid|dont|dicui|waarvan|wtym/.test(phrase);
}

/** Money is printed with two decimals or with its currency; a bare whole number is rather a count. */
function formFactor(amount: Amount): number {
  if (amount.fraction === 2) return amount.repaired ? 0.8 : 1;
  if (amount.sign !== null) return 0.95;
  return amount.fraction === 0 ? 0.45 : 0.6;
}

/** A sum in the middle of a sentence is told, not stated. */
function proseFactor(label: Label): number {
  const words = label.segment.tokens.length;
  if (label.from <= 2) return words > 14 ? 0.5 : 1;
  return words > 8 ? 0.4 : 0.8;
}

function lastBefore(labels: readonly Label[], amount: Amount): Label | undefined {
  return labels.findLast(
    ({ segment, to }) =>
      segment.place < amount.segment.place || (segment === amount.segment && to <= Math.max(amount.from, 1)),
  );
}

/** Labels of rows whose numbers stand in columns: a row of totals, a rate of a tax breakdown. */
const tableKinds: ReadonlySet<LabelKind> = new Set(['total', 'tax']);
const highestTax = 0.4;

/** What a tax is computed from stands in its row, and is much more than the tax. */
function isBase(amount: Amount, company: readonly Amount[]): boolean {
  const most = new Big(amount.value).abs().times(highestTax);
  return most.gt(0) && company.some((other) => other.fraction >= 2 && new Big(other.value).abs().lte(most));
}

/** What columns of a row of totals may be. */
const columnKinds: ReadonlySet<LabelKind> = new Set(['gross', 'net', 'tax', 'due']);

/** The label in one of the rows above that stands over the amount. */
function headingOver(view: DocumentView, row: Row, amount: Amount): Label | undefined {
  for (let index = row.index - 1; index >= Math.max(0, row.index - 3); index -= 1) {
    const above = view.layout.rows[index];
    if (above === undefined || above.page !== row.page) return undefined;
    if (row.box.top - above.box.bottom > reachAbove * amount.segment.height) return undefined;
    for (const segment of above.segments) {
      const label = view.labels
        .get(segment)
        ?.find((each) => standsUnder(amount.segment.box, labelBox(each), segment.height));
      if (label !== undefined) return label;
    }
  }
  return undefined;
}

/** A sum in tall letters that stand beside its label and yet make a row of their own. */
function besideTall(view: DocumentView, row: Row, amount: Amount): SumCandidate[] | null {
  const { box } = amount.segment;
  for (const index of [row.index + 1, row.index - 1]) {
    const other = view.layout.rows[index];
    if (other === undefined || other.page !== row.page) continue;
    if (other.segments.some((segment) => (view.amounts.get(segment)?.length ?? 0) > 0)) continue;
    const label = other.segments
      .flatMap((segment) => view.labels.get(segment) ?? [])
      .find(({ kind, segment }) => sums.has(kind) && segment.box.right <= box.left && share(segment.box, box) > 0.5);
    if (label !== undefined) return candidate(view, amount, label, [amount], 0.95);
  }
  return null;
}

/** How much of the height of `box` lies beside `other`, 0 to 1. */
function share(box: Box, other: Box): number {
  const common = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  return common / Math.max(1, box.bottom - box.top);
}

/** An amount whose row has no label before it belongs to the heading over it. */
function underHeading(view: DocumentView, row: Row, amount: Amount): SumCandidate[] {
  const label = headingOver(view, row, amount);
  if (label === undefined) return [];
  return candidate(view, amount, label, [amount], (view.amounts.get(label.segment)?.length ?? 0) === 0 ? 0.75 : 0.3);
}
