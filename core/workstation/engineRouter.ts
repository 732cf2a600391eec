import { addCaseNote, decideCase, moveCase } from '../store/queries/caseFiles.ts';
import { readWords } from '../store/queries/pages.ts';
import { readSettings } from '../store/queries/settings.ts';
import { redo, undo } from '../store/undo.ts';
import { listCases } from '../store/views/caseRows.ts';
import { readCaseView } from '../store/views/caseView.ts';
import { readDashboard } from '../store/views/dashboard.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import { listInbox, listInboxIds } from '../store/views/inboxList.ts';
import { listLessons } from '../store/views/lessonList.ts';
import type { CaseView } from '../contract/cases.ts';
import type { CaseId } from '../vocabulary/ids.ts';
import type { EventHub } from './EventHub.ts';
import { type Session, analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';
import { alertProcedures } from './alertProcedures.ts';
import { askEngine } from './askEngine.ts';
import { controlProcedures } from './controlProcedures.ts';
import { deskProcedures } from './deskProcedures.ts';
import { duplicatesProcedures } from './duplicatesProcedures.ts';
import { flowProcedures } from './flowProcedures.ts';
import { groupsProcedures } from './groupsProcedures.ts';
import { ledgerProcedures } from './ledgerProcedures.ts';
import { modelProcedures } from './models/modelProcedures.ts';
import { reviewProcedures } from './reviewProcedures.ts';
import { correctDocument, forget, takeBack } from './corrections.ts';
import { changeDocumentLines, readDrawnLines, takeDrawnLines } from './lines.ts';
import { suggestDocumentRepairs } from './repairs.ts';
import type { Log } from './refusals.ts';
import { decideFileSplit } from './splits.ts';
import { rememberedTable } from './drawnTables.ts';
import { pageProcedures } from './pageProcedures.ts';
import { releaseProcedures } from './release/releaseProcedures.ts';
import { changeWorkstationSettings } from './changeWorkstationSettings.ts';
import { ruleProcedures } from './ruleProcedures.ts';
import { thresholdProcedures } from './thresholdProcedures.ts';
import { vendorsProcedures } from './vendorsProcedures.ts';
import { verifyInParts } from './verifyInParts.ts';

export interface RouterParts {
  readonly keeper: StoreKeeper;
  readonly hub: EventHub;
  readonly log: Log;
}

/** What the renderer and the command line may ask, answered from the one open store. */
export function makeEngineRouter({ keeper, hub, log }: RouterParts) {
  const ask = askEngine(log);
  /** Runs a change of a case, then answers and announces the case as it is. */
  const changeCase = (caseId: CaseId, change: (session: Session, by: string) => void): CaseView => {
    const session = keeper.session();
    change(session, analystOf(session));
    session.pipeline.wake();
    hub.emit({ kind: 'cases-changed', caseIds: [caseId] });
    const view = readCaseView(session.store.db, caseId);
    hub.emit({ kind: 'documents-changed', documentIds: view.alerts.map((alert) => alert.documentId) });
    return view;
  };
  return ask.router({
    store: {
      status: ask.store.status.handler(() => keeper.status()),
      unlock: ask.store.unlock.handler(({ input }) =>
        keeper.unlock({ kind: 'passphrase', passphrase: input.passphrase }),
      ),
      backups: ask.store.backups.handler(() => keeper.backups()),
      restore: ask.store.restore.handler(({ input }) => keeper.restore(input.name)),
    },
    inbox: {
      list: ask.inbox.list.handler(({ input }) => listInbox(keeper.session().store.db, input)),
      queue: ask.inbox.queue.handler(() => keeper.session().pipeline.queueState()),
      cancel: ask.inbox.cancel.handler(({ input }) => {
        const session = keeper.session();
        return { changed: session.pipeline.cancel(input.documentIds, analystOf(session)) };
      }),
      retry: ask.inbox.retry.handler(({ input }) => {
        const session = keeper.session();
        return { changed: session.pipeline.retry(input.documentIds, analystOf(session)) };
      }),
      ids: ask.inbox.ids.handler(({ input }) => listInboxIds(keeper.session().store.db, input.filter)),
    },
    documents: {
      get: ask.documents.get.handler(({ input }) => {
        const { store } = keeper.session();
        return readDocumentView(store.db, input.documentId, store.clock);
      }),
      words: ask.documents.words.handler(({ input }) =>
        readWords(keeper.session().store.db, input.documentId, input.page),
      ),
      correct: ask.documents.correct.handler(({ input }) => correctDocument(keeper.session(), hub, input)),
      decideSplit: ask.documents.decideSplit.handler(({ input }) => decideFileSplit(keeper.session(), hub, input)),
      readAgain: ask.documents.readAgain.handler(({ input }) => ({
        changed: keeper.session().pipeline.readAgain(input.documentIds),
      })),
    },
    lines: {
      change: ask.lines.change.handler(({ input }) => changeDocumentLines(keeper.session(), hub, input)),
      read: ask.lines.read.handler(({ input }) => readDrawnLines(keeper.session(), input)),
      remembered: ask.lines.remembered.handler(({ input }) => rememberedTable(keeper.session(), input.documentId)),
      draw: ask.lines.draw.handler(({ input }) => takeDrawnLines(keeper.session(), hub, input)),
    },
    repairs: {
      suggest: ask.repairs.suggest.handler(({ input }) =>
        suggestDocumentRepairs(keeper.session().store, input.documentId),
      ),
    },
    memory: {
      list: ask.memory.list.handler(() => listLessons(keeper.session().store.db)),
      forget: ask.memory.forget.handler(({ input }) => forget(keeper.session(), hub, input.lessonIds)),
    },
    desk: deskProcedures(ask, { keeper }),
    pages: pageProcedures(ask, { keeper, hub }),
    changes: {
      undo: ask.changes.undo.handler(() => takeBack(keeper.session(), hub, undo)),
      redo: ask.changes.redo.handler(() => takeBack(keeper.session(), hub, redo)),
      verify: ask.changes.verify.handler(() => verifyInParts(keeper.session().store.changeLog)),
    },
    cases: {
      list: ask.cases.list.handler(({ input }) => listCases(keeper.session().store.db, input)),
      get: ask.cases.get.handler(({ input }) => readCaseView(keeper.session().store.db, input.caseId)),
      note: ask.cases.note.handler(({ input: { caseId, text } }) =>
        changeCase(caseId, ({ store }, by) => addCaseNote(store, caseId, text, by)),
      ),
      move: ask.cases.move.handler(({ input: { caseId, state } }) =>
        changeCase(caseId, ({ store }, by) => moveCase(store, caseId, state, by)),
      ),
      decide: ask.cases.decide.handler(({ input }) =>
        changeCase(input.caseId, ({ store }, by) => decideCase(store, input, by)),
      ),
    },
    review: reviewProcedures(ask, { keeper, hub }),
    sources: {
      list: ask.sources.list.handler(() => keeper.session().sources.list()),
      change: ask.sources.change.handler(({ input }) => {
        const session = keeper.session();
        session.sources.change(input, analystOf(session));
        return session.sources.list();
      }),
      look: ask.sources.look.handler(({ input }) => keeper.session().sources.look(input.sourceId)),
    },
    duplicates: duplicatesProcedures(ask, { keeper, hub }),
    vendors: vendorsProcedures(ask, { keeper, hub }),
    flow: flowProcedures(ask, { keeper }),
    groups: groupsProcedures(ask, { keeper, hub }),
    ledger: ledgerProcedures(ask, { keeper }),
    home: {
      dashboard: ask.home.dashboard.handler(({ input }) => {
        const { store } = keeper.session();
        return readDashboard(store.db, input.days, store.clock);
      }),
    },
    release: releaseProcedures(ask, { keeper, hub }),
    models: modelProcedures(ask, { keeper, hub }),
    alerts: alertProcedures(ask, { keeper, hub }),
    controls: controlProcedures(ask, { keeper, hub }),
    thresholds: thresholdProcedures(ask, { keeper, hub }),
    rules: ruleProcedures(ask, { keeper, hub }),
    settings: {
      get: ask.settings.get.handler(() => readSettings(keeper.session().store.db)),
      forecast: ask.settings.forecast.handler(() => keeper.session().forecastDoubt()),
      change: ask.settings.change.handler(({ input }) => {
        const session = keeper.session();
        const settings = changeWorkstationSettings(session, input);
        hub.emit({ kind: 'settings-changed' });
        return settings;
      }),
    },
    events: {
      listen: ask.events.listen.handler(({ signal }) => hub.listen(signal)),
    },
  });
}

export type EngineRouter = ReturnType<typeof makeEngineRouter>;
