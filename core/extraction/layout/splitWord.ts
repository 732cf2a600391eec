import type { Word } from '../../contract/reading.ts';
import { foldText } from '../labels/foldText.ts';
import type { Token } from './Layout.ts';

/** A colon ends a label; between digits it belongs to a time, before "//" to an address on the web. */
const labelEnd = /(?<=[:：])(?!\/\/)(?=\S)/u;
/** "N°47122" is a label and its number. */
const numberSign = /(?<=^n[°º]|^№|^nr\.)(?=[\p{L}/-]{0,4}\d)/iu;
const time = /^\D*\d{1,2}:\d{2}/;

/** The tokens of a word: one, or several where a colon in the middle or a sign for "number" ends a label. Boxes are cut by share of letters. */
export function splitWord(word: Word): Token[] {
  const parts = time.test(word.text)
    ? [word.text]
    : word.text.split(labelEnd).flatMap((part) => part.split(numberSign));
  const width = word.box.right - word.box.left;
  const length = word.text.length;
  let start = 0;
  return parts.map((text, index) => {
    const left = word.box.left + (width * start) / length;
    start += text.length;
    const right = word.box.left + (width * start) / length;
    return {
      text,
      folded: foldText(text),
      box: { ...word.box, left, right },
      confidence: word.confidence,
      spaced: index === 0,
    };
  });
}
