import type { ReactElement } from 'react';

/** Something that may be done with pages: an entry of their menu, and a key while the small pages have the focus. */
export interface PageAct {
  readonly id: 'turn-right' | 'turn-left' | 'read-again' | 'begin' | 'join' | 'one-document' | 'leave-out';
  /** The key among the small pages, e.g. "R". */
  readonly stroke: string;
  /** The key that does the same to the page in view, wherever the focus is. */
  readonly everywhere?: string;
  readonly text: string;
  readonly icon: ReactElement;
  /** Whether it does anything to these pages, which are ascending; `at` is the one that was pointed at or has the focus. */
  readonly canRun: (pages: readonly number[], at: number) => boolean;
  readonly run: (pages: readonly number[], at: number) => void;
}

export const noActs: readonly PageAct[] = [];
