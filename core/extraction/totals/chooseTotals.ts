import { Big } from 'big.js';
import type { Span } from '../DocumentView.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import { listedTaxes } from './listedTaxes.ts';
import type { SumCandidate } from './sumCandidates.ts';
import type { TaxRow } from './taxRows.ts';

/** A sum that may fill a place among the totals. */
export interface Option {
  readonly value: Big;
  readonly weight: number;
  /** Where it is printed; several for a sum over rows. */
  readonly spans: readonly Span[];
  readonly derived: boolean;
}

/** The totals that go together best. */
export interface ChosenTotals {
  readonly gross: Option | null;
  readonly net: Option | null;
  readonly tax: Option | null;
  /** True where net + tax = gross was seen to hold among printed numbers. */
  readonly proved: boolean;
  /** True where another gross total has as good a proof, nearly as well labelled. */
  readonly rivalled: boolean;
  /** Sums printed for a place left open, which contradict the others: the document does not add up. */
  readonly contradicting: { readonly net: Option | null; readonly tax: Option | null };
}

type Place = 'gross' | 'net' | 'tax';

/** How far a label of each kind speaks for a place. */
const fitness: Readonly<Record<Place, Readonly<Partial<Record<LabelKind, number>>>>> = {
  gross: { gross: 1, total: 0.8, due: 0.62, subtotal: 0.15, net: 0.1 },
  net: { net: 1, subtotal: 0.62, total: 0.42, gross: 0.08 },
  tax: { tax: 1 },
};
const mostOptions = 12;
const rowStep = 0.15;

/** Sums that check a gross total: what was handed over less the change, a total before rounding, what is due with what was paid. */
export interface Witnesses {
  readonly values: readonly Big[];
  /** What rounding to coins adds to net and tax. */
  readonly roundings: readonly Big[];
}

/** How far a rival proof may fall behind and still raise doubt. */
const rivalry = 0.45;

/** Chooses the set of gross, net and tax that labels, order on the page and arithmetic speak for most. */
export function chooseTotals(
  candidates: readonly SumCandidate[],
  breakdowns: readonly (readonly TaxRow[])[],
  witnesses: Witnesses,
  rowCount: number,
): ChosenTotals {
  const grosses = optionsFor('gross', candidates, rowCount);
  const bases = breakdowns.map((rows) => sumOf(rows, 'base', 0.55));
  const nets = withSums(optionsFor('net', candidates, rowCount), bases);
  const taxes = withSums(optionsFor('tax', candidates, rowCount), [
    ...breakdowns.map((rows) => sumOf(rows, 'tax', 0.8)),
    ...listedTaxes(candidates),
  ]);
  let best: Omit<ChosenTotals, 'contradicting' | 'rivalled'> = { gross: null, net: null, tax: null, proved: false };
  let bestScore = 0;
  const proofs = new Map<string, number>();
  for (const gross of [...grosses, null]) {
    for (const net of [...nets, null]) {
      for (const tax of [...taxes, null]) {
        const score = scoreOf(gross, net, tax, witnesses);
        if (isProof(gross, net, tax, witnesses)) noteProof(proofs, gross, score);
        if (score <= bestScore) continue;
        bestScore = score;
        best = { gross, net, tax, proved: isProof(gross, net, tax, witnesses) };
      }
    }
  }
  const contradicting = {
    net: best.net === null ? strongest(nets) : null,
    tax: best.tax === null ? strongest(taxes) : null,
  };
  const rivalled = [...proofs].some(
    ([value, score]) => best.gross?.value.eq(value) === false && score > bestScore - rivalry,
  );
  return { ...best, rivalled, contradicting };
}

/** The best proof of each gross total. */
function noteProof(proofs: Map<string, number>, gross: Option | null, score: number): void {
  if (gross === null) return;
  const key = gross.value.toString();
  proofs.set(key, Math.max(score, proofs.get(key) ?? 0));
}

/** Options with the sums of breakdowns; one that is printed as well stays where it is printed, and is the surer. */
function withSums(options: readonly Option[], sums: readonly Option[]): Option[] {
  const printed = options.map((option) => {
    const agreeing = sums.filter(({ value }) => value.eq(option.value)).map(({ weight }) => weight);
    return { ...option, weight: Math.max(option.weight, ...agreeing) };
  });
  return [...printed, ...sums.filter(({ value }) => !options.some((option) => option.value.eq(value)))];
}

function strongest(options: readonly Option[]): Option | null {
  const [top] = options.toSorted((a, b) => b.weight - a.weight);
  return top === undefined || top.weight < 0.5 ? null : top;
}

function isProof(gross: Option | null, net: Option | null, tax: Option | null, witnesses: Witnesses): boolean {
  return gross !== null && net !== null && tax !== null && agrees(gross, net, tax, witnesses) && !tax.value.eq(0);
}

/** But for rounding within a cent, which must be little beside the tax itself. */
function agrees(gross: Option, net: Option, tax: Option, { roundings }: Witnesses): boolean {
  const rest = gross.value.minus(net.value).minus(tax.value);
  const isLittle = rest.abs().lte('0.011') && rest.abs().times(4).lte(tax.value.abs());
  return isLittle || roundings.some((rounding) => rounding.eq(rest));
}

function scoreOf(gross: Option | null, net: Option | null, tax: Option | null, witnesses: Witnesses): number {
  let score = (gross?.weight ?? 0) * 1.6 + (net?.weight ?? 0) * 0.8 + (tax?.weight ?? 0) * 0.7;
  if (gross !== null && witnesses.values.some((value) => value.eq(gross.value))) score += 0.5;
  if (gross !== null && net !== null && tax !== null) {
    if (!agrees(gross, net, tax, witnesses)) return score - 2;
    return score + (tax.value.eq(0) ? 0.5 : 2);
  }
  if (gross !== null && net !== null && !isBelow(net.value, gross.value)) return score - 2;
  if (gross !== null && tax !== null && !isBelow(tax.value.times(3), gross.value)) return score - 2;
  if (net !== null && tax !== null && !isBelow(tax.value.times(2), net.value)) return score - 2;
  return score;
}

/** At most as far from zero, on the same side. */
function isBelow(part: Big, whole: Big): boolean {
  return part.abs().lte(whole.abs()) && (part.eq(0) || part.s === whole.s);
}

function optionsFor(place: Place, candidates: readonly SumCandidate[], rowCount: number): Option[] {
  const options = new Map<string, Option>();
  for (const { kind, amount, value, strength, company } of candidates) {
    const fit = fitness[place][kind];
    if (fit === undefined || value.abs().gt('1e12')) continue;
    const crowded = company.length > 1 && place !== 'tax' ? 0.8 : 1;
    const late = 1 - rowStep + rowStep * (amount.segment.row / Math.max(1, rowCount));
    const option = { value, weight: fit * strength * crowded * late, spans: [amount], derived: false };
    const known = options.get(value.toString());
    if (known === undefined || option.weight > known.weight) options.set(value.toString(), option);
  }
  return [...options.values()].sort((a, b) => b.weight - a.weight).slice(0, mostOptions);
}

function sumOf(rows: readonly TaxRow[], part: 'base' | 'tax', weight: number): Option {
  const value = rows.reduce((sum, row) => sum.plus(row[part].value), new Big(0));
  return {
    value,
    weight: rows.length === 1 ? weight : weight * 0.9,
    spans: rows.map((row) => row[part]),
    derived: rows.length > 1,
  };
}
