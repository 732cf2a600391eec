import type { Sentence } from '../../core/vocabulary/sentences/Sentence.ts';
import { sentencesIn } from '../../core/vocabulary/sentences/sentenceIn.ts';
import { sentenceLanguage } from './sentenceLanguage.ts';

/** Something the engine says: the English it keeps, and what that says as keys and values. */
export interface Told {
  readonly message: string;
  /** Absent where an older version wrote the message. */
  readonly sentences?: readonly Sentence[] | null | undefined;
}

/** What the engine says in a language; the English it was kept with where its sentences are not known. */
export function toldIn(language: string, { message, sentences }: Told): string {
  if (sentences === undefined || sentences === null || sentences.length === 0) return message;
  return sentencesIn(sentenceLanguage(language), sentences) ?? message;
}
