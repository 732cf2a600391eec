import type { Content } from '../contract/origins.ts';
import { readParts } from '../store/queries/splits.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import type { Session } from '../workstation/Session.ts';
import type { FinishedFile } from './InputOrder.ts';
import { type Result, resultOf, skippedResult } from './resultOf.ts';

/**
 * The verdicts on an input file: its own, or, for a mail or archive, one on each thing in it, in its order and named
 * "mail.eml > invoice.pdf".
 */
export function resultsOf(session: Session, file: string, { documentId, isDuplicate }: FinishedFile): Result[] {
  const { db } = session.store;
  const view = readDocumentView(session.store.db, documentId);
  const parts = readParts(db, documentId).filter(({ stands }) => stands);
  const views = parts.map(({ partId }) => readDocumentView(session.store.db, partId));
  const inside = (view.contents ?? []).flatMap((content) => resultsInside(session, file, content, isDuplicate));
  const own = resultOf(file, view, isDuplicate, views);
  return view.stands || view.contents === null ? [own, ...inside] : inside;
}

function resultsInside(session: Session, file: string, content: Content, isDuplicate: boolean): Result[] {
  const name = `${file} > ${content.path}`;
  if (content.skipReason !== null) return [skippedResult(name, content.skipReason)];
  if (content.documentId === null) return [];
  const isRepeated = isDuplicate || !isFirst(session, content.documentId, content.path);
  return resultsOf(session, name, { path: name, documentId: content.documentId, isDuplicate: isRepeated });
}

/** Whether a document is known by the name it has here, so that the second of two equal attachments shows as one. */
function isFirst(session: Session, documentId: DocumentId, path: string): boolean {
  const [first] = readDocumentView(session.store.db, documentId).arrivals;
  return first?.origin?.innerPath === path;
}
