import type { Split, SplitPart } from '../../contract/splits.ts';
import { type DocumentId, documentIdSchema, newId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { settleAlert } from './alertReview.ts';
import { removeDocumentText, saveDocumentText } from './documentText.ts';
import { readDocument, setDocumentStatus } from './documents.ts';
import { refreshInvoice, withdrawInvoice } from './invoices.ts';
import { cancelJobs, enqueueRecheck, enqueueReextraction } from './jobs.ts';
import { type StoredPart, leftOutOf, rangeOf, readParts, writeSplit } from './splits.ts';

interface Division {
  readonly before: Split;
  readonly after: Split;
  readonly by: string;
}

/**
 * Brings the documents of a file in line with its split, in the caller's transaction: accepted with several parts, each
 * part stands and is queued for extraction, and the file itself stands no longer; else the file stands and its parts do
 * not. What does not stand keeps its fields, corrections and history, but is listed, compared and searched no more.
 */
export function divideFile(store: Store, fileId: DocumentId, { before, after, by }: Division): void {
  const wanted = after.state === 'accepted' && after.parts.length > 1 ? after.parts : [];
  writeSplit(store.db, fileId, after);
  const known = readParts(store.db, fileId);
  for (const part of known.filter(({ stands }) => stands)) {
    if (!wanted.some((one) => isRangeOf(part, one))) withdraw(store, part.partId, by);
  }
  if (wanted.length > 0) withdraw(store, fileId, by);
  for (const part of wanted) {
    const present = known.find((one) => isRangeOf(one, part));
    if (present === undefined) makePart(store, fileId, part, by);
    else raisePart(store, present, part, by);
  }
  if (wanted.length === 0) raiseFile(store, fileId, !sameNumbers(leftOutOf(before), leftOutOf(after)), by);
}

function isRangeOf(stored: StoredPart, part: SplitPart): boolean {
  const { firstPage, lastPage } = rangeOf(part);
  return stored.firstPage === firstPage && stored.lastPage === lastPage;
}

function sameNumbers(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return canonicalJson([...one]) === canonicalJson([...other]);
}

/** Takes a document out of every list, comparison and search; an alert nobody took up goes with it. */
function withdraw(store: Store, documentId: DocumentId, by: string): void {
  const { stands, status } = readDocument(store.db, documentId);
  if (!stands) return;
  cancelJobs(store.db, documentId);
  if (status === 'queued' || status === 'working') setDocumentStatus(store, documentId, 'cancelled', null, by);
  settleAlert(store, documentId, null, { isScored: true });
  setStands(store, documentId, false, by);
  withdrawInvoice(store.db, documentId);
  removeDocumentText(store.db, documentId);
}

/** Has a part stand, extracted anew where its pages have other roles than when it was extracted last. */
function raisePart(store: Store, { partId, stands, pages }: StoredPart, part: SplitPart, by: string): void {
  const isSame = canonicalJson(pages) === canonicalJson(part.pages);
  if (stands && isSame) return;
  if (!stands) {
    setStands(store, partId, true, by);
    setDocumentStatus(store, partId, 'queued', null, by);
    refreshInvoice(store.db, partId);
    saveDocumentText(store.db, partId);
  }
  if (isSame && enqueueRecheck(store.db, partId)) return;
  store.db
    .prepare('UPDATE document_part SET pages = :pages WHERE part_id = :partId')
    .run({ partId, pages: JSON.stringify(part.pages) });
  enqueueReextraction(store.db, partId, store.clock.now());
}

function raiseFile(store: Store, fileId: DocumentId, hasOtherPages: boolean, by: string): void {
  const { stands } = readDocument(store.db, fileId);
  if (!stands) {
    setStands(store, fileId, true, by);
    refreshInvoice(store.db, fileId);
    saveDocumentText(store.db, fileId);
  }
  if (!stands || hasOtherPages || !enqueueRecheck(store.db, fileId))
    enqueueReextraction(store.db, fileId, store.clock.now());
}

function makePart(store: Store, fileId: DocumentId, part: SplitPart, by: string): void {
  const partId = newId(documentIdSchema);
  const { firstPage, lastPage } = rangeOf(part);
  const pageCount = part.pages.length;
  store.db.prepare(insertDocumentSql).run({ partId, fileId, pageCount });
  store.db
    .prepare(
      `INSERT INTO document_part (part_id, file_id, first_page, last_page, pages)
       VALUES (:partId, :fileId, :firstPage, :lastPage, :pages)`,
    )
    .run({ partId, fileId, firstPage, lastPage, pages: JSON.stringify(part.pages) });
  enqueueReextraction(store.db, partId, store.clock.now());
  store.changeLog.append({
    actor: by,
    kind: 'part.made',
    recordKind: 'document',
    recordId: partId,
    before: null,
    after: { fileId, firstPage, lastPage },
  });
}

/** The part came with its file: same name, time and day, bytes that lie in the vault once. */
const insertDocumentSql = `INSERT INTO document (id, file_name, media_type, byte_size, status, text_source, page_count,
    received_at, received_day, broken_off)
  SELECT :partId, file_name, media_type, byte_size, 'queued', text_source, :pageCount, received_at, received_day, broken_off
  FROM document WHERE id = :fileId`;

function setStands(store: Store, documentId: DocumentId, stands: boolean, by: string): void {
  store.db
    .prepare('UPDATE document SET stands = :stands WHERE id = :documentId')
    .run({ documentId, stands: stands ? 1 : 0 });
  store.changeLog.append({
    actor: by,
    kind: stands ? 'document.stands-again' : 'document.set-aside',
    recordKind: 'document',
    recordId: documentId,
    before: { stands: !stands },
    after: { stands },
  });
}
