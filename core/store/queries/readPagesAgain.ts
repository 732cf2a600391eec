import { VouchFailure } from '../../vocabulary/failure.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import { readTurnedPages } from './forgetReading.ts';
import { canRunAgain, runAgainFrom } from './runAgain.ts';

/**
 * Has scanned pages of a file recognised again, lying as they are shown; the other pages stay as read. Values of analysts
 * stay, their places turned with the page. Joins the caller's transaction.
 * @throws VouchFailure REFUSED where the pages were not recognised, or the document cannot be read again now
 */
export function readPagesAgain(store: Store, documentId: DocumentId, pages: readonly number[], by: string): void {
  const { db } = store;
  if (!canRunAgain(db, documentId, 'reading')) throw notNow();
  const wanted = readTurnedPages(db, documentId).filter(({ number }) => pages.includes(number));
  if (wanted.length === 0 || wanted.some(({ source }) => source !== 'ocr' && source !== 'blank')) throw notScanned();
  runAgainFrom(
    store,
    documentId,
    'reading',
    by,
    wanted.map(({ number }) => number),
  );
}

function notNow(): VouchFailure {
  return new VouchFailure(
    'REFUSED',
    'This document cannot be read again now: it is at work, or a part of a divided file.',
    'Wait until it is done. Of a divided file make one document again, read the page, and divide it.',
  );
}

function notScanned(): VouchFailure {
  return new VouchFailure(
    'REFUSED',
    'This page was not recognised: its words come with the file and are the same however it lies.',
  );
}
