import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../core/vocabulary/sentences/english.ts';
import { englishText } from '../../core/vocabulary/sentences/englishText.ts';
import { type Sentence, sentenceSchema, type SentenceValue } from '../../core/vocabulary/sentences/Sentence.ts';
import { sentenceIn } from '../../core/vocabulary/sentences/sentenceIn.ts';
import { sentenceLanguage } from '../ui/sentenceLanguage.ts';
import { germanSentences } from './de/sentences.ts';

const namesIn = (template: string) => [...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
const entries = Object.entries(english);
const german = new Map(Object.entries(germanSentences));

describe('the German sentences', () => {
  it('are as many as the English', () => {
    expect([...german.keys()].toSorted()).toEqual(entries.map(([key]) => key).toSorted());
  });

  it.each(entries)('%s holds the same values', (key, template) => {
    const counted = (name: string) => name !== 'count' && !key.endsWith('_one');
    expect(
      namesIn(german.get(key) ?? '')
        .filter(counted)
        .toSorted(),
    ).toEqual(namesIn(template).filter(counted).toSorted());
  });
});

const plainText = fc.string({ maxLength: 12 }).filter((text) => !/[{}]/.test(text));
const decimal = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2));
const value: fc.Arbitrary<SentenceValue> = fc.oneof(
  plainText,
  fc.nat(5000),
  fc.record({ amount: fc.oneof(decimal, plainText), currency: fc.constantFrom(null, 'EUR', 'JPY', 'KWD') }),
  fc.record({ decimal: fc.oneof(decimal, plainText) }),
  fc.record({ date: fc.oneof(fc.constant('2026-03-04'), plainText) }),
  fc.record({ country: fc.constantFrom('DE', 'FR', 'XX', ''), name: plainText }),
  fc.record({ list: fc.array(plainText, { maxLength: 3 }), by: fc.constantFrom('comma', 'or', 'space') }),
  fc.constant<Sentence>({ text: 'word.total', values: {} }),
);

/** A template with a sentence of it: any value for each of its names. */
function sentenceOf([key, template]: readonly [string, string]): fc.Arbitrary<readonly [string, Sentence]> {
  const text = key.replace(/_(?:one|other)$/, '');
  const names = namesIn(template).filter((name) => name !== 'count');
  const values = fc.record(Object.fromEntries(names.map((name) => [name, value])));
  const count = key.endsWith('_one') ? fc.constant(1) : fc.integer({ min: 2, max: 99 });
  return fc
    .tuple(values, count)
    .map(
      ([given, number]) => [template, { text, values: text === key ? given : { ...given, count: number } }] as const,
    );
}

it('every sentence is written in both languages, whatever its values, also after it was kept', () => {
  const anySentence = fc.constantFrom(...entries).chain(sentenceOf);
  fc.assert(
    fc.property(anySentence, ([template, sentence]) => {
      const kept = sentenceSchema.parse(JSON.parse(JSON.stringify(sentence)));
      for (const language of ['en', 'de']) {
        const written = sentenceIn(sentenceLanguage(language), kept);
        expect(written).toBe(sentenceIn(sentenceLanguage(language), sentence));
        expect(written).not.toMatch(/\{\{|\}\}|undefined|NaN/);
        for (const name of namesIn(template)) {
          const given = sentence.values[name];
          if (typeof given === 'string') expect(written).toContain(given);
        }
      }
      expect(englishText(sentence)).not.toMatch(/\{\{|\}\}/);
    }),
    { numRuns: 2000 },
  );
});
