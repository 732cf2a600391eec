import { captureText } from '../review/captureText.ts';
import { keepDraft, readDrafts } from '../store/queries/drafts.ts';
import { readFields } from '../store/queries/fields.ts';
import { readPages } from '../store/queries/pages.ts';
import type { EngineQuestions } from './askEngine.ts';
import { analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';

/** What the review desk may ask, answered from the one open store. */
export function deskProcedures({ desk: ask }: EngineQuestions, { keeper }: { readonly keeper: StoreKeeper }) {
  return {
    drafts: ask.drafts.handler(({ input }) => {
      const session = keeper.session();
      return readDrafts(session.store.db, input.documentId, analystOf(session));
    }),
    keepDraft: ask.keepDraft.handler(({ input: { documentId, field, draft } }) => {
      const session = keeper.session();
      keepDraft(session.store.db, documentId, field, draft, analystOf(session));
      return { kept: draft !== null };
    }),
    capture: ask.capture.handler(({ input: { documentId, field, page, box } }) => {
      const { db } = keeper.session().store;
      const reading = readPages(db, documentId).find(({ number }) => number === page);
      return reading === undefined
        ? null
        : captureText(reading, box, field, readFields(db, documentId).currency?.value ?? null);
    }),
  };
}
