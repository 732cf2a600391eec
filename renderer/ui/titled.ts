import type { CaseRow } from '../../core/contract/cases.ts';

/** The title of a case or alert as something that is told in a language. */
export function titled({ title, titleSentences }: Pick<CaseRow, 'title' | 'titleSentences'>) {
  return { message: title, sentences: titleSentences };
}
