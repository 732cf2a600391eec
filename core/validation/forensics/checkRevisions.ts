import { defineFileTest } from '../frame/DocumentTest.ts';
import { type PdfRevisions, readPdfRevisions } from './pdfRevisions.ts';

/** X3, revisions: a PDF that was changed after it was first saved; medium where a page was given other content, else a hint. */
export const revisions = defineFileTest({
  id: 'X3-revisions',
  code: 'PDF_REVISED',
  source: 'htpbe.tech; ISO 32000-1, 7.5.6',
  parameters: {},
  needs: ['file'],
  candidates: (original) => [readPdfRevisions(original)],
  condition: ({ appended }) => appended > 0,
  guards: {
    // A signature or an attachment does not excuse what other saves did, least of all to a page.
    signedOrAttached: ({ appended, excused }) => excused > 0 && appended === excused,
  },
  lowerings: { noPage: { to: 'low', when: ([{ isPageChanged }]) => !isPageChanged } },
  tells: 'each',
  tell: (_original, [revised]) => ({ severity: 'medium', message: sentenceOf(revised), fields: [] }),
});

/** Findings against the bytes of a PDF. */
export const checkRevisions = revisions.check;

function sentenceOf({ appended, isPageChanged, createdAt, changedAt, producer }: PdfRevisions): string {
  const saves = appended === 1 ? 'once' : `${appended} times`;
  const what = isPageChanged ? ' A later save put other content on a page.' : '';
  const when =
    createdAt === null || changedAt === null ? '' : ` Made ${dateOf(createdAt)}, changed ${dateOf(changedAt)}.`;
  const by = producer === null ? '' : ` Last written by ${producer}.`;
  return `This PDF was saved ${saves} more after it was made.${what}${when}${by} Ask the vendor for the file as it was sent.`;
}

/** "20260304101500" as a day. */
function dateOf(stamp: string): string {
  const [year, month, day] = [stamp.slice(0, 4), stamp.slice(4, 6), stamp.slice(6, 8)];
  return [year, month, day].filter((part) => part !== '').join('-');
}
