import { expect, test } from 'vitest';
import type { OcrWord } from './OcrEngine.ts';
import { withForeignLetters } from './withForeignLetters.ts';

/** Words of one line, ten pixels a character with two characters between them. */
function line(text: string, confidence = 0.9): readonly OcrWord[] {
  let left = 0;
  return text.split(' ').map((word) => {
    const box = { left, top: 0, right: left + word.length * 10, bottom: 20 };
    left = box.right + 20;
    return { text: word, box, confidence };
  });
}

function texts(words: readonly OcrWord[]): readonly string[] {
  return [...words].sort((a, b) => a.box.left - b.box.left).map(({ text }) => text);
}

test('accents, ß and ł come from the recogniser that knows them', () => {
  const mended = withForeignLetters(line('GroBe Brotchen zt weif'), line('Größe Brötchen zł weiß'));
  expect(texts(mended)).toEqual(['Größe', 'Brötchen', 'zł', 'weiß']);
});

test('a word read otherwise stays, and so do digits and plain letters', () => {
  const mended = withForeignLetters(line('Kasse 12,50 Nr.4711 Grosse'), line('Gößer 12,60€ Nür.4771 Größe'));
  expect(texts(mended)).toEqual(['Kasse', '12,50€', 'Nr.4711', 'Grösse']);
});

test('a sign that was lost comes back: within its amount, in place of a letter, or alone beside it', () => {
  expect(texts(withForeignLetters(line('Summe f12.50'), line('Summe £12.50')))).toEqual(['Summe', '£12.50']);
  const [summe, , paid] = line('Summe € 12,50');
  const plain = [summe, paid].filter((word) => word !== undefined);
  expect(texts(withForeignLetters(plain, line('Summe € 12,50')))).toEqual(['Summe', '€', '12,50']);
});

test('a lone sign beside no amount is left out', () => {
  expect(texts(withForeignLetters(line('Summe'), line('Summe €')))).toEqual(['Summe']);
});

test('the less sure of both speaks for a mended word', () => {
  const [word] = withForeignLetters(line('Grun', 0.9), line('Grün', 0.7));
  expect(word).toMatchObject({ text: 'Grün', confidence: 0.7 });
});
