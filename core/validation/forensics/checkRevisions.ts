import { defineFileTest } from '../frame/DocumentTest.ts';
import { type PdfRevisions, readPdfRevisions } from './pdfRevisions.ts';
import type { Sentence, SentenceValue } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';

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
  tell: (_original, [revised]) => ({ severity: 'medium', sentences: sentencesOf(revised), fields: [] }),
});

/** Findings against the bytes of a PDF. */
export const checkRevisions = revisions.check;

function sentencesOf({ appended, isPageChanged, createdAt, changedAt, producer }: PdfRevisions): readonly Sentence[] {
  const when =
    createdAt === null || changedAt === null ? null : { created: dateOf(createdAt), changed: dateOf(changedAt) };
  return [
    say('revised.saves', { count: appended }),
    ...(isPageChanged ? [say('revised.page')] : []),
    ...(when === null ? [] : [say('revised.when', when)]),
    ...(producer === null ? [] : [say('revised.by', { program: producer })]),
    say('revised.ask'),
  ];
}

/** "20260304101500" as a day. */
function dateOf(stamp: string): SentenceValue {
  const [year, month, day] = [stamp.slice(0, 4), stamp.slice(4, 6), stamp.slice(6, 8)];
  return { date: [year, month, day].filter((part) => part !== '').join('-') };
}
