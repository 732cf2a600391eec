import { foldText } from '../labels/foldText.ts';
import { placePhrases } from './commonWords.ts';

const places = new Set(placePhrases.map(foldText).filter((phrase) => phrase.length > 4));
const words = new Set(placePhrases.filter((phrase) => !phrase.includes(' ')).map(foldText));
const most = 4;

/** Whether a line names towns and states and nothing else ("SELANGOR DARUL EHSAN", "Shah Alam, Selangor."). */
export function isPlace(text: string): boolean {
  const parts = text.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  if (parts.length === 0 || /\d|[:：(]/.test(text)) return false;
  let at = 0;
  while (at < parts.length) {
    const lengths = Array.from({ length: most }, (_, less) => most - less);
    const length = lengths.find((count) => places.has(foldText(parts.slice(at, at + count).join(''))));
    if (length === undefined) return false;
    at += length;
  }
  return true;
}

/** Whether a word is one of streets, buildings or towns. */
export function isCommonPlace(word: string): boolean {
  return words.has(foldText(word));
}
