import { describe, expect, it } from 'vitest';
import type { PageOverlay } from '../../contract/documentMake.ts';
import type { Box } from '../../vocabulary/box.ts';
import { buildPage, findingsOf, read, type CheckedInvoice } from '../testing/buildInvoice.ts';

const box = { left: 300, top: 600, right: 440, bottom: 612 };
const around = (place: Box, by: number): Box => ({
  left: place.left - by,
  top: place.top - by,
  right: place.right + by,
  bottom: place.bottom + by,
});
const iban = read('DE89370400440532013000', { box });
const lower = (by: number): Box => ({ ...box, top: box.top + by, bottom: box.bottom + by });

function told(overlay: Partial<PageOverlay>, more: CheckedInvoice = {}, earlier: readonly Box[] = []) {
  const overlays = [{ page: 1, overlay: { pictures: [], typed: [], codes: [], ...overlay } }];
  const layout = { width: 595, height: 842, words: [] };
  const make = { producer: null, creator: null, fonts: [], layout };
  const past = earlier.map((picture) => ({
    documentId: 'd',
    fileName: 'd.pdf',
    make,
    overlays: [{ page: 1, overlay: { pictures: [picture], typed: [], codes: [] } }],
  }));
  const making = { make, overlays, hash: null, earlier: past };
  return findingsOf('VALUE_OVER_PICTURE', { fields: { iban }, making, ...more });
}

/** A page whose words all stand at the places. */
function pageOf(places: readonly Box[]) {
  const words = places.map((place) => ({ text: 'x', box: place, confidence: 1, line: 0 }));
  return [{ ...buildPage(''), words }];
}

describe('an amount or account over a picture (X3)', () => {
  it('is a hint at the place of the value', () => {
    const [finding] = told({ pictures: [around(box, 4)] });
    expect(finding).toMatchObject({ severity: 'low', fields: ['iban'], page: 1, box });
    expect(finding?.message).toContain('a picture of its own');
  });

  it('is medium where the file was changed later', () => {
    const revised = {
      code: 'PDF_REVISED',
      message: '',
      fields: [],
      page: null,
      box: null,
      relatedDocumentId: null,
    } as const;
    const inspection = { isHeldToNorm: false, findings: [{ ...revised, severity: 'medium' as const }] };
    expect(told({ pictures: [around(box, 4)] }, { inspection })[0]?.severity).toBe('medium');
    const weak = { isHeldToNorm: false, findings: [{ ...revised, severity: 'low' as const }] };
    expect(told({ pictures: [around(box, 4)] }, { inspection: weak })[0]?.severity).toBe('low');
  });

  it('is told of words set in type over a scan, where the value is one of them', () => {
    expect(told({ typed: [box] })[0]?.message).toContain('set in type over a scanned page');
    expect(told({ typed: [lower(40)] })).toEqual([]);
  });

  it('has nothing against pictures elsewhere, nor against one that covers half of the value', () => {
    expect(told({ pictures: [lower(40)] })).toEqual([]);
    expect(told({ pictures: [{ ...box, left: 370 }] })).toEqual([]);
  });

  it('lets backgrounds, shaded rows and pictures of every invoice pass', () => {
    expect(told({ pictures: [around(box, 150)] })).toEqual([]);
    const many = Array.from({ length: 13 }, () => box);
    expect(told({ pictures: [around(box, 4)] }, { pages: pageOf(many) })).toEqual([]);
    const rows = [0, 40, 80].map(lower);
    const shades = rows.map((row) => around(row, 4));
    expect(told({ pictures: shades }, { pages: pageOf(rows) })).toEqual([]);
    expect(told({ pictures: shades }, { pages: pageOf(rows.slice(0, 2)) })).toHaveLength(1);
    expect(told({ pictures: [around(box, 4)] }, {}, [around(lower(100), 6)])).toEqual([]);
    expect(told({ pictures: [around(box, 4)] }, {}, [around({ ...box, left: 100 }, 4)])).toHaveLength(1);
  });
});
