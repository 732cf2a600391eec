import type { Box } from '../../vocabulary/box.ts';

/** A word, or the part of one before or after a colon ("Date:12/03/2018" is two tokens). */
export interface Token {
  readonly text: string;
  /** `text` reduced for comparison by foldText. */
  readonly folded: string;
  readonly box: Box;
  readonly confidence: number;
  /** True where white space stands between this token and the one before it. */
  readonly spaced: boolean;
}

/** Neighbouring tokens of one visual line with no wide gap between them: a cell, a label, a line of a paragraph. */
export interface Segment {
  readonly page: number;
  readonly source: 'text-layer' | 'ocr';
  /** Index of the row it stands in, counted over all pages. */
  readonly row: number;
  /** Place in the row, from the left. */
  readonly place: number;
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly box: Box;
  readonly height: number;
  /** Dots lead the eye to it from the cell before, however far that is. */
  readonly isLed?: boolean;
}

/** One visual line of a page. */
export interface Row {
  readonly page: number;
  readonly index: number;
  readonly segments: readonly Segment[];
  readonly box: Box;
}

interface PageShape {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** The words of a document as rows and segments, top to bottom, page after page. */
export interface Layout {
  readonly pages: readonly PageShape[];
  readonly rows: readonly Row[];
  readonly segments: readonly Segment[];
}
