import { english } from './english.ts';
import type { Sentence } from './Sentence.ts';
import { type SentenceLanguage, sentencesIn } from './sentenceIn.ts';

/** English as it is stored: amounts "119.00 EUR", dates as ISO writes them, so that it is the same wherever it is read. */
const storedEnglish: SentenceLanguage = {
  templates: english,
  isOne: (count) => count === 1,
  amount: (value, currency) => (currency === null ? value : `${value} ${currency}`),
  decimal: (value) => value,
  number: String,
  date: (value) => value,
  country: (_, name) => name,
};

/** What is kept beside sentences: for the command line, exports, the audit trail, and readers that do not know their keys. */
export function englishText(...sentences: readonly Sentence[]): string {
  return sentencesIn(storedEnglish, sentences) ?? sentences.map(({ text }) => text).join(' ');
}
