import type { PageReading } from '../contract/reading.ts';
import type { StoredDocument } from '../store/queries/documents.ts';
import { readPages } from '../store/queries/pages.ts';
import { readLeftOut } from '../store/queries/splits.ts';
import { calendarDay } from '../store/views/calendarDay.ts';
import type { IsoDate } from '../vocabulary/dates.ts';
import type { Clock } from '../vocabulary/clock.ts';
import type { StageContext } from './StageContext.ts';

/** True where the file is an e-invoice in XML, which has no pages. */
export function isXml(document: StoredDocument): boolean {
  return document.mediaType === 'application/xml' || document.mediaType === 'text/xml';
}

/** True where the file is a picture, whose words only OCR can read. */
export function isPicture(document: StoredDocument): boolean {
  return document.mediaType.startsWith('image/');
}

/** The pages as read: those still in memory, else those in the store. */
export function loadPages(context: StageContext): readonly PageReading[] {
  return context.carried.pages ?? readPages(context.store.db, context.documentId);
}

/** The pages to be extracted: without those an accepted split leaves out (terms, time sheets, blank backs). */
export function contentOf(context: StageContext, pages: readonly PageReading[]): readonly PageReading[] {
  const leftOut = readLeftOut(context.store.db, context.documentId);
  return leftOut.size === 0 ? pages : pages.filter(({ number }) => !leftOut.has(number));
}

/** The calendar day where this engine runs. */
export function today(clock: Clock): IsoDate {
  return calendarDay(new Date(clock.now()));
}
