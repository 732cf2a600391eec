import type { ImportId } from '../contract/ledger.ts';
import { listImports, readRefusals, viewImport } from '../store/queries/ledgerImports.ts';
import { readLedgerPage } from '../store/views/ledgerPage.ts';
import { type Session, analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';
import type { EngineQuestions } from './askEngine.ts';

/** What may be asked of ledger data, answered from the one open store. */
export function ledgerProcedures({ ledger: ask }: EngineQuestions, { keeper }: { readonly keeper: StoreKeeper }) {
  const changing = (importId: ImportId, change: (session: Session, by: string) => void) => {
    const session = keeper.session();
    change(session, analystOf(session));
    return viewImport(session.store.db, importId);
  };
  return {
    preview: ask.preview.handler(({ input: { draftId, kind, plan } }) =>
      keeper.session().imports.preview(draftId, plan ?? (kind === null ? null : { kind })),
    ),
    start: ask.start.handler(async ({ input }) => {
      const session = keeper.session();
      const id = await session.imports.start(input.draftId, input.plan, analystOf(session));
      return viewImport(session.store.db, id);
    }),
    imports: ask.imports.handler(() => listImports(keeper.session().store.db)),
    stop: ask.stop.handler(({ input }) => changing(input.importId, ({ imports }) => imports.stop(input.importId))),
    resume: ask.resume.handler(({ input }) =>
      changing(input.importId, ({ imports }, by) => imports.resume(input.importId, by)),
    ),
    undo: ask.undo.handler(({ input }) =>
      changing(input.importId, ({ imports }, by) => imports.undo(input.importId, by)),
    ),
    refusals: ask.refusals.handler(({ input: { importId, ...page } }) =>
      readRefusals(keeper.session().store.db, importId, page),
    ),
    records: ask.records.handler(({ input: { kind, ...page } }) =>
      readLedgerPage(keeper.session().store.db, kind, page),
    ),
  };
}
