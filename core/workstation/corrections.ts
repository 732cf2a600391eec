import type { z } from 'zod';
import type { DocumentView, correctionSchema } from '../contract/documents.ts';
import type { TakenBack } from '../contract/undo.ts';
import { correctField } from '../store/queries/corrections.ts';
import { readFields } from '../store/queries/fields.ts';
import { forgetLessons } from '../store/queries/lessons.ts';
import { documentsUsing } from '../store/queries/lessonUses.ts';
import { readPages } from '../store/queries/pages.ts';
import type { Store } from '../store/Store.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import type { DocumentId, LessonId } from '../vocabulary/ids.ts';
import { normaliseTyped } from '../vocabulary/typedValues.ts';
import type { EventHub } from './EventHub.ts';
import { type Session, analystOf } from './Session.ts';
import { documentsOfFile } from './splits.ts';
import { type Teaching, prepareTeaching, teach } from './teachLayout.ts';

/** The answer waits this long, in milliseconds, for the checks to be made again; later they are announced by event. */
const recheckPatienceMs = 2000;

/**
 * Writes what the analyst says a field is, with the place of the page that shows it, and learns from it for the next
 * document of the layout. Answers the document as it is after its checks were made again.
 */
export async function correctDocument(
  session: Session,
  hub: EventHub,
  correction: z.output<typeof correctionSchema>,
): Promise<DocumentView> {
  const { store, pipeline } = session;
  const { documentId } = correction;
  const by = analystOf(session);
  const { place, taught } = await teachingOf(session, correction);
  const checks: Promise<void>[] = [];
  store.db.transaction(() => {
    const changeId = correctField(store, { ...correction, page: place?.page ?? null, box: place?.box ?? null }, by);
    if (changeId === null) return;
    checks.push(pipeline.recheck(documentId));
    if (taught !== null) teach(store, documentId, taught, by, changeId);
  });
  await soon(checks);
  hub.emit({ kind: 'documents-changed', documentIds: [documentId] });
  if (taught !== null) hub.emit({ kind: 'memory-changed' });
  return readDocumentView(store.db, documentId);
}

/** What a correction teaches, looked up before it is written; a document without pages shows and teaches nothing. */
async function teachingOf(
  { store, extractPages }: Session,
  { documentId, field, value, page, box }: z.output<typeof correctionSchema>,
): Promise<Teaching> {
  const pointedAt = page === null || box === null ? null : { page, box };
  const currency = readFields(store.db, documentId).currency?.value ?? null;
  const canonical = normaliseTyped(field, value, currency);
  const pages = readPages(store.db, documentId);
  if (pages.length === 0) return { place: pointedAt, taught: null };
  return prepareTeaching(pages, await extractPages(pages), field, canonical, pointedAt);
}

/** Forgets lessons and answers the documents whose values they decided. */
export function forget(
  session: Session,
  hub: EventHub,
  lessonIds: readonly LessonId[],
): { documentIds: readonly DocumentId[] } {
  const { store } = session;
  const forgotten = forgetLessons(store, lessonIds, analystOf(session));
  const documentIds = documentsUsing(store.db, forgotten);
  hub.emit({ kind: 'memory-changed' });
  hub.emit({ kind: 'documents-changed', documentIds });
  return { documentIds };
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
    if (step.kind !== 'review' && step.kind !== 'page')
      checks.push(...step.documentIds.map((id) => pipeline.recheck(id)));
    return step;
  });
  pipeline.wake();
  session.sources.refresh();
  await soon(checks);
  if (taken.caseId !== null) hub.emit({ kind: 'cases-changed', caseIds: [taken.caseId] });
  if (taken.documentIds.length > 0) {
    const documentIds = taken.documentIds.flatMap((id) => documentsOfFile(session, id));
    hub.emit({ kind: 'documents-changed', documentIds });
  }
  // Inbox and queue show whether an alert is open; nothing of the documents has to be checked again.
  if (taken.kind === 'vendor') hub.emit({ kind: 'vendors-changed' });
  if (taken.kind === 'alert') {
    hub.emit({ kind: 'documents-changed', documentIds: [] });
    // An alert about ledger records has no case that would be named.
    hub.emit({ kind: 'cases-changed', caseIds: [] });
  }
  if (taken.kind === 'control') hub.emit({ kind: 'controls-changed' });
  if (taken.kind === 'model') hub.emit({ kind: 'models-changed', isProgress: false });
  if (taken.kind === 'profile') hub.emit({ kind: 'release-changed' });
  if (taken.kind === 'view' || taken.kind === 'threshold') hub.emit({ kind: 'settings-changed' });
  if (taken.kind === 'rule' || taken.kind === 'rule-snooze') hub.emit({ kind: 'rules-changed' });
  if (taken.kind === 'field' || taken.lessonId !== null) hub.emit({ kind: 'memory-changed' });
  return taken;
}

/** Waits for checks to be made again, but not for long. */
export async function soon(checks: readonly Promise<void>[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, recheckPatienceMs);
  });
  await Promise.race([Promise.all(checks), patience]);
  clearTimeout(timer);
}
