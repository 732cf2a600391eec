import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { FieldReading } from '../../../core/contract/extraction.ts';
import { lineItemCells, type FieldName, type LineItemCell } from '../../../core/vocabulary/fieldNames.ts';
import type { BoxTone, FieldBox } from '../../viewer/FieldBox.ts';
import { fieldOrder } from './fieldGroups.ts';
import { stateOfField, type FieldState } from './fieldState.ts';

/** The words the boxes' cards use, in the language of the screen. */
export interface BoxWords {
  readonly field: (name: FieldName) => string;
  readonly cell: (line: number, cell: LineItemCell) => string;
  readonly value: (name: FieldName, value: string) => string;
  readonly state: (state: FieldState, confidence: number) => string;
}

type BoxedDocument = Pick<DocumentView, 'fields' | 'findings' | 'history' | 'lineItems'>;

/** A box for every value of the document that has a place on a page. */
export function fieldBoxes(document: BoxedDocument, doubtThreshold: number, words: BoxWords): readonly FieldBox[] {
  const fields = fieldOrder.flatMap((name) => {
    const field = document.fields[name];
    const state = stateOfField(document, name, doubtThreshold);
    return placed(field, {
      key: name,
      tone: toneOf(state),
      says: () => ({
        label: words.field(name),
        value: words.value(name, field?.value ?? ''),
        detail: words.state(state, field?.confidence ?? 0),
      }),
    });
  });
  return [...lineBoxes(document, doubtThreshold, words), ...fields];
}

/** Cells of the line items; drawn below the fields, whose boxes may share their place. */
function lineBoxes(document: BoxedDocument, doubtThreshold: number, words: BoxWords): readonly FieldBox[] {
  return document.lineItems.flatMap((line, index) =>
    lineItemCells.flatMap((cell) => {
      const reading = line[cell];
      const isDoubtful = (reading?.confidence ?? 0) < doubtThreshold;
      return placed(reading, {
        key: cellKey(index, cell),
        tone: isDoubtful ? 'doubtful' : 'read',
        says: () => ({
          label: words.cell(index + 1, cell),
          value: reading?.value ?? '',
          detail: words.state(isDoubtful ? 'doubtful' : 'read', reading?.confidence ?? 0),
        }),
      });
    }),
  );
}

/** Key of a line item cell's box. */
export function cellKey(index: number, cell: LineItemCell): string {
  return `line-${index + 1}-${cell}`;
}

function placed(reading: FieldReading | undefined, rest: Omit<FieldBox, 'page' | 'box'>): readonly FieldBox[] {
  if (reading === undefined || reading.page === null || reading.box === null) return [];
  return [{ ...rest, page: reading.page, box: reading.box }];
}

function toneOf(state: FieldState): BoxTone {
  switch (state) {
    case 'failed':
      return 'failed';
    case 'doubtful':
      return 'doubtful';
    case 'corrected':
    case 'confirmed':
      return 'analyst';
    case 'read':
    case 'missing':
      return 'read';
    default:
      return assertNever(state);
  }
}
