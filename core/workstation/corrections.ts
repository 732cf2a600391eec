import type { z } from 'zod';
import type { DocumentView, correctionSchema } from '../contract/documents.ts';
import { correctField } from '../store/queries/corrections.ts';
import type { Store } from '../store/Store.ts';
import type { TakenBack } from '../store/undo.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import type { EventHub } from './EventHub.ts';
import { type Session, analystOf } from './Session.ts';
import { documentsOfFile } from './splits.ts';

/** The answer waits this long, in milliseconds, for the checks to be made again; later they are announced by event. */
const recheckPatienceMs = 2000;

/** Writes what the analyst says a field is, and answers the document as it is after its checks were made again. */
export async function correctDocument(
  session: Session,
  hub: EventHub,
  correction: z.output<typeof correctionSchema>,
): Promise<DocumentView> {
  const { store, pipeline } = session;
  const { documentId } = correction;
  const checks: Promise<void>[] = [];
  store.db.transaction(() => {
    const changeId = correctField(store, correction, analystOf(session));
    if (changeId !== null) checks.push(pipeline.recheck(documentId));
  });
  await soon(checks);
  hub.emit({ kind: 'documents-changed', documentIds: [documentId] });
  return readDocumentView(store.db, documentId);
}

/** Undoes or redoes the analyst's newest change and has the document it was about checked again. */
export async function takeBack(
  session: Session,
  hub: EventHub,
  takeStep: (store: Store, by: string) => TakenBack,
): Promise<TakenBack> {
  const { store, pipeline } = session;
  const checks: Promise<void>[] = [];
  const taken = store.db.transaction(() => {
    const step = takeStep(store, analystOf(session));
    if (step.documentId !== null) checks.push(pipeline.recheck(step.documentId));
    return step;
  });
  pipeline.wake();
  await soon(checks);
  if (taken.caseId !== null) hub.emit({ kind: 'cases-changed', caseIds: [taken.caseId] });
  if (taken.documentId !== null) {
    hub.emit({ kind: 'documents-changed', documentIds: documentsOfFile(session, taken.documentId) });
  }
  return taken;
}

async function soon(checks: readonly Promise<void>[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, recheckPatienceMs);
  });
  await Promise.race([Promise.all(checks), patience]);
  clearTimeout(timer);
}
