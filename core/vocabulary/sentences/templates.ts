import type { english } from './english.ts';
import type { SentenceValue } from './Sentence.ts';

/** The names in a template: 'net' and 'tax' of "Net {{net}} plus tax {{tax}}". */
export type NamesIn<Template> = Template extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type English = typeof english;

/** Templates that differ by number end in _one and _other; the key of a sentence does not, and its `count` decides. */
type KeyOf<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;
export type SentenceKey = KeyOf<keyof English>;

type TemplateOf<Key extends SentenceKey> = Key extends keyof English
  ? English[Key]
  : `${Key}_other` extends keyof English
    ? English[`${Key}_other`] | '{{count}}'
    : never;

/** The values a sentence needs, by the names its English template gives them. */
export type ValuesOf<Key extends SentenceKey> = {
  readonly [Name in NamesIn<TemplateOf<Key>>]: Name extends 'count' ? number : SentenceValue;
};

/** Keys of sentences that hold no values. */
export type PlainKey = { [Key in SentenceKey]: NamesIn<TemplateOf<Key>> extends never ? Key : never }[SentenceKey];

type TranslatedTemplate<Source, Template> = [Exclude<NamesIn<Source>, 'count'>] extends [NamesIn<Template>]
  ? [NamesIn<Template>] extends [NamesIn<Source> | 'count']
    ? string
    : never
  : never;

/** Templates of another language: none may lack, and each holds the values of the English one. */
export type TranslationOf<Source, Templates> = {
  readonly [Key in keyof Source]: Key extends keyof Templates
    ? TranslatedTemplate<Source[Key], Templates[Key]>
    : string;
};
