import type { FieldReading } from '../contract/extraction.ts';
import { textOf, boxOf } from './layout/layoutPages.ts';
import { tokensOf, type Span } from './DocumentView.ts';

/** A value read from tokens of the page: their text, box and least OCR confidence with it. */
export function readingOf(value: string, spans: readonly Span[], confidence: number): FieldReading {
  const tokens = spans.flatMap(tokensOf);
  const [first] = spans;
  if (first === undefined || tokens.length === 0) return derivedReading(value, confidence);
  const page = first.segment.page;
  const here = spans.filter(({ segment }) => segment.page === page).flatMap(tokensOf);
  return {
    value,
    raw: spans.map((span) => textOf(tokensOf(span))).join('\n'),
    page,
    box: boxOf(here),
    confidence: bounded(confidence * legibility(spans)),
    source: first.segment.source,
  };
}

/** A value computed from others. */
export function derivedReading(value: string, confidence: number): FieldReading {
  return { value, raw: null, page: null, box: null, confidence: bounded(confidence), source: 'derived' };
}

/** 1 for a text layer; for OCR between 0.6 and 1 by the mean confidence of the words. */
function legibility(spans: readonly Span[]): number {
  const tokens = spans.flatMap(tokensOf);
  const mean = tokens.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, tokens.length);
  return 0.6 + 0.4 * mean;
}

function bounded(confidence: number): number {
  return Math.round(Math.min(0.99, Math.max(0.01, confidence)) * 1000) / 1000;
}
