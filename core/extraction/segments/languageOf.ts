import { languageWords } from './pagePhrases.ts';

const vocabularies = Object.entries(languageWords).map(([language, words]) => ({
  language,
  words: new Set(words.split(' ')),
}));
/** Fewer of its frequent words than this do not tell a language. */
const leastWords = 6;

/** The language most of the frequent words (in lower case) belong to; null where there are few, or two are close. */
export function languageOf(words: readonly string[]): string | null {
  const counts = vocabularies
    .map(({ language, words: own }) => ({ language, count: words.filter((word) => own.has(word)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || first.count < leastWords || first.count < 2 * (second?.count ?? 0)) return null;
  return first.language;
}
