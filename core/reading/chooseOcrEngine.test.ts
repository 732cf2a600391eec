import { expect, test } from 'vitest';
import { chooseOcrEngine } from './chooseOcrEngine.ts';

const clean = { width: 595, nativeDotsPerInch: 300, languages: ['eng'] } as const;

test('light keeps to one engine: PP-OCR for English, tesseract for more', () => {
  expect(chooseOcrEngine('light', clean)).toEqual({ engine: 'ppocr', reason: 'setting' });
  const french = { ...clean, width: 226, languages: ['fra', 'eng'] } as const;
  expect(chooseOcrEngine('light', french)).toEqual({ engine: 'tesseract', reason: 'setting' });
});

test('receipts and coarse pages go to PP-OCR, clean pages to tesseract', () => {
  expect(chooseOcrEngine('auto', clean)).toEqual({ engine: 'tesseract', reason: 'clean' });
  expect(chooseOcrEngine('auto', { ...clean, width: 226 })).toEqual({ engine: 'ppocr', reason: 'receipt' });
  expect(chooseOcrEngine('auto', { ...clean, nativeDotsPerInch: 150 })).toEqual({ engine: 'ppocr', reason: 'coarse' });
});

test('a coarse page goes to PP-OCR in any language: what its alphabet lacks is mended', () => {
  const german = { ...clean, nativeDotsPerInch: 150, languages: ['eng', 'deu'] } as const;
  expect(chooseOcrEngine('auto', german)).toEqual({ engine: 'ppocr', reason: 'coarse' });
  expect(chooseOcrEngine('ppocr', { ...clean, languages: ['deu'] })).toEqual({ engine: 'ppocr', reason: 'setting' });
});
