import { expect, it } from 'vitest';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';

const head: readonly PrintedLine[] = [
  'HAPPY CORNER SDN BHD',
  'NO 5, JALAN MAWAR',
  '14/06/2018 20:41',
  { 40: 'RICE', 200: '106.10' },
];
const totalOf = (lines: readonly PrintedLine[]) => {
  const { fields } = extractInvoice([{ ...pageOf([...head, ...lines], { source: 'ocr' }), width: 300 }]);
  return { total: fields.grandTotal?.value, confidence: fields.grandTotal?.confidence ?? 0 };
};

it('the sum that net, tax, rounding and cash come to stands against a total misread by a cent', () => {
  const { total } = totalOf([
    { 40: 'Sub Total (Excluded GST)', 200: '106.10' },
    { 40: 'Total GST', 200: '6.37' },
    { 40: 'Rounding', 200: '-0.02' },
    { 40: 'Total', 200: '112.46' },
    { 40: 'CASH', 200: '112.45' },
    { 40: 'Change', 200: '0.00' },
  ]);
  expect(total).toBe('112.45');
});

it('a tax named in the cell beside "Total" does not make it one', () => {
  const { total } = totalOf([
    { 40: 'Total', 110: 'Incl. GST', 200: 'RM 106.10' },
    { 40: 'CASH', 200: 'RM 150.00' },
    { 40: 'CHANGE', 200: 'RM 43.90' },
  ]);
  expect(total).toBe('106.10');
});

it('without a label that can be read, the sum is what cash and change leave', () => {
  const { total, confidence } = totalOf([
    { 40: 'Tqqal', 200: '106.10' },
    { 40: 'CASH', 200: '150.00' },
    { 40: 'CHANGE', 200: '43.90' },
  ]);
  expect(total).toBe('106.10');
  expect(confidence).toBeLessThan(0.8);
});

it('a sum in tall print over the line of its label is its sum', () => {
  const page = pageOf([...head, { 40: 'GST 6%', 200: '6.37' }, '', { 40: 'NET TOTAL' }, { 40: 'Thank you' }], {
    source: 'ocr',
  });
  const top = page.words.find(({ text }) => text === 'NET')?.box.top ?? 0;
  const tall = {
    text: '112.47',
    box: { left: 200, top: top - 8, right: 236, bottom: top + 8 },
    confidence: 0.9,
    line: 99,
  };
  const { fields } = extractInvoice([{ ...page, width: 300, words: [...page.words, tall] }]);
  expect(fields.grandTotal?.value).toBe('112.47');
});
