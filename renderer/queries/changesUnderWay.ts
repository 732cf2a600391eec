import type { QueryClient } from '@tanstack/react-query';
import type { DocumentView } from '../../core/contract/documents.ts';
import { engineQueries } from './engineQueries.ts';

interface UnderWay {
  count: number;
  /** The engine said meanwhile that the document changed. */
  isOutdated: boolean;
}

/**
 * Changes of documents that the window shows already and the engine has not answered yet. An answer to an earlier one, or to a
 * question, does not know of them: shown, it would take back for a moment what was typed, and move lines under the cursor.
 */
const underWay = new Map<string, UnderWay>();

/** A change shows from now on; to be followed by `changeEnded`. */
export function changeBegan(documentId: string): void {
  const present = underWay.get(documentId) ?? { count: 0, isOutdated: false };
  present.count += 1;
  underWay.set(documentId, present);
}

/** The engine answered (null: refused). The last answer knows of all changes, so only that is shown. */
export function changeEnded(client: QueryClient, documentId: string, answer: DocumentView | null): void {
  const present = underWay.get(documentId);
  if (present === undefined) return;
  present.count -= 1;
  if (present.count > 0) return;
  underWay.delete(documentId);
  const { queryKey } = engineQueries.documents.get.queryOptions({ input: { documentId } });
  if (answer !== null) client.setQueryData(queryKey, answer);
  if (answer === null || present.isOutdated) void client.invalidateQueries({ queryKey });
}

/** True where a document is not to be asked for now; it is once its changes are through. */
export function waitsForChanges(documentId: string): boolean {
  const present = underWay.get(documentId);
  if (present !== undefined) present.isOutdated = true;
  return present !== undefined;
}
