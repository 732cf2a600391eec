import { type Feature, encodedValue } from './Feature.ts';
import { type FeatureInput, featureSubject } from './FeatureSubject.ts';
import { accountFeatures } from './features/accountFeatures.ts';
import { amountFeatures } from './features/amountFeatures.ts';
import { dateFeatures } from './features/dateFeatures.ts';
import { documentFeatures } from './features/documentFeatures.ts';
import { numberFeatures } from './features/numberFeatures.ts';
import { vendorFeatures } from './features/vendorFeatures.ts';

/** Every feature, in the order new models are trained with. A model names those it takes. */
export const features: readonly Feature[] = [
  ...amountFeatures,
  ...vendorFeatures,
  ...accountFeatures,
  ...numberFeatures,
  ...dateFeatures,
  ...documentFeatures,
];

/** Every feature's value by name, as a model is fed it. */
export function featureValues(input: FeatureInput): ReadonlyMap<string, number> {
  const subject = featureSubject(input);
  return new Map(features.map((feature) => [feature.name, encodedValue(feature, subject)]));
}
