import { foldText } from '../labels/foldText.ts';
import { placePhrases } from './commonWords.ts';

const places = new Set(placePhrases.map(foldText).filter((phrase) => phrase.length > 4));
const most = 3;

/** Whether a line names towns and states and nothing else ("SELANGOR DARUL EHSAN", "Shah Alam, Selangor."). */
export function isPlace(text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  if (words.length === 0 || /\d|[:：(]/.test(text)) return false;
  let at = 0;
  while (at < words.length) {
    const lengths = Array.from({ length: most }, (_, less) => most - less);
    const length = lengths.find((count) => places.has(foldText(words.slice(at, at + count).join(''))));
    if (length === undefined) return false;
    at += length;
  }
  return true;
}
