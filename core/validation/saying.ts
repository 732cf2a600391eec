import type { Finding } from '../contract/findings.ts';
import { englishText } from '../vocabulary/sentences/englishText.ts';
import type { Sentence } from '../vocabulary/sentences/Sentence.ts';

/** What a finding says: its sentences, and their English text. */
export function saying(...sentences: readonly Sentence[]): Required<Pick<Finding, 'message' | 'sentences'>> {
  return { message: englishText(...sentences), sentences };
}
