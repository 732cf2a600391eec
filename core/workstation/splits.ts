import type { DocumentView } from '../contract/documents.ts';
import type { SplitDecision } from '../contract/splits.ts';
import { readPart, readParts } from '../store/queries/splits.ts';
import { decideSplit } from '../store/queries/splitDecisions.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import { documentIdSchema, type DocumentId } from '../vocabulary/ids.ts';
import type { EventHub } from './EventHub.ts';
import { type Session, analystOf } from './Session.ts';

/** Writes what the analyst decides about the division of a file and has what changed read again; answers the file. */
export function decideFileSplit(session: Session, hub: EventHub, decision: SplitDecision): DocumentView {
  const { store, pipeline } = session;
  decideSplit(store, decision, analystOf(session));
  pipeline.wake();
  const documentId = documentIdSchema.parse(decision.documentId);
  const fileId = readPart(store.db, documentId)?.fileId ?? documentId;
  hub.emit({ kind: 'documents-changed', documentIds: documentsOfFile(session, fileId) });
  return readDocumentView(store.db, fileId);
}

/** A file's own document and all that were ever made of its parts. */
export function documentsOfFile({ store }: Session, fileId: DocumentId): DocumentId[] {
  return [fileId, ...readParts(store.db, fileId).map(({ partId }) => partId)];
}
