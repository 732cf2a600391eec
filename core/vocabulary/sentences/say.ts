import type { Sentence } from './Sentence.ts';
import type { SentenceKey, ValuesOf } from './templates.ts';

type Values<Key extends SentenceKey> = keyof ValuesOf<Key> extends never ? [] : [values: ValuesOf<Key>];

/** The sentence of a template, with every value the template names. */
export function say<Key extends SentenceKey>(text: Key, ...[values]: Values<Key>): Sentence {
  return { text, values: values ?? {} };
}
