import type { Finding } from '../../contract/findings.ts';
import { readPdfRevisions } from './pdfRevisions.ts';

/**
 * X3, revisions: a PDF that was changed after it was first saved. Saves that sign it or attach files are in order, those that put
 * other content on a page are told as such. Anything weaker than that is a hint for who looks anyway.
 */
export function checkRevisions(original: Uint8Array): readonly Finding[] {
  const { appended, excused, isPageChanged, createdAt, changedAt, producer } = readPdfRevisions(original);
  if (appended === excused && !isPageChanged) return [];
  const saves = appended === 1 ? 'once' : `${appended} times`;
  const what = isPageChanged ? ' A later save put other content on a page.' : '';
  const when =
    createdAt === null || changedAt === null ? '' : ` Made ${dateOf(createdAt)}, changed ${dateOf(changedAt)}.`;
  const by = producer === null ? '' : ` Last written by ${producer}.`;
  return [
    {
      code: 'PDF_REVISED',
      severity: isPageChanged ? 'medium' : 'low',
      message: `This PDF was saved ${saves} more after it was made.${what}${when}${by} Ask the vendor for the file as it was sent.`,
      fields: [],
      page: null,
      box: null,
      relatedDocumentId: null,
    },
  ];
}

/** "20260304101500" as a day. */
function dateOf(stamp: string): string {
  const [year, month, day] = [stamp.slice(0, 4), stamp.slice(4, 6), stamp.slice(6, 8)];
  return [year, month, day].filter((part) => part !== '').join('-');
}
