import type { DocumentMake, PageOverlay } from '../../contract/documentMake.ts';

/** A page's overlay, by the number of the page. */
export interface NumberedOverlay {
  readonly page: number;
  readonly overlay: PageOverlay;
}

/** An earlier printed document of the same vendor, and how it was made. */
export interface PastMake {
  readonly documentId: string;
  readonly fileName: string;
  readonly make: DocumentMake;
  readonly overlays: readonly NumberedOverlay[];
}

/** How a document was made, and how its vendor's earlier ones were. */
export interface Making {
  /** Null for scans and pictures: they tell of the scanner, not of the vendor. */
  readonly make: DocumentMake | null;
  readonly overlays: readonly NumberedOverlay[];
  /** Perceptual hash of the first page (`core/reading/pageHash.ts`); null where there is none. */
  readonly hash: string | null;
  /** Newest first; none that was confirmed as fraud. */
  readonly earlier: readonly PastMake[];
}
