import type { OcrLanguage } from '../contract/settings.ts';
import type { OcrWord } from './OcrEngine.ts';

/** Languages whose numerals and abbreviations take º (Real Academia Española, Ortografía 2010; Acordo Ortográfico 1990). */
const withOrdinals: ReadonlySet<OcrLanguage> = new Set(['spa', 'por']);
const ordinal = /^(\P{L}?(?:\d{1,3}|[nN])\.?)[°®](\P{L}?)$/u;

/**
 * 2º and n.º as Spanish and Portuguese write them, where a recogniser whose data lacks º read the sign for degrees or ®. A
 * temperature has its unit behind it and stays.
 */
export function withOrdinalSigns(words: readonly OcrWord[], language: OcrLanguage | null): readonly OcrWord[] {
  if (language === null || !withOrdinals.has(language)) return words;
  return words.map((word) => ({ ...word, text: word.text.replace(ordinal, '$1º$2') }));
}
