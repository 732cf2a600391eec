import type { PdfProgram } from '../../contract/documentMake.ts';
import type { Packaging } from '../../contract/packaging.ts';
import type { Attachment } from '../../reading/DocumentReader.ts';
import type { QuarterTurn } from '../../reading/uprightTurn.ts';
import type { Fineness, Picture } from '../image/Picture.ts';
import type { PdfText } from '../pdf/PdfSource.ts';

/** An open file of any kind, inside the reader's worker thread. */
export interface PageSource {
  readonly pageCount: number;
  readonly attachments: readonly Attachment[];
  /** Names of attached files too large to be kept. */
  readonly attachmentsLeftOut: readonly string[];
  readonly packaging?: Packaging;
  readonly program?: PdfProgram;
  /** The page's text layer; null where the kind of file has none. */
  text(number: number): Promise<PdfText | null>;
  draw(number: number, rotation: QuarterTurn, fineness: Fineness): Promise<Picture>;
  /** Whether words set in type are to be seen over the picture of a scanned page; absent for kinds that have no text. */
  typesOverPicture?(number: number): Promise<boolean>;
  close(): Promise<void>;
}
