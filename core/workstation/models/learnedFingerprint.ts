import { createHash } from 'node:crypto';
import type { LearnedWeights } from '../../scoring/learning/LearnedWeights.ts';
import { canonicalJson } from '../../store/canonicalJson.ts';

interface Fingerprinted {
  readonly version: string;
  readonly base: string;
  readonly weights: LearnedWeights;
  readonly alertThreshold: number;
}

/** SHA-256 of what makes a learned version: the shipped one, its weights and its threshold. */
export function learnedFingerprint({ version, base, weights, alertThreshold }: Fingerprinted): string {
  const text = canonicalJson({ version, base, weights: { ...weights }, alertThreshold });
  return createHash('sha256').update(text).digest('hex');
}
