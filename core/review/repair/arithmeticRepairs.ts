import { Big } from 'big.js';
import type { Extraction } from '../../contract/extraction.ts';
import type { AmountEquation, RepairSuggestion } from '../../contract/repair.ts';
import { decimalSchema } from '../../vocabulary/money.ts';
import { type AmountValue, amountEquations, type Equation, type Supposition } from './amountEquations.ts';
import { type GlyphEdit, oneDigitEdits, twoDigitEdits } from './glyphEdits.ts';

/** A number read as it may have been printed, and how likely the document is with it. */
interface Hypothesis {
  readonly value: AmountValue;
  readonly edit: GlyphEdit;
  readonly likelihood: number;
  readonly closes: readonly AmountEquation[];
}

/** What is suggested must be this likely among all that was held possible, "everything is read right" included. */
const leastShare = 0.8;
/** A residual within rounding, where the other readings of the document are exact. */
const rounded = 0.1;
/** More misreadings than this on one document are better typed than guessed. */
const mostRepairs = 4;

/**
 * Which digit of which amount OCR may have misread, judged by arithmetic: of all readings one confused digit away (two, in
 * one amount) the one that makes the equations of the document close, where it is far likelier than any other and than
 * sums that do not add up for their own reasons. Text layers, XML and analysts do not misread digits, so only amounts read
 * by OCR are ever suggested to change. Documents whose sums close give none. Pure.
 */
export function arithmeticRepairs(extraction: Extraction): RepairSuggestion[] {
  const found: RepairSuggestion[] = [];
  let present = extraction;
  while (found.length < mostRepairs) {
    const repair = likeliestRepair(present);
    if (repair === null || found.some(({ target }) => isSame(target, repair.target))) return found;
    found.push(repair);
    present = withRepair(present, repair);
  }
  return found;
}

function likeliestRepair(extraction: Extraction): RepairSuggestion | null {
  const { values, equations } = amountEquations(extraction);
  const broken = equations.filter((equation) => equation.residual(null).gt(equation.slack));
  if (broken.length === 0) return null;
  const suspects = values.filter(
    ({ key, reading }) => reading.source === 'ocr' && broken.some(({ keys }) => keys.has(key)),
  );
  // Two misread digits in one amount are so much rarer that they count only where no single one explains the sums.
  const single = suspects.flatMap((value) => hypothesesOf(value, equations, oneDigitEdits(value.reading.value)));
  const repair = winnerOf(single);
  if (repair !== null) return repair;
  const double = suspects.flatMap((value) => hypothesesOf(value, equations, twoDigitEdits(value.reading.value)));
  return winnerOf([...single, ...double]);
}

/** The likeliest, where it leaves the others far behind. */
function winnerOf(hypotheses: readonly Hypothesis[]): RepairSuggestion | null {
  const best = hypotheses.reduce<Hypothesis | null>(
    (one, other) => (one !== null && one.likelihood >= other.likelihood ? one : other),
    null,
  );
  if (best === null) return null;
  // Everything read right has the likelihood 1, as hypotheses are weighed against it. What explains other equations is no rival.
  const closed = new Set(best.closes.map(nameOf));
  const rivals = hypotheses.filter(({ closes }) => closes.some((equation) => closed.has(nameOf(equation))));
  const all = rivals.reduce((sum, { likelihood }) => sum + likelihood, 1);
  const share = best.likelihood / all;
  return share < leastShare ? null : suggestionOf(best, share);
}

function nameOf(equation: AmountEquation): string {
  return equation.kind === 'line' ? `line ${equation.line}` : equation.kind;
}

function hypothesesOf(value: AmountValue, equations: readonly Equation[], edits: readonly GlyphEdit[]): Hypothesis[] {
  const own = equations.filter(({ keys }) => keys.has(value.key));
  const doubt = doubtOf(value);
  const { value: text } = value.reading;
  return edits.flatMap((edit): Hypothesis[] => {
    if (!decimalSchema.safeParse(edit.text).success || isLeadingZero(edit.text, text)) return [];
    const supposed = { key: value.key, value: new Big(edit.text) };
    const closes = own.filter((equation) => isClosed(equation, supposed) && !isClosed(equation, null));
    if (closes.length === 0) return [];
    const likelihood = own.reduce(
      (product, equation) => (product * likelihoodOf(equation, supposed)) / likelihoodOf(equation, null),
      edit.weight * doubt ** edit.glyphs.length,
    );
    return [{ value, edit, likelihood, closes: closes.map(({ name }) => name) }];
  });
}

function likelihoodOf(equation: Equation, supposed: Supposition | null): number {
  const residual = equation.residual(supposed);
  if (residual.lte(equation.exact)) return 1;
  return residual.lte(equation.slack) ? rounded : equation.exceptions;
}

function isClosed(equation: Equation, supposed: Supposition | null): boolean {
  return equation.residual(supposed).lte(equation.slack);
}

/** Odds that a digit of the value was misread, from its confidence, bounded as confidence is no certainty. */
function doubtOf({ reading: { confidence } }: AmountValue): number {
  return Math.min(0.5, Math.max(0.1, 1 - confidence));
}

/** Nobody prints "0183.60" for "1183.60". */
function isLeadingZero(text: string, before: string): boolean {
  return /^-?0\d/.test(text) && !/^-?0\d/.test(before);
}

function suggestionOf({ value, edit, closes }: Hypothesis, share: number): RepairSuggestion {
  return {
    target: value.target,
    present: value.reading.value,
    value: edit.text,
    glyphs: edit.glyphs,
    reason: { kind: 'arithmetic', closes },
    share: Math.round(share * 1000) / 1000,
  };
}

/** The document as it would be; a repaired value is not suspected again. */
function withRepair(extraction: Extraction, { target, value }: RepairSuggestion): Extraction {
  if (target.kind === 'field') {
    const reading = extraction.fields[target.field];
    if (reading === undefined) return extraction;
    return {
      ...extraction,
      fields: { ...extraction.fields, [target.field]: { ...reading, value, source: 'analyst' } },
    };
  }
  const line = extraction.lineItems[target.row];
  const reading = line?.[target.cell];
  if (line === undefined || reading === undefined) return extraction;
  const repaired = { ...line, [target.cell]: { ...reading, value, source: 'analyst' as const } };
  return { ...extraction, lineItems: extraction.lineItems.with(target.row, repaired) };
}

function isSame(one: RepairSuggestion['target'], other: RepairSuggestion['target']): boolean {
  if (one.kind === 'field' || other.kind === 'field')
    return one.kind === 'field' && other.kind === 'field' && one.field === other.field;
  return one.row === other.row && one.cell === other.cell;
}
