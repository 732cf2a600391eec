import type { OcrWord } from './OcrEngine.ts';

/** Shorter words may be taller than wide however the page lies. */
const leastCharacters = 3;

/** Whether most of what was read runs up or down the page. Of use with a recogniser that reads lines at any angle. */
export function liesSideways(words: readonly OcrWord[]): boolean {
  let across = 0;
  let along = 0;
  for (const { text, box } of words) {
    if (text.length < leastCharacters) continue;
    if (box.bottom - box.top > box.right - box.left) along += text.length;
    else across += text.length;
  }
  return along > across;
}
