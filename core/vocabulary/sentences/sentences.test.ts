import { describe, expect, it } from 'vitest';
import { english } from './english.ts';
import { englishText } from './englishText.ts';
import { sentenceSchema } from './Sentence.ts';
import { say } from './say.ts';
import { sentenceIn, type SentenceLanguage } from './sentenceIn.ts';

const shouting: SentenceLanguage = {
  templates: english,
  isOne: (count) => count === 1,
  amount: (value, currency) => `<${value} ${currency ?? '?'}>`,
  decimal: (value) => `<${value}>`,
  number: (value) => `<${String(value)}>`,
  date: (value) => `<${value}>`,
  country: (code) => `<${code}>`,
};

const mismatch = say('sum.mismatch', {
  net: { amount: '1234.50', currency: 'EUR' },
  tax: { amount: '234.56', currency: 'EUR' },
  sum: { amount: '1469.06', currency: 'EUR' },
  total: { amount: '1496.06', currency: null },
});

const late = (count: number) => say('dates.dueBefore', { due: { date: '2026-03-01' }, count, issued: 'then' });

describe('a sentence', () => {
  it('is kept in English as it always was', () => {
    expect(englishText(mismatch, say('remark.doubtful'))).toBe(
      'Net 1234.50 EUR plus tax 234.56 EUR is 1469.06 EUR, but 1496.06 is printed as total. A value compared was hard to read, so this may be a misreading.',
    );
  });

  it('takes its template by number, and writes values the way of the language', () => {
    expect(sentenceIn(shouting, late(1))).toBe(
      'Payment is due on <2026-03-01>, one day before the invoice was issued on then.',
    );
    expect(sentenceIn(shouting, late(3))).toBe(
      'Payment is due on <2026-03-01>, <3> days before the invoice was issued on then.',
    );
  });

  it('holds lists, words and other sentences', () => {
    const usual = say('currency.unusual', {
      currency: 'USD',
      documents: 4,
      usual: { list: ['EUR', say('word.nothing')], by: 'or' },
    });
    expect(englishText(usual)).toBe(
      'The invoice is in USD, but all 4 earlier documents of this vendor are in EUR or nothing.',
    );
  });

  it('comes back from its row as it was', () => {
    expect(sentenceSchema.parse(JSON.parse(JSON.stringify(mismatch)))).toEqual(mismatch);
    expect(sentenceSchema.safeParse({ text: 'sum.mismatch', values: { net: { amount: 1 } } }).success).toBe(false);
  });

  it.each([
    ['of a template nobody knows', { text: 'sum.unheardOf', values: {} }],
    ['named as what objects inherit', { text: 'constructor', values: {} }],
    ['that lacks a value', { ...mismatch, values: { net: '1' } }],
    ['whose word is not known', say('currency.missing', { total: { text: 'word.unheardOf', values: {} } })],
  ])('%s is not written', (_, sentence) => {
    expect(sentenceIn(shouting, sentence)).toBeNull();
  });
});
