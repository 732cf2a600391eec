import type { OcrEngineSetting, OcrLanguage } from '../contract/settings.ts';
import type { OcrChoice } from '../contract/reading.ts';

/** What is known of a page before it is recognised. */
export interface ScanTraits {
  /** Resolution of the page as it came, before it was scaled for recognition. */
  readonly nativeDotsPerInch: number;
  /** Width of the upright page in points. */
  readonly width: number;
  /** Languages the page may be in. */
  readonly languages: readonly OcrLanguage[];
}

/** Below this letters are too small for tesseract: PP-OCR makes a third of its errors there. */
const coarseDotsPerInch = 180;
/** Narrower pages are receipts: five inches. */
const receiptWidth = 5 * 72;

/**
 * The engine that reads a page best for its cost: PP-OCR for receipts and coarse pictures, tesseract for clean pages, where
 * it reads as well in half the time. `light` keeps to one engine for all pages: tesseract where letters are expected that
 * PP-OCR's alphabet lacks (ö, ß, ç, ł), since mending them takes both. Another setting decides by itself.
 */
export function chooseOcrEngine(setting: OcrEngineSetting, traits: ScanTraits): OcrChoice {
  const isEnglish = isEnglishAlone(traits.languages);
  if (setting === 'light') return { engine: isEnglish ? 'ppocr' : 'tesseract', reason: 'setting' };
  if (setting !== 'auto') return { engine: setting, reason: 'setting' };
  if (traits.width < receiptWidth) return { engine: 'ppocr', reason: 'receipt' };
  if (traits.nativeDotsPerInch < coarseDotsPerInch) return { engine: 'ppocr', reason: 'coarse' };
  return { engine: 'tesseract', reason: 'clean' };
}

/** Whether PP-OCR's alphabet has every letter these languages need. */
export function isEnglishAlone(languages: readonly OcrLanguage[]): boolean {
  return languages.every((language) => language === 'eng');
}
