import { describe, expect, it } from 'vitest';
import { buildPage, findingsOf } from '../testing/buildInvoice.ts';

describe('what was read at all', () => {
  it('says that a document is no invoice, and checks no required field of it', () => {
    const [finding] = findingsOf('NOT_AN_INVOICE', { fields: { documentType: 'other' } });
    expect(finding?.message).toContain('though a total of 1469.06 was found');
    expect(findingsOf('NOT_AN_INVOICE', { fields: { documentType: 'receipt' } })).toEqual([]);
  });

  it('treats a document without a type as no invoice', () => {
    expect(findingsOf('NOT_AN_INVOICE', { fields: { documentType: null } })).toHaveLength(1);
  });

  it('finds pages without words', () => {
    expect(findingsOf('PAGE_UNREADABLE', { pages: [buildPage('', { source: 'ocr' })] })).toMatchObject([
      { severity: 'medium', page: 1 },
    ]);
    expect(findingsOf('PAGE_UNREADABLE', { pages: [buildPage('', { source: 'blank' })] })).toHaveLength(1);
  });

  it('accepts an empty back page, and embedded data without a page', () => {
    const pages = [buildPage('Invoice'), buildPage('', { number: 2, source: 'blank' })];
    expect(findingsOf('PAGE_UNREADABLE', { pages })).toEqual([]);
    expect(findingsOf('PAGE_UNREADABLE', { pages: [buildPage('', { source: 'xml' })] })).toEqual([]);
  });

  it('finds a page of guesses', () => {
    const [finding] = findingsOf('PAGE_UNREADABLE', {
      pages: [buildPage('l1 0O', { source: 'ocr', confidence: 0.3 })],
    });
    expect(finding?.message).toContain('read with 30 % confidence');
    expect(findingsOf('PAGE_UNREADABLE', { pages: [buildPage('Total', { source: 'ocr', confidence: 0.6 })] })).toEqual(
      [],
    );
  });
});
