import type { DocumentView } from '../contract/documents.ts';
import { turnPages } from '../store/queries/pageTurns.ts';
import { readPart } from '../store/queries/splits.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import type { EngineQuestions } from './askEngine.ts';
import type { EventHub } from './EventHub.ts';
import { type Session, analystOf } from './Session.ts';
import { documentsOfFile } from './splits.ts';
import type { StoreKeeper } from './StoreKeeper.ts';

interface PageParts {
  readonly keeper: StoreKeeper;
  readonly hub: EventHub;
}

/** What may be asked about how pages lie, answered from the one open store. */
export function pageProcedures({ pages: ask }: EngineQuestions, { keeper, hub }: PageParts) {
  const answer = (session: Session, documentId: DocumentId): DocumentView => {
    const { db, clock } = { ...session.store };
    const fileId = readPart(db, documentId)?.fileId ?? documentId;
    hub.emit({ kind: 'documents-changed', documentIds: documentsOfFile(session, fileId) });
    return readDocumentView(db, documentId, clock);
  };
  return {
    turn: ask.turn.handler(({ input }) => {
      const session = keeper.session();
      turnPages(session.store, input, analystOf(session));
      return answer(session, input.documentId);
    }),
    readAgain: ask.readAgain.handler(({ input: { documentId, pages } }) => {
      const session = keeper.session();
      session.pipeline.readPagesAgain(documentId, pages, analystOf(session));
      return answer(session, documentId);
    }),
  };
}
