import type { Box } from '../../core/vocabulary/box.ts';

/** How a box is drawn; the word for it stands in its tooltip and in the panel, so colour never says it alone. */
export type BoxTone = 'read' | 'doubtful' | 'failed' | 'analyst';

/** A place on a page that a value was read from. */
export interface FieldBox {
  /** Unique among the boxes of a document: the field name, or "line 3 quantity". */
  readonly key: string;
  readonly page: number;
  readonly box: Box;
  readonly tone: BoxTone;
  /** What its card says; asked for when the card is shown, as putting dozens of boxes in words takes its time. */
  readonly says: () => BoxSaying;
}

export interface BoxSaying {
  /** Field name in words. */
  readonly label: string;
  /** Value as the panel shows it. */
  readonly value: string;
  /** State and confidence in words. */
  readonly detail: string;
}

/** Evidence to light up once; a new `serial` lights it up again. */
export interface Flash {
  readonly page: number;
  readonly box: Box;
  readonly serial: number;
}
