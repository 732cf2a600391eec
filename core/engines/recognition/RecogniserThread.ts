import type { OcrLanguage } from '../../contract/settings.ts';
import type { OcrRequest, OcrWord } from '../../reading/OcrEngine.ts';
import type { Band } from './bandsOf.ts';

/** A worker thread that recognises one page at a time. */
export interface RecogniserThread {
  /** What it is called in the log. */
  readonly name: string;
  /** Pages recognised so far. */
  readonly pages: number;
  readonly dead: boolean;
  /** Loads what recognising these languages needs, unless it is loaded already. */
  prepare(languages: readonly OcrLanguage[]): Promise<void>;
  /** The words of the rows of a page, in pixels of the whole page. @throws VouchFailure WORKER_DIED */
  read(request: OcrRequest, band: Band): Promise<readonly OcrWord[]>;
  terminate(): Promise<void>;
}
