import type { Settled } from '../pipeline/Pipeline.ts';
import type { NotedFile } from '../pipeline/noteFiles.ts';
import type { DocumentId } from '../vocabulary/ids.ts';

/** A file that is finished: the document that stands for it, which for a duplicate is another file's. */
export interface FinishedFile {
  readonly path: string;
  readonly documentId: DocumentId;
  readonly isDuplicate: boolean;
}

/**
 * Hands out files in the order they were noted, each as soon as it and all before it are finished. Files are worked on
 * side by side and finish in any order.
 */
export class InputOrder {
  readonly #isSettled: (documentId: DocumentId) => boolean;
  readonly #emit: (file: FinishedFile) => void;
  readonly #waiting: NotedFile[] = [];
  readonly #merged = new Map<DocumentId, DocumentId>();
  #next = 0;

  /** `isSettled` tells whether nothing more happens to a document by itself. */
  constructor(isSettled: (documentId: DocumentId) => boolean, emit: (file: FinishedFile) => void) {
    this.#isSettled = isSettled;
    this.#emit = emit;
  }

  /** Files noted so far and files handed out. */
  get counts(): { noted: number; finished: number } {
    return { noted: this.#waiting.length, finished: this.#next };
  }

  note(files: readonly NotedFile[]): void {
    this.#waiting.push(...files);
  }

  settled({ documentId, into }: Settled): void {
    if (into !== null) this.#merged.set(documentId, into);
    this.handOut();
  }

  handOut(): void {
    for (let file = this.#waiting[this.#next]; file !== undefined; file = this.#waiting[this.#next]) {
      const into = this.#merged.get(file.documentId);
      const documentId = into ?? file.documentId;
      if (!this.#isSettled(documentId)) return;
      this.#next += 1;
      this.#merged.delete(file.documentId);
      this.#emit({ path: file.path, documentId, isDuplicate: into !== undefined });
    }
  }
}
