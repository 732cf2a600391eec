import type { DocumentView, Span } from '../DocumentView.ts';
import type { VatId } from '../identifiers/findVatIds.ts';
import type { Title } from '../kind/findTitles.ts';
import { foldText } from '../labels/foldText.ts';
import type { Segment } from '../layout/Layout.ts';
import { addressWord, contactLine, legalForm, postalLine, registerEntry, salutation } from './companyWords.ts';
import { isAddressed } from './isAddressed.ts';
import { isNoName } from './isNoName.ts';
import { firstPartEnd, formEnd, partsOf } from './nameEnd.ts';
import { senderLines, type SenderLine } from './senderLines.ts';
import { linesOfName, sureOfWrapped } from './wrappedName.ts';
import { cellsUnder, wholeSegment, type PartyBlock } from './PartyBlock.ts';

const leastScore = 0.3;

/** The vendor of a letter where no label names it: letterhead, sender line, footer, web domain and tax id speak for a name. */
export function guessedVendor(
  view: DocumentView,
  titles: readonly Title[],
  vatIds: readonly VatId[],
  buyer: PartyBlock | null,
): PartyBlock | null {
  const context = contextOf(view, titles, vatIds, buyer);
  let best: { name: Span; score: number } | null = null;
  for (const segment of view.layout.segments) {
    const name = nameOf(segment);
    if (name === null || isRuledOut(view, context, segment, name)) continue;
    const score = letterScore(view, context, segment, name);
    if (best === null || score > best.score + 0.001) best = { name, score };
  }
  if (best === null || best.score < leastScore) return null;
  const confidence = Math.min(0.93, 0.4 + 0.5 * best.score);
  return blockAt(view, best.name, confidence);
}

interface Context {
  readonly domains: string;
  readonly titles: ReadonlySet<Segment>;
  readonly senders: readonly SenderLine[];
  readonly buyer: ReadonlySet<Segment>;
  readonly vatRows: readonly number[];
  readonly text: string;
  readonly firstRows: readonly number[];
  readonly usualHeight: number;
}

function contextOf(
  view: DocumentView,
  titles: readonly Title[],
  vatIds: readonly VatId[],
  buyer: PartyBlock | null,
): Context {
  const { segments } = view.layout;
  const domains = segments.flatMap(({ text }) => text.match(/(?:www\.|@|https?:\/\/)[\w.-]+/gi) ?? []);
  const heights = segments.map(({ height }) => height).sort((a, b) => a - b);
  const titled = new Set(titles.filter(({ weight }) => weight > 0.4).map(({ segment }) => segment));
  return {
    domains: foldText(domains.join(' ')),
    titles: titled,
    senders: senderLines(view),
    buyer: new Set(buyer === null ? [] : [buyer.name.segment, ...buyer.lines.map(({ segment }) => segment)]),
    vatRows: vatIds.map(({ span }) => span.segment.row),
    text: segments.map(({ tokens }) => tokens.map(({ folded }) => folded).join('')).join(' '),
    firstRows: segments
      .filter((segment) => /\p{L}{3}/u.test(segment.text) && !titled.has(segment))
      .slice(0, 12)
      .map(({ row }) => row),
    usualHeight: heights[Math.floor(heights.length / 2)] ?? 1,
  };
}

/** The cell, or its part before the first separator of a sender line ("Name · Street · Town"). */
function nameOf(segment: Segment): Span | null {
  const { tokens } = segment;
  const to = firstPartEnd(tokens) ?? formEnd(tokens) ?? 0;
  const end = to > 0 && (postalLine.test(segment.text) || tokens.length > 5) ? to : tokens.length;
  return end > 10 ? null : { segment, from: 0, to: end };
}

function isRuledOut(view: DocumentView, context: Context, segment: Segment, name: Span): boolean {
  const text = textOfName(name);
  if (context.buyer.has(segment) || context.titles.has(segment) || isAddressed(view, name, context.senders))
    return true;
  if (text.replace(/\P{L}/gu, '').length < 3 || contactLine.test(text) || isNoName(text)) return true;
  const label = view.labels.get(segment)?.[0];
  if (
    label !== undefined &&
    label.from === 0 &&
    (label.to === name.to || /[:：]$/.test(segment.tokens[label.to - 1]?.text ?? ''))
  )
    return true;
  return (view.dates.get(segment)?.length ?? 0) > 0 || (/\d{5,}/.test(text) && !legalForm.test(text));
}

function textOfName({ segment, from, to }: Span): string {
  return segment.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
    .replace(/[,·•|–—-]+$/u, '');
}

function letterScore(view: DocumentView, context: Context, segment: Segment, name: Span): number {
  const page = view.layout.pages.find(({ number }) => number === segment.page);
  if (page === undefined) return 0;
  const text = textOfName(name);
  const place = segment.box.top / page.height;
  const top = segment.page === view.layout.pages[0]?.number ? Math.max(0, 0.3 - 0.6 * place) : 0;
  const footer = place > 0.85 ? 0.08 : 0;
  const first = context.firstRows[0] === segment.row && segment.page === view.layout.pages[0]?.number ? 0.12 : 0;
  const large = Math.min(0.15, Math.max(0, segment.height / context.usualHeight - 1) * 0.2);
  const prose = name.to - name.from > 7 ? 0.3 : 0;
  const address = addressWord.test(text) || postalLine.test(text) ? 0.25 : 0;
  const evidence = (legalForm.test(text) ? 0.4 : 0) + domainScore(context, text) + repeatScore(context, text);
  const sends = context.senders.some((line) => line.name.segment === segment && line.name.to === name.to) ? 0.4 : 0;
  const states =
    name.to < segment.tokens.length &&
    registerEntry.test(textOfName({ ...name, from: name.to, to: segment.tokens.length }))
      ? 0.4
      : 0;
  return top + footer + first + large + sends + states + evidence + vatScore(context, segment) - prose - address;
}

function domainScore(context: Context, text: string): number {
  const words = text
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word.length >= 4);
  return words.some((word) => context.domains.includes(word)) ? 0.25 : 0;
}

function repeatScore(context: Context, text: string): number {
  const folded = foldText(text);
  if (folded.length < 5) return 0;
  const times = Math.min(2, context.text.split(folded).length - 2);
  return Math.max(0, times * 0.08);
}

function vatScore(context: Context, segment: Segment): number {
  return context.vatRows.some((row) => row >= segment.row && row - segment.row <= 6) ? 0.1 : 0;
}

/** The block of a vendor found by its name alone: one line of it or two, and the rest of its line, else the cells under it. */
export function blockAt(view: DocumentView, found: Span, confidence: number): PartyBlock {
  const [name = found, continued] = linesOfName(view, found);
  const lines = linesOf(view, continued ?? name);
  if (continued === undefined) return { name, lines, confidence };
  return { name, continued, lines, confidence: Math.min(confidence, sureOfWrapped) };
}

function linesOf(view: DocumentView, name: Span): Span[] {
  const { segment, to } = name;
  if (to < segment.tokens.length) return partsOf({ segment, from: to, to: segment.tokens.length });
  const cells = cellsUnder(view.layout, segment, 7);
  const end = cells.findIndex(({ text }) => salutation.test(text.trim()));
  return (end < 0 ? cells : cells.slice(0, end)).map(wholeSegment);
}
