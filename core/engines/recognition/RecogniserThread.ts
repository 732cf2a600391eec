import type { OcrLanguage } from '../../contract/settings.ts';

/** A worker thread that recognises one page at a time. */
export interface RecogniserThread {
  /** What it is called in the log. */
  readonly name: string;
  /** Pages recognised so far. */
  readonly pages: number;
  readonly dead: boolean;
  /** Loads what recognising these languages needs, unless it is loaded already. */
  prepare(languages: readonly OcrLanguage[]): Promise<void>;
  terminate(): Promise<void>;
}
