import type { FieldReading, LineItem } from '../../contract/extraction.ts';
import type { Box } from '../../vocabulary/box.ts';
import { fieldNameSchema, lineItemCells } from '../../vocabulary/fieldNames.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { type QuarterTurn, turnedBox } from '../../vocabulary/quarterTurn.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { type FieldState, readFieldState, readFields, writeFieldState } from './fields.ts';
import { type LinesState, readLineItems, writeLineItems } from './lines.ts';
import { readAgainTimes } from './pageTurns.ts';

/** A page that is about to be read lying otherwise: its size as it was read, and the turn, clockwise. */
export interface TurnedPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly turn: QuarterTurn;
}

/** Turns the places of values on a page with it, so that what an analyst took from there stays on its print. */
export function turnKeptPlaces(db: SqlDatabase, documentId: DocumentId, turned: TurnedPage): void {
  const turn: Moving = (page, box) => (page === turned.page ? turnedBox(box, turned, turned.turn) : box);
  for (const name of fieldNameSchema.array().parse(Object.keys(readFields(db, documentId)))) {
    writeFieldState(db, documentId, movedField(readFieldState(db, documentId, name), turn));
  }
  writeLineItems(
    db,
    documentId,
    readLineItems(db, documentId).map((line) => movedLine(line, turn)),
  );
  db.prepare('UPDATE draft SET page = NULL, box = NULL WHERE document_id = :documentId AND page = :page').run({
    documentId,
    page: turned.page,
  });
}

/** A field without a place on pages that were read again since it was said: in what is told of it there, nothing stands. */
export function withoutOldPlace(db: SqlDatabase, documentId: DocumentId, state: FieldState): FieldState {
  return movedField(state, droppingBefore(db, documentId, state.reading?.at ?? ''));
}

/** Lines without places on pages that were read again since somebody changed them, or extraction read them. */
export function withoutOldPlaces(db: SqlDatabase, documentId: DocumentId, state: LinesState): LinesState {
  const drop = droppingBefore(db, documentId, state.ruling?.at ?? '');
  return { ...state, rows: state.rows.map((line) => movedLine(line, drop)) };
}

/** True where two states of a field differ at most by places on pages that were read again since. */
export function isSaidAlike(db: SqlDatabase, documentId: DocumentId, one: FieldState, other: FieldState): boolean {
  const [first, second] = [one, other].map((state) => canonicalJson(withoutOldPlace(db, documentId, state)));
  return first === second;
}

/** The same of lines. */
export function areSaidAlike(db: SqlDatabase, documentId: DocumentId, one: LinesState, other: LinesState): boolean {
  const [first, second] = [one, other].map((state) => canonicalJson(withoutOldPlaces(db, documentId, state)));
  return first === second;
}

type Moving = (page: number | null, box: Box) => Box | null;

function droppingBefore(db: SqlDatabase, documentId: DocumentId, at: string): Moving {
  const times = readAgainTimes(db, documentId);
  return (page, box) => {
    const again = page === null ? undefined : times.get(page);
    return again !== undefined && at <= again ? null : box;
  };
}

function movedField(state: FieldState, move: Moving): FieldState {
  return state.reading === null ? state : { ...state, reading: moved(state.reading, move) };
}

function movedLine(line: LineItem, move: Moving): LineItem {
  const cells = lineItemCells.flatMap((cell) => {
    const reading = line[cell];
    return reading === undefined ? [] : [[cell, moved(reading, move)] as const];
  });
  return Object.fromEntries(cells);
}

function moved<Reading extends FieldReading>(reading: Reading, move: Moving): Reading {
  return reading.box === null ? reading : { ...reading, box: move(reading.page, reading.box) };
}
