import type { OcrWord } from '../../reading/OcrEngine.ts';

const wordLevel = '5';

/**
 * Words of tesseract's TSV output: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
 * `offset` is added to the rows, for a band of a page.
 */
export function tableOfWords(table: string, offset: number): readonly OcrWord[] {
  return table.split('\n').flatMap((row) => {
    const cells = row.split('\t');
    const [level = ''] = cells;
    const text = cells[11]?.trim() ?? '';
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number);
    if (level !== wordLevel || text === '' || width <= 0 || height <= 0) return [];
    const box = { left, top: top + offset, right: left + width, bottom: top + height + offset };
    return [{ text, box, confidence: Math.min(1, Math.max(0, confidence / 100)) }];
  });
}
