import type { DocumentView, Span } from '../DocumentView.ts';
import { labelsOf } from '../fields/claims.ts';
import type { Label } from '../labels/findLabels.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import type { Segment } from '../layout/Layout.ts';
import { legalForm } from './companyWords.ts';
import { cellsUnder, wholeSegment, type PartyBlock } from './PartyBlock.ts';

const weakLabels = new Set([
  'attention',
  'attn',
  'agency',
  'accountname',
  'guest',
  'recipient',
  'empfanger',
  'aan',
  'an',
  'to',
  'from',
  'de',
  'van',
]);
const partyKinds: ReadonlySet<LabelKind> = new Set(['seller', 'buyer', 'otherParty']);
const skippedKinds: ReadonlySet<LabelKind> = new Set([
  'otherNumber',
  'contact',
  'registration',
  'vatId',
  'localTaxId',
  'purchaseOrder',
  'tax',
]);

/** The party a label such as "Bill to" or "Supplier" announces, likeliest first. */
export function labelledParties(view: DocumentView, kind: 'seller' | 'buyer'): PartyBlock[] {
  return labelsOf(view, new Set([kind]))
    .flatMap((label) => partyOf(view, label))
    .sort((a, b) => b.confidence - a.confidence);
}

/** Parties that only "Name:" announces; invoices that print it mean the customer. */
export function namedParties(view: DocumentView): PartyBlock[] {
  return labelsOf(view, new Set(['partyName'])).flatMap((label) => {
    const name =
      label.from === 0 && /[:：]$/u.test(label.segment.tokens[label.to - 1]?.text ?? '') ? namedBy(view, label) : null;
    return name !== null && isName(name) ? [block(view, untilLabel(view, name), label, 0.5)] : [];
  });
}

function partyOf(view: DocumentView, label: Label): PartyBlock[] {
  if (label.from > 1) return [];
  const trust = trustIn(label.phrase) * label.match;
  const inline = inlineName(view, label);
  if (inline !== null) return [block(view, inline, label, trust)];
  if (label.to < label.segment.tokens.length) return [];
  const under = nameUnder(view, label);
  return under === null ? [] : [block(view, under, label, trust * 0.97)];
}

/** An advertiser is always the customer, a "buyer" sometimes the person who buys for one. */
function trustIn(phrase: string): number {
  if (phrase === 'advertiser') return 0.95;
  return weakLabels.has(phrase) ? 0.6 : 0.92;
}

/** The name after the label, or in the cell to its right. */
function inlineName(view: DocumentView, label: Label): Span | null {
  const { segment, to } = label;
  const colon = segment.tokens[to - 1]?.text.endsWith(':') === true || segment.tokens[to]?.text === ':';
  if (to < segment.tokens.length) {
    if (!colon && (label.phrase.length < 6 || (label.to - label.from === 1 && endsInForm(label)))) return null;
    const rest = { segment, from: segment.tokens[to]?.text === ':' ? to + 1 : to, to: segment.tokens.length };
    return isName(rest) && view.labels.get(segment)?.some(({ from }) => from === rest.from) !== true
      ? untilLabel(view, rest)
      : null;
  }
  const right = view.layout.rows[segment.row]?.segments[segment.place + 1];
  const named = right === undefined ? undefined : view.labels.get(right)?.[0];
  if (named?.from === 0 && named.kind === 'partyName') return namedBy(view, named);
  if (right === undefined || startsWithLabel(view, right) || right.box.left - segment.box.right > 18 * segment.height)
    return null;
  return isName(wholeSegment(right)) && !hasHeading(view, right) ? untilLabel(view, wholeSegment(right)) : null;
}

/** The first line under the label that can be a name; "Name:" rows name it, rows of numbers and contacts are passed. */
function nameUnder(view: DocumentView, label: Label): Span | null {
  const { segment } = label;
  let bottom = segment.box.bottom;
  for (const row of view.layout.rows.slice(segment.row + 1, segment.row + 9)) {
    if (row.page !== segment.page || row.box.top - bottom > 2.6 * segment.height) return null;
    const cell = row.segments.find(
      ({ box }) => inColumn(box.left, segment) || (box.left < segment.box.right && box.right > segment.box.left),
    );
    if (cell === undefined) continue;
    bottom = cell.box.bottom;
    const first = view.labels.get(cell)?.find(({ from }) => from === 0);
    if (first === undefined) return isName(wholeSegment(cell)) ? wholeSegment(cell) : null;
    if (partyKinds.has(first.kind) && first.to === cell.tokens.length) return null;
    if (first.kind === 'partyName') return namedBy(view, first);
    if (!skippedKinds.has(first.kind)) return isName(wholeSegment(cell)) ? wholeSegment(cell) : null;
  }
  return null;
}

/** The rest of a "Name:" cell, or the cell beside it, whatever words it has. */
function namedBy(view: DocumentView, label: Label): Span | null {
  const { segment, to } = label;
  const from = /^\W*$/u.test(segment.tokens[to]?.text ?? '-x') ? to + 1 : to;
  if (from < segment.tokens.length) return { segment, from, to: segment.tokens.length };
  const right = view.layout.rows[segment.row]?.segments[segment.place + 1];
  return right === undefined ? null : wholeSegment(right);
}

function inColumn(left: number, segment: Segment): boolean {
  return Math.abs(left - segment.box.left) < 2 * segment.height;
}

/** "Lieferant GmbH" and "Customer Spain S.L." are names that begin with a label word. */
function endsInForm({ segment, to }: Label): boolean {
  return legalForm.test(
    segment.tokens
      .slice(to)
      .map(({ text }) => text)
      .join(' '),
  );
}

const cellLabels: ReadonlySet<LabelKind> = new Set([
  'invoiceNumber',
  'issueDate',
  'otherNumber',
  'purchaseOrder',
  'dueDate',
  'otherDate',
]);

/** Up to a label of some length that begins another field in the same cell. */
function untilLabel(view: DocumentView, { segment, from, to }: Span): Span {
  const next = view.labels
    .get(segment)
    ?.find((label) => label.from > from && label.phrase.length >= 6 && cellLabels.has(label.kind));
  return { segment, from, to: next?.from ?? to };
}

/** A cell that speaks of dates is a heading, not a name. */
function hasHeading(view: DocumentView, segment: Segment): boolean {
  return (
    view.labels.get(segment)?.some(({ kind }) => kind === 'anyDate' || kind === 'issueDate' || kind === 'otherDate') ===
    true
  );
}

function startsWithLabel(view: DocumentView, segment: Segment): boolean {
  return view.labels.get(segment)?.[0]?.from === 0;
}

/** Something with letters that is not a sentence. */
function isName({ segment, from, to }: Span): boolean {
  const tokens = segment.tokens.slice(from, to);
  const text = tokens.map((token) => token.text).join(' ');
  const letters = text.replace(/\P{L}/gu, '').length;
  return letters >= 2 && letters * 2 > text.replace(/\s/g, '').length && tokens.length <= 12;
}

function block(view: DocumentView, name: Span, label: Label, confidence: number): PartyBlock {
  const anchor = name.segment === label.segment ? label.segment : name.segment;
  return { name, lines: cellsUnder(view.layout, anchor, 7).map(wholeSegment), confidence };
}
