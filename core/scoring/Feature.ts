import type { FeatureSubject } from './FeatureSubject.ts';
import type { Sentence } from '../vocabulary/sentences/Sentence.ts';
import { say } from '../vocabulary/sentences/say.ts';

/** What the model is fed where a value cannot be computed: below every value a feature can have. */
export const unknownValue = -1;

/** One input of the risk model. Its definition is the same code in training and in use. */
export interface Feature {
  readonly name: string;
  /** What it measures and from what, in one sentence; goes into the model card. */
  readonly description: string;
  /** Largest value; larger ones are cut to it. The smallest known value is 0. */
  readonly maximum: number;
  /** A size without a bound of its own: beyond what a model was trained on it is refused, not taken for the largest it knows. */
  readonly isOpen?: true;
  /** Null where it cannot be known; fed to the model as `unknownValue`. */
  readonly compute: (subject: FeatureSubject) => number | null;
  /** What it says that the value cannot be known; features that always can be have none. */
  readonly whenUnknown?: Sentence;
  /** What a known value says about the invoice, as the start of a sentence, e.g. "The total is 4.0 times the vendor's usual". */
  readonly phrase: (value: number) => Sentence;
}

/** The value as the model is fed it: cut to [0, maximum], `unknownValue` where unknown. */
export function encodedValue(feature: Feature, subject: FeatureSubject): number {
  const value = feature.compute(subject);
  if (value === null || !Number.isFinite(value)) return unknownValue;
  return Math.min(Math.max(value, 0), feature.maximum);
}

/** The beginning of a sentence for an encoded value. */
export function phraseOf(feature: Feature, value: number): Sentence {
  return value < 0 ? (feature.whenUnknown ?? say('risk.unknown', { feature: feature.name })) : feature.phrase(value);
}
