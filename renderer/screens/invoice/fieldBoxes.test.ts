import { expect, it } from 'vitest';
import type { DocumentView } from '../../../core/contract/documents.ts';
import { cellKey, fieldBoxes, type BoxWords } from './fieldBoxes.ts';

const at = '2026-03-01T10:00:00.000Z';
const box = { left: 10, top: 10, right: 50, bottom: 20 };
const reading = (value: string, confidence: number, place: { page: number | null } = { page: 1 }) => ({
  value,
  raw: value,
  page: place.page,
  box: place.page === null ? null : box,
  confidence,
  source: 'ocr' as const,
  by: 'flow',
  at,
});
const words: BoxWords = {
  field: (name) => `the ${name}`,
  cell: (line, cell) => `${cell} of line ${line}`,
  value: (_name, value) => value,
  state: (state, confidence) => `${state} ${confidence}`,
};
const document: Pick<DocumentView, 'fields' | 'findings' | 'history' | 'lineItems'> = {
  fields: {
    vendor: reading('Acme', 0.95),
    grandTotal: reading('119.00', 0.5, { page: 2 }),
    duePayable: reading('119.00', 0.5, { page: null }),
  },
  lineItems: [{ description: reading('Bolts', 0.9), lineTotal: reading('100.00', 0.3) }],
  findings: [],
  history: [],
};

it('boxes every value with a place on a page, and none without', () => {
  const boxes = fieldBoxes(document, 0.8, words);
  expect(boxes.map(({ key, page, tone, says }) => [key, page, tone, says().label])).toEqual([
    [cellKey(0, 'description'), 1, 'read', 'description of line 1'],
    [cellKey(0, 'lineTotal'), 1, 'doubtful', 'lineTotal of line 1'],
    ['vendor', 1, 'read', 'the vendor'],
    ['grandTotal', 2, 'doubtful', 'the grandTotal'],
  ]);
});
