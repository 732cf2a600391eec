import { tokensOf, type DocumentView, type Span } from '../DocumentView.ts';
import { labelsOf } from '../fields/claims.ts';
import type { Label } from '../labels/findLabels.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import { cellToTheRight } from '../layout/cellToTheRight.ts';
import { textOf } from '../layout/layoutPages.ts';
import type { Segment } from '../layout/Layout.ts';
import { department, postalLine } from './companyWords.ts';
import { continuedName, sureOfWrapped } from './wrappedName.ts';
import { beginsCell, endOf, endsInForm } from './partyLabel.ts';
import { hasHeading, isName, untilLabel } from './partyName.ts';
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
  'von',
  'da',
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

const linesOfAddress = 6;
const settled = 0.7;
/** Letter heights between a label and the name beside it. */
const farthestBeside = 18;

/** The party a label such as "Bill to" or "Supplier" announces, likeliest first. */
export function labelledParties(view: DocumentView, kind: 'seller' | 'buyer'): PartyBlock[] {
  return labelsOf(view, new Set([kind]))
    .flatMap((label) => partyOf(view, label))
    .sort((a, b) => b.confidence - a.confidence);
}

/** Who sells where a seller's label says so over, or beside, a name with its address: a label alone names salespeople too. */
export function settledSeller(view: DocumentView): PartyBlock | null {
  const [seller] = labelledParties(view, 'seller');
  if (seller === undefined || seller.confidence < settled) return null;
  return seller.lines.some((line) => postalLine.test(textOf(tokensOf(line)))) ? seller : null;
}

/** Parties that only "Name:" announces; invoices that print it mean the customer. */
export function namedParties(view: DocumentView): PartyBlock[] {
  return labelsOf(view, new Set(['partyName'])).flatMap((label) => {
    const name =
      label.from === 0 && /[:：]$/u.test(label.segment.tokens[endOf(label) - 1]?.text ?? '')
        ? namedBy(view, label)
        : null;
    return name !== null && isName(name) ? [block(view, untilLabel(view, name), label, 0.5)] : [];
  });
}

function partyOf(view: DocumentView, label: Label): PartyBlock[] {
  const trust = trustIn(label.phrase) * label.match;
  if (isNameUnder(view, label)) return [];
  if (!beginsCell(label)) return trailing(view, label).map((name) => block(view, name, label, trust * 0.97));
  const inline = inlineName(view, label);
  if (inline !== null) return [block(view, inline, label, trust)];
  if (endOf(label) < label.segment.tokens.length) return [];
  const under = nameUnder(view, label);
  return under === null ? [] : [block(view, under, label, trust * 0.97)];
}

/** "Client Exemple" right under "Acheteur" is who buys, no label and its value. */
function isNameUnder(view: DocumentView, label: Label): boolean {
  const { segment, from, to } = label;
  if (from > 0 || endOf(label) > to || to === segment.tokens.length) return false;
  if (/[:：]$/u.test(segment.tokens[to - 1]?.text ?? '')) return false;
  const above = view.layout.rows[segment.row - 1]?.segments.find(({ box }) => inColumn(box.left, segment));
  const heading = above === undefined ? undefined : view.labels.get(above)?.[0];
  return (
    above !== undefined &&
    above.page === segment.page &&
    heading !== undefined &&
    heading.from === 0 &&
    partyKinds.has(heading.kind) &&
    endOf(heading) === above.tokens.length
  );
}

/** The name beside a long label that ends a cell: what stands before it was printed too close ("REMIT TO … Advertiser"). */
function trailing(view: DocumentView, label: Label): Span[] {
  if (label.from < 2 || endOf(label) < label.segment.tokens.length || label.phrase.length < 10) return [];
  if ((view.labels.get(label.segment)?.length ?? 0) > 1) return [];
  const right = cellToTheRight(view.layout, label.segment);
  const name = right === undefined ? null : nameBeside(view, label, right);
  return name === null ? [] : [name];
}

/** An advertiser is always the customer, a "buyer" sometimes the person who buys for one. */
function trustIn(phrase: string): number {
  if (phrase === 'advertiser') return 0.97;
  return weakLabels.has(phrase) ? 0.6 : 0.92;
}

/** The name after the label, or in the cell to its right. */
function inlineName(view: DocumentView, label: Label): Span | null {
  const { segment } = label;
  const to = endOf(label);
  if (to < segment.tokens.length) {
    const colon = /[:：]$/u.test(segment.tokens[to - 1]?.text ?? '');
    if (!colon && (label.phrase.length < 6 || endsInForm(label))) return null;
    const rest = { segment, from: to, to: segment.tokens.length };
    return isName(rest) && view.labels.get(segment)?.some(({ from }) => from === rest.from) !== true
      ? untilLabel(view, rest)
      : null;
  }
  const right = cellToTheRight(view.layout, segment);
  return right === undefined ? null : nameBeside(view, label, right);
}

function nameBeside(view: DocumentView, { segment, to }: Label, right: Segment): Span | null {
  const named = view.labels.get(right)?.[0];
  if (named?.from === 0 && named.kind === 'partyName') return namedBy(view, named);
  const isFar = right.box.left - segment.box.right > farthestBeside * segment.height && right.isLed !== true;
  if (
    startsWithLabel(view, right) ||
    isHeadingBeside(view, { segment, to }, right) ||
    (isFar && !isLoneValue(view, segment))
  )
    return null;
  const name = untilLabel(view, wholeSegment(right));
  return isName(name) && !hasHeading(view, name) ? name : null;
}

/** Two headings side by side, an address under each: what stands beside the first is no value of it. */
function isHeadingBeside(view: DocumentView, { segment, to }: Pick<Label, 'segment' | 'to'>, right: Segment): boolean {
  if (segment.row !== right.row || /[:：]$/u.test(segment.tokens[to - 1]?.text ?? '')) return false;
  return [segment, right].every((heading) => isOverAddress(view, heading));
}

function isOverAddress({ layout }: DocumentView, heading: Segment): boolean {
  return cellsUnder(layout, heading, linesOfAddress).some(({ text }) => postalLine.test(text));
}

/** A list of facts: the label and one value make the row, and nothing but the next fact stands under the label. */
function isLoneValue({ layout, labels }: DocumentView, segment: Segment): boolean {
  const [under] = cellsUnder(layout, segment, 1);
  const isNextFact = under === undefined || labels.get(under)?.[0]?.from === 0;
  return layout.rows[segment.row]?.segments.length === 2 && segment.place === 0 && isNextFact;
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
    if (/^\(.*\)$/u.test(cell.text) || department.test(cell.text)) continue;
    const first = view.labels.get(cell)?.find(({ from }) => from === 0);
    if (first === undefined && isKey(view, cell)) continue;
    if (first === undefined) return isName(wholeSegment(cell)) ? wholeSegment(cell) : null;
    if (partyKinds.has(first.kind) && first.to === cell.tokens.length) return null;
    if (first.kind === 'partyName') return isPartOfName(first) ? wholeSegment(cell) : namedBy(view, first);
    if (announces(view, first)) continue;
    if (!skippedKinds.has(first.kind)) return isName(wholeSegment(cell)) ? wholeSegment(cell) : null;
  }
  return null;
}

/** "Société Dumas": the word belongs to the name unless a colon sets it apart. */
function isPartOfName(label: Label): boolean {
  const { segment, phrase, to } = label;
  return (
    /^(?:societe|entreprise|empresa)$/.test(phrase) &&
    to < segment.tokens.length &&
    endOf(label) === to &&
    !/[:：]$/u.test(segment.tokens[to - 1]?.text ?? '')
  );
}

/** "Globale Nummer:" with its value in the next cell: a line of keys and values. */
function isKey(view: DocumentView, cell: Segment): boolean {
  return /[:：]$/u.test(cell.text) && cellToTheRight(view.layout, cell) !== undefined;
}

/** A label with a colon or with a date after it is no name that begins with a label word. */
function announces(view: DocumentView, { segment, to }: Label): boolean {
  const isColon = (at: number): boolean => /[:：]$/u.test(segment.tokens[at]?.text ?? '');
  return isColon(to - 1) || isColon(to) || (view.dates.get(segment)?.length ?? 0) > 0;
}

/** The rest of a "Name:" cell, the cell beside it, whatever words it has, or where a label stands there the cell under it. */
function namedBy(view: DocumentView, label: Label): Span | null {
  const { segment, to } = label;
  const from = /^\W*$/u.test(segment.tokens[to]?.text ?? '-x') ? to + 1 : to;
  if (from < segment.tokens.length) return { segment, from, to: segment.tokens.length };
  const right = cellToTheRight(view.layout, segment);
  if (right !== undefined && !isKeyAlone(view, right)) return wholeSegment(right);
  const [under] = cellsUnder(view.layout, segment, 1);
  return under === undefined || startsWithLabel(view, under) ? null : wholeSegment(under);
}

/** "Nom:" with nothing after it; "Kunden AG" is a name. */
function isKeyAlone(view: DocumentView, cell: Segment): boolean {
  const label = view.labels.get(cell)?.[0];
  return label?.from === 0 && endOf(label) === cell.tokens.length && /[:：]$/u.test(cell.text);
}

function inColumn(left: number, segment: Segment): boolean {
  return Math.abs(left - segment.box.left) < 2 * segment.height;
}

function startsWithLabel(view: DocumentView, segment: Segment): boolean {
  return view.labels.get(segment)?.[0]?.from === 0;
}

function block(view: DocumentView, name: Span, label: Label, confidence: number): PartyBlock {
  const anchor = name.segment === label.segment ? label.segment : name.segment;
  const lines = cellsUnder(view.layout, anchor, 7).map(wholeSegment);
  const continued = continuedName(view, name);
  if (continued === null) return { name, lines, confidence };
  return { name, continued, lines: lines.slice(1), confidence: Math.min(confidence, sureOfWrapped) };
}
