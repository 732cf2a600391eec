import type { EmbeddedXml } from '../contract/embeddedInvoice.ts';
import type { Packaging } from '../contract/packaging.ts';
import type { PageReading } from '../contract/reading.ts';
import type { OcrEngineSetting, OcrLanguage, Settings } from '../contract/settings.ts';
import type { Store } from '../store/Store.ts';
import { readSettings } from '../store/queries/settings.ts';
import type { Failure } from '../vocabulary/failure.ts';
import type { CaseId, DocumentId } from '../vocabulary/ids.ts';
import type { StagePorts } from './StagePorts.ts';

/** How this engine runs its stages, over and above the settings in the store. */
export interface FlowOptions {
  /** Ignore XML carried inside a PDF, so that the page itself is read. */
  readonly visibleOnly: boolean;
  /** OCR languages instead of those in the settings. */
  readonly languages: readonly OcrLanguage[] | null;
  /** The OCR engine instead of the one in the settings. */
  readonly ocrEngine?: OcrEngineSetting | null;
  /** Pages read side by side where that is worth it; the number of OCR workers. */
  readonly workers: number;
  /** Milliseconds a file may take to be read from where it lies; 60 s unless given. */
  readonly filePatienceMs?: number;
}

/** What a file is or carries as data beside its pages. */
export interface CarriedFiles {
  /** The e-invoice: the file itself or the first attached; null where there is none. */
  readonly xml: Uint8Array | null;
  readonly embedded: readonly EmbeddedXml[];
  /** How files are packed into a PDF; null for other kinds of file. */
  readonly packaging: Packaging | null;
}

/**
 * What one stage hands to the next in memory, so that it need not be loaded again. Each is undefined after a restart,
 * and then comes from the store.
 */
export interface Carried {
  pages?: readonly PageReading[];
  /** What the file is or carries as data. */
  files?: CarriedFiles;
}

/** How a stage that did its work ends. Unscored: there is no model, the document goes on without a risk. Merged: the bytes were known, the document is one more arrival of another. Unpacked: it was a mail or archive, and these documents came out of it. */
export type StageEnd =
  | { readonly kind: 'next' }
  | { readonly kind: 'unscored'; readonly failure: Failure }
  | { readonly kind: 'merged'; readonly into: DocumentId; readonly fileName: string }
  | { readonly kind: 'rejected'; readonly failure: Failure }
  | { readonly kind: 'unpacked'; readonly documentIds: readonly DocumentId[] }
  | { readonly kind: 'case'; readonly caseId: CaseId };

/** The finished work of a stage. `save` runs inside the transaction that also ends the job and queues the next. */
export interface StageResult {
  save(): StageEnd;
}

/** A reading that took long gives its place to shorter work where others wait. */
export interface Place {
  /** Pages that may be read side by side at this moment. */
  readonly width: number;
  /** True when the rest of the document should wait for its turn among the long ones. */
  readonly mustYield: boolean;
  /** Told around every page, so that long work is noticed. */
  pageBegins(): void;
  pageEnds(): void;
}

/** All a stage may use while it runs for one document. */
export interface StageContext {
  readonly store: Store;
  readonly ports: StagePorts;
  readonly options: FlowOptions;
  readonly documentId: DocumentId;
  readonly signal: AbortSignal;
  readonly carried: Carried;
  readonly place: Place;
  /** Saves part of the stage's work in a transaction of its own, if the job is still this engine's. */
  checkpoint(save: () => void): void;
  progress(pagesDone: number, pageCount: number): void;
}

/** How scans are to be recognised: as this engine was told, else as the store's settings say. */
export function ocrOptionsOf(context: StageContext): {
  readonly languages: readonly OcrLanguage[];
  readonly ocrEngine: OcrEngineSetting;
} {
  const settings = settingsOf(context);
  return {
    languages: context.options.languages ?? settings.ocrLanguages,
    ocrEngine: context.options.ocrEngine ?? settings.ocrEngine,
  };
}

export function settingsOf(context: StageContext): Settings {
  return readSettings(context.store.db);
}
