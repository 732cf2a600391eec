import type { Extraction } from '../contract/extraction.ts';
import type { PageReading } from '../contract/reading.ts';
import type { DocumentView } from '../extraction/DocumentView.ts';
import { readDocument } from '../extraction/readDocument.ts';
import type { LayoutPrint } from './Lesson.ts';
import { printLayout } from './printLayout.ts';

/** A document as learning and remembering see it. */
export interface SeenDocument {
  readonly view: DocumentView;
  readonly print: LayoutPrint;
  /** What the pages are read as without any memory. */
  readonly extraction: Extraction;
}

/** Header fields stand on the first pages or on the last; what lies between, in a long document, is its table. */
const looked = { first: 6, last: 4 };

/** Looks at the pages of a document; null where there is nothing a layout could be known by. */
export function seeDocument(pages: readonly PageReading[], extraction: Extraction): SeenDocument | null {
  const outer = pages.filter((_, index) => index < looked.first || index >= pages.length - looked.last);
  const view = readDocument(outer);
  const print = printLayout(outer, view, extraction);
  return print.marks.length === 0 || print.words.length === 0 ? null : { view, print, extraction };
}
