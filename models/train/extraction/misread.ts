import type { PageReading, Word } from '../../../core/contract/reading.ts';

/** How badly a page is read: shares of words that are changed, lost, joined with the next or cut in two. */
export interface Misreading {
  readonly name: 'none' | 'scan' | 'poor scan';
  readonly changed: number;
  readonly lost: number;
  readonly joined: number;
  readonly cut: number;
}

export const misreadings: readonly Misreading[] = [
  { name: 'none', changed: 0, lost: 0, joined: 0, cut: 0 },
  { name: 'scan', changed: 0.03, lost: 0.004, joined: 0.015, cut: 0.01 },
  { name: 'poor scan', changed: 0.12, lost: 0.02, joined: 0.06, cut: 0.03 },
];

/** Letters OCR takes for others, both ways. */
const confusions: Readonly<Record<string, string>> = {
  '0': 'O',
  O: '0',
  '1': 'l',
  l: '1',
  I: '1',
  i: 'l',
  '5': 'S',
  S: '5',
  '8': 'B',
  B: '8',
  '6': 'G',
  e: 'c',
  c: 'e',
  n: 'r',
  m: 'rn',
  u: 'v',
  h: 'b',
  t: 'f',
  '2': 'Z',
  ä: 'a',
  ö: 'o',
  ü: 'u',
  ß: 'B',
  é: 'e',
  è: 'e',
  ó: 'o',
  ł: 't',
  ñ: 'n',
  '€': '6',
  ',': '.',
  '.': ',',
  ':': '.',
};

/** A page as OCR would have read it, without drawing it: letters, gaps, boxes and confidences are those of a scan. */
export function misread(page: PageReading, how: Misreading, random: () => number): PageReading {
  if (how.name === 'none') return page;
  const words: Word[] = [];
  for (const word of page.words) {
    if (random() < how.lost) continue;
    const read = random() < how.changed ? { ...word, text: changed(word.text, random) } : word;
    const last = words.at(-1);
    const isNear = last !== undefined && last.line === word.line && word.box.left - last.box.right < height(word);
    if (isNear && random() < how.joined) words[words.length - 1] = joined(last, read);
    else if (read.text.length > 3 && random() < how.cut) words.push(...cut(read, random));
    else words.push(read);
  }
  return { ...page, source: 'ocr', words: words.map((word) => shaken(word, how, random)) };
}

function height({ box }: Word): number {
  return box.bottom - box.top;
}

function changed(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const letter = text[at] ?? '';
  const other = confusions[letter] ?? (random() < 0.4 ? '' : letter);
  const result = text.slice(0, at) + other + text.slice(at + 1);
  return result === '' ? text : result;
}

function joined(left: Word, right: Word): Word {
  const box = {
    ...left.box,
    right: right.box.right,
    top: Math.min(left.box.top, right.box.top),
    bottom: Math.max(left.box.bottom, right.box.bottom),
  };
  return { ...left, text: left.text + right.text, box };
}

function cut(word: Word, random: () => number): Word[] {
  const at = 1 + Math.floor(random() * (word.text.length - 1));
  const middle = word.box.left + ((word.box.right - word.box.left) * at) / word.text.length;
  return [
    { ...word, text: word.text.slice(0, at), box: { ...word.box, right: middle - 0.5 } },
    { ...word, text: word.text.slice(at), box: { ...word.box, left: middle + 0.5 } },
  ];
}

/** Boxes hug the ink of the letters a word happens to have, and confidence tells little of whether it is right. */
function shaken(word: Word, how: Misreading, random: () => number): Word {
  const shrink = height(word) * 0.12;
  const { left, top, right, bottom } = word.box;
  const box = { left, right, top: top + shrink * random(), bottom: bottom - shrink * random() };
  return { ...word, box, confidence: Math.max(0.2, 1 - (how.changed + 0.02) * 4 * random() * random()) };
}
