import { assertNever } from '../assertNever.ts';
import type { Sentence, SentenceValue } from './Sentence.ts';

/** How a language writes sentences: its templates, and its ways with amounts, numbers and dates. */
export interface SentenceLanguage {
  readonly templates: Readonly<Record<string, string>>;
  readonly isOne: (count: number) => boolean;
  readonly amount: (value: string, currency: string | null) => string;
  readonly decimal: (value: string) => string;
  readonly number: (value: number) => string;
  readonly date: (value: string) => string;
  readonly country: (code: string, english: string) => string;
}

/** Sentences written one after the other; null where one of them cannot be. */
export function sentencesIn(language: SentenceLanguage, sentences: readonly Sentence[]): string | null {
  const written = sentences.map((sentence) => sentenceIn(language, sentence));
  return written.includes(null) ? null : written.join(' ');
}

/** A sentence in a language; null where the language has no such template, or the template asks for a value that is not there. */
export function sentenceIn(language: SentenceLanguage, sentence: Sentence): string | null {
  const template = templateOf(language, sentence);
  if (template === null) return null;
  let isWhole = true;
  const text = template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(sentence.values, name) ? sentence.values[name] : undefined;
    const written = value === undefined ? null : valueIn(language, value);
    if (written === null) isWhole = false;
    return written ?? '';
  });
  return isWhole ? text : null;
}

function templateOf({ templates, isOne }: SentenceLanguage, { text, values }: Sentence): string | null {
  const named = (key: string): string | null => (Object.hasOwn(templates, key) ? (templates[key] ?? null) : null);
  const { count } = values;
  return named(text) ?? named(`${text}_${typeof count === 'number' && isOne(count) ? 'one' : 'other'}`);
}

const between = { comma: ', ', space: ' ' } as const;

function valueIn(language: SentenceLanguage, value: SentenceValue): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return language.number(value);
  if ('text' in value) return sentenceIn(language, value);
  if ('amount' in value) return language.amount(value.amount, value.currency);
  if ('decimal' in value) return language.decimal(value.decimal);
  if ('date' in value) return language.date(value.date);
  if ('country' in value) return language.country(value.country, value.name);
  if ('list' in value) {
    const written = value.list.map((one) => valueIn(language, one));
    const or = sentenceIn(language, { text: 'word.or', values: {} }) ?? '';
    return written.includes(null) ? null : written.join(value.by === 'or' ? ` ${or} ` : between[value.by]);
  }
  return assertNever(value);
}
