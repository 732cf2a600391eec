import type { PageLayout } from '../../contract/documentMake.ts';
import type { PageReading } from '../../contract/reading.ts';

const mostWords = 150;
const leastLetters = 3;

/** The layout of a printed page: words of three letters and more without digits, each with its place. Null for other pages. */
export function pageLayout(page: PageReading | undefined): PageLayout | null {
  if (page === undefined || page.source !== 'text-layer') return null;
  const { width, height } = page;
  const standing = page.words.flatMap(({ text, box }) => {
    const word = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
    if (word.length < leastLetters || /\p{N}/u.test(word)) return [];
    return [{ word, x: rounded(box.left / width), y: rounded((box.top + box.bottom) / 2 / height) }];
  });
  return { width: Math.round(width), height: Math.round(height), words: standing.slice(0, mostWords) };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
