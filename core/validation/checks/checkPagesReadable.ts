import type { Finding } from '../../contract/findings.ts';
import type { PageReading } from '../../contract/reading.ts';
import type { InvoiceUnderCheck } from '../InvoiceUnderCheck.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';

/** Mean word confidence under which a page read by OCR is guesswork. */
const guessworkBelow = 0.4;

/** A page without words, or whose words are mostly guesses. An empty back page is no finding unless all pages are empty. */
export function checkPagesReadable(invoice: InvoiceUnderCheck): readonly Finding[] {
  const pages = invoice.pages.filter(({ source }) => source !== 'xml');
  const isAllEmpty = pages.length > 0 && pages.every(({ words }) => words.length === 0);
  return pages.flatMap((page) => checkPage(invoice, page, isAllEmpty));
}

function checkPage(invoice: InvoiceUnderCheck, page: PageReading, isAllEmpty: boolean): readonly Finding[] {
  if (page.words.length === 0) {
    if (page.source === 'blank' && !isAllEmpty) return [];
    return [unreadable(invoice, page, isAllEmpty, say('page.noWords', { page: page.number }))];
  }
  const mean = page.words.reduce((sum, word) => sum + word.confidence, 0) / page.words.length;
  if (page.source !== 'ocr' || mean >= guessworkBelow) return [];
  const percent = Math.round(mean * 100);
  return [unreadable(invoice, page, true, say('page.guesswork', { page: page.number, percent }))];
}

function unreadable(invoice: InvoiceUnderCheck, page: PageReading, isGrave: boolean, sentence: Sentence): Finding {
  const finding = makeFinding(invoice, {
    code: 'PAGE_UNREADABLE',
    severity: isGrave ? 'medium' : 'low',
    sentences: [sentence],
    fields: [],
  });
  return { ...finding, page: page.number };
}
