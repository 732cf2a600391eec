import { english } from '../../core/vocabulary/sentences/english.ts';
import type { SentenceLanguage } from '../../core/vocabulary/sentences/sentenceIn.ts';
import { germanSentences } from '../i18n/de/sentences.ts';
import { formatsFor, perLanguage } from './formats.ts';

/** How the engine's sentences are written in a language, with the amounts and dates of its screens. */
export const sentenceLanguage = perLanguage((language): SentenceLanguage => {
  const formats = formatsFor(language);
  const plural = new Intl.PluralRules(language);
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  return {
    templates: language === 'de' ? germanSentences : english,
    isOne: (count) => plural.select(count) === 'one',
    amount: formats.money,
    decimal: formats.decimal,
    number: formats.number,
    date: (value) => (Number.isNaN(Date.parse(value)) ? value : formats.date(value)),
    country: (code, name) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? name) : name),
  };
});
