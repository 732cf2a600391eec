import { describe, expect, test } from 'vitest';
import { checkRevisions } from './checkRevisions.ts';
import { readPdfRevisions } from './pdfRevisions.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const end = (at: number): string => `startxref\n${at}\n%%EOF\n`;
const first = `%PDF-1.7
1 0 obj
<< /Type /Page /Contents 2 0 R >>
endobj
2 0 obj
<< /Length 20 >>
stream
(Total 100.00) Tj
endstream
endobj
3 0 obj
<< /CreationDate (D:20260304101500) /ModDate (D:20260304101500) /Producer (Ledger \\(8\\)) >>
endobj
${end(300)}`;
const changed = `2 0 obj
<< /Length 20 >>
stream
(Total 900.00) Tj
endstream
endobj
3 0 obj
<< /CreationDate (D:20260304101500) /ModDate (D:20260311090000) /Producer (Page Editor) >>
endobj
${end(600)}`;
const signed = `4 0 obj
<< /Type /Sig /ByteRange [0 10 20 30] >>
endobj
${end(600)}`;
const attached = `5 0 obj
<< /Type /EmbeddedFile >>
stream
<xml/>
endstream
endobj
${end(600)}`;
const noted = `6 0 obj
<< /Type /Annot >>
endobj
${end(600)}`;

describe('revisions of a PDF', () => {
  test('a page that was given other content later is told, with dates and the program', () => {
    const [finding] = checkRevisions(bytesOf(first + changed));
    expect(finding).toMatchObject({ code: 'PDF_REVISED', severity: 'medium' });
    expect(finding?.message).toBe(
      'This PDF was saved once more after it was made. A later save put other content on a page. ' +
        'Made 2026-03-04, changed 2026-03-11. Last written by Page Editor. Ask the vendor for the file as it was sent.',
    );
  });

  test('any other later save is a hint', () => {
    expect(checkRevisions(bytesOf(first + noted))).toMatchObject([{ severity: 'low' }]);
  });

  test.each([
    ['written in one go', first],
    ['signed later', first + signed],
    ['given an attachment later', first + attached],
    ['written for fast display', `%PDF-1.7\n9 0 obj\n<< /Linearized 1 >>\nendobj\n${end(0)}${first}`],
    ['no PDF at all', 'text'],
  ])('a file that was %s is in order', (_how, text) => {
    expect(checkRevisions(bytesOf(text))).toEqual([]);
  });

  test('a signature does not excuse a page that was changed with it', () => {
    expect(checkRevisions(bytesOf(first + changed + signed))).toMatchObject([{ severity: 'medium' }]);
    expect(readPdfRevisions(bytesOf(first + changed + signed))).toMatchObject({ appended: 2, excused: 1 });
  });

  test('an object of a page that is new is no change of an old one', () => {
    const added = `7 0 obj\n<< /Type /Page /Contents 8 0 R >>\nendobj\n8 0 obj\n<< >>\nstream\nx\nendstream\nendobj\n${end(600)}`;
    expect(readPdfRevisions(bytesOf(first + added)).isPageChanged).toBe(false);
  });
});
