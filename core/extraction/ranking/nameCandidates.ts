import { tokensOf, type DocumentView, type Span } from '../DocumentView.ts';
import { textOf } from '../layout/layoutPages.ts';
import type { Segment } from '../layout/Layout.ts';
import { cleanName } from '../parties/cleanName.ts';
import { isNoName } from '../parties/isNoName.ts';
import { firstPartEnd, formEnd } from '../parties/nameEnd.ts';
import { wrappedName } from '../parties/wrappedName.ts';
import type { NameCandidate } from './Candidate.ts';
import type { RuleReading } from './RuleReading.ts';
import type { LabelSight } from './Sight.ts';

const most = 160;
const mostWords = 12;

/** Cells, and parts of cells after a label or up to a separator, that have enough letters for a name. */
export function nameCandidates({ view }: RuleReading, sight: LabelSight): NameCandidate[] {
  const { pages, segments } = view.layout;
  const ends = new Set([pages[0]?.number, pages.at(-1)?.number]);
  const cells = segments.filter(({ page }) => ends.has(page));
  return cells
    .flatMap((segment) => spansOf(view.labels.get(segment) ?? [], segment))
    .flatMap((span) => [...nameAt(span, sight), ...wrappedAt(view, span, sight)])
    .slice(0, most);
}

function spansOf(labels: readonly { from: number; to: number }[], segment: Segment): Span[] {
  const length = segment.tokens.length;
  const [first] = labels;
  const starts = first !== undefined && first.from <= 1 && first.to < length ? [0, first.to] : [0];
  const later = labels.find(({ from }) => from > 1 && !starts.includes(from));
  const ends = [firstPartEnd(segment.tokens), formEnd(segment.tokens)];
  const stops = [length, ...ends, later?.from].filter((stop) => stop !== null && stop !== undefined);
  const pairs = starts.flatMap((from) => stops.filter((to) => to > from).map((to) => ({ segment, from, to })));
  return pairs.filter(({ from, to }, at) => pairs.findIndex((other) => other.from === from && other.to === to) === at);
}

/** A name set over two lines, at the second of them, which holds the legal form. */
function wrappedAt(view: DocumentView, span: Span, sight: LabelSight): NameCandidate[] {
  const begun = wrappedName(view, span);
  if (begun === null) return [];
  return nameAt(span, sight).map((candidate) => ({
    ...candidate,
    value: `${cleanName(textOf(tokensOf(begun)))} ${candidate.value}`,
    begun,
    sight: sight.of(begun),
  }));
}

function nameAt(span: Span, sight: LabelSight): NameCandidate[] {
  const value = cleanName(textOf(tokensOf(span)));
  const letters = value.replace(/\P{L}/gu, '').length;
  if (
    isNoName(value) ||
    letters < 2 ||
    letters * 2 <= value.replace(/\s/g, '').length ||
    span.to - span.from > mostWords
  )
    return [];
  return [{ kind: 'name', value, span, sight: sight.of(span) }];
}
