/** Letters and digits that OCR takes for one another on thermal print, folded; each stands with every other of its group. */
const groups = 'oce0qd|un|mn|fijlt1|fp|eb8|ef|od0u|s5|b8|gc6o|g9q|z2|vy|kx|hb|r8|7t|4a';

const pairs = new Set(
  groups.split('|').flatMap((group) => {
    const letters = group.split('');
    return letters.flatMap((a) => letters.map((other) => `${a}${other}`));
  }),
);

/** Whether print of the one is easily read as the other. */
export function isLookalike(a: string, b: string): boolean {
  return pairs.has(`${a}${b}`);
}

/** What OCR makes of one letter or two run together, as read and as printed. */
export const mergedLetters: readonly (readonly [read: string, printed: string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['ci', 'g'],
  ['cl', 'd'],
  ['ii', 'u'],
  ['ii', 'n'],
  ['li', 'u'],
  ['vv', 'w'],
  ['ni', 'm'],
];
