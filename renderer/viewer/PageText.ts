import type { Word } from '../../core/contract/reading.ts';

/** The words of one page, in reading order. */
export interface PageText {
  readonly page: number;
  readonly words: readonly Word[];
}
