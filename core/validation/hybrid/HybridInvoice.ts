import type { Extraction } from '../../contract/extraction.ts';
import type { PageReading } from '../../contract/reading.ts';

/** A document that says everything twice: in embedded data and on its pages. */
export interface HybridInvoice {
  /** What the embedded XML states. */
  readonly stated: Extraction;
  /** What the pages show, read without the XML. */
  readonly seen: Extraction;
  readonly pages: readonly PageReading[];
}
