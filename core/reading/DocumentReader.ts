import type { PageOverlay, PdfProgram } from '../contract/documentMake.ts';
import type { Packaging } from '../contract/packaging.ts';
import type { QuarterTurn } from '../vocabulary/quarterTurn.ts';
import type { PageReading } from '../contract/reading.ts';
import type { CancellationSignal } from '../vocabulary/cancellation.ts';
import type { OcrEngineSetting, OcrLanguage } from '../contract/settings.ts';

/** An encoded picture of one upright page. */
export interface PageImage {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Perceptual hash of the page (`pageHash.ts`); null for pages with next to no print. */
  readonly hash?: string | null | undefined;
}

/** A page read, with the picture the boxes of its words lie on. */
export interface ReadPage {
  readonly reading: PageReading;
  readonly image: PageImage;
  /** What lies over or under its words; absent where nobody looked. */
  readonly overlay?: PageOverlay | undefined;
}

/** A file carried inside a PDF, e.g. the XML of a hybrid invoice. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  readonly languages: readonly OcrLanguage[];
  /** `auto` where not said. */
  readonly ocrEngine?: OcrEngineSetting | undefined;
  /** How a scanned page is to lie, clockwise from how it is stored; where not said, the way up is looked for. */
  readonly rotation?: QuarterTurn | undefined;
  readonly signal: CancellationSignal;
}

/** A document opened for reading. Pages are read one by one, so that a cut costs one page. */
export interface OpenDocument {
  readonly pageCount: number;
  readonly attachments: readonly Attachment[];
  /** Names of the attached files that were left aside: together they pass what is kept in memory (50 MB). Absent: none. */
  readonly attachmentsLeftOut?: readonly string[];
  /** How files are packed into the document; absent for kinds that pack none. */
  readonly packaging?: Packaging | undefined;
  /** What the document was made with; absent for kinds that do not say. */
  readonly program?: PdfProgram | undefined;
  /**
   * Reads page `number` (1-based): the text layer where it is usable, else OCR of the upright raster.
   * @throws VouchFailure WORKER_DIED, PAGE_TOO_LARGE, FILE_DAMAGED, CANCELLED
   */
  readPage(number: number, options: ReadOptions): Promise<ReadPage>;
  close(): Promise<void>;
}

/** Opens documents of the media types intake lets through; provided by `engines/`. */
export interface DocumentReader {
  /** @throws VouchFailure FILE_ENCRYPTED, FILE_DAMAGED, FILE_TRUNCATED, NO_PAGES, PAGE_TOO_LARGE */
  open(bytes: Uint8Array, mediaType: string, signal: CancellationSignal): Promise<OpenDocument>;
  close(): Promise<void>;
}
