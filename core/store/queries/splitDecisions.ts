import type { z } from 'zod';
import { type Split, type SplitPart, splitDecisionSchema } from '../../contract/splits.ts';
import { documentTypeSchema } from '../../vocabulary/fieldNames.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { ChangeId, DocumentId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { readDocument } from './documents.ts';
import { readFields } from './fields.ts';
import { readPageNumbers } from './pages.ts';
import { divideFile } from './dividedFiles.ts';
import { readPart, readSplit } from './splits.ts';

/** The kind of a decision in the change log. */
export const splitDecided = 'split.decided';

/**
 * Writes what an analyst decides about the division of a file, and brings its documents in line: accepted, each part is
 * a document of its own and the file is none; dismissed or reopened, the file is one document. A part stands for its
 * file. Deciding what is decided already changes nothing (null).
 * @throws VouchFailure NOT_FOUND, INVALID_VALUE, REFUSED
 */
export function decideSplit(store: Store, decision: z.input<typeof splitDecisionSchema>, by: string): ChangeId | null {
  const { documentId, decision: verdict, parts } = splitDecisionSchema.parse(decision);
  return store.db.transaction(() => {
    const fileId = readPart(store.db, documentId)?.fileId ?? documentId;
    const file = readDocument(store.db, fileId);
    if (file.status !== 'done') throw notRead();
    if (file.textSource === 'xml') throw isXml();
    const before = readSplit(store.db, fileId) ?? undivided(store, fileId);
    const drawn = parts === null ? before : byHand(before, parts, readPageNumbers(store.db, fileId));
    const after: Split = {
      ...drawn,
      state: verdict === 'accept' ? 'accepted' : verdict === 'dismiss' ? 'dismissed' : 'open',
    };
    if (canonicalJson(before) === canonicalJson(after)) return null;
    divideFile(store, fileId, { before, after, by });
    return store.changeLog.append({
      actor: by,
      kind: splitDecided,
      recordKind: 'document',
      recordId: fileId,
      before,
      after,
    });
  });
}

/** A file of which nothing was proposed: one document with all its pages. */
function undivided(store: Store, fileId: DocumentId): Split {
  const pages = readPageNumbers(store.db, fileId).map((number) => ({ number, role: 'content' as const }));
  if (pages.length < 2) throw new VouchFailure('INVALID_VALUE', 'A file of one page cannot be divided.');
  const documentType = documentTypeSchema.safeParse(readFields(store.db, fileId).documentType?.value).data ?? 'other';
  return { state: 'open', confidence: 1, parts: [{ documentType, pages, confidence: 1, signs: [] }] };
}

/** Parts as an analyst drew them. One that is as it was proposed keeps its signs. */
function byHand(
  before: Split,
  drawn: readonly Pick<SplitPart, 'documentType' | 'pages'>[],
  numbers: readonly number[],
): Split {
  const covered = drawn.flatMap(({ pages }) => pages.map(({ number }) => number));
  const isWhole = canonicalJson(covered) === canonicalJson(numbers);
  if (!isWhole || !drawn.every(({ pages }) => pages.some(({ role }) => role === 'content'))) {
    throw new VouchFailure(
      'INVALID_VALUE',
      'The parts must hold every page of the file once, in order, and each at least one page of content.',
      'Set the boundaries again.',
    );
  }
  const parts = drawn.map(({ documentType, pages }): SplitPart => {
    const same = before.parts.find((part) => canonicalJson(part.pages) === canonicalJson(pages));
    return same === undefined ? { documentType, pages, confidence: 1, signs: ['by-hand'] } : { ...same, documentType };
  });
  return { ...before, parts, confidence: parts.every((part) => before.parts.includes(part)) ? before.confidence : 1 };
}

function notRead(): VouchFailure {
  return new VouchFailure('REFUSED', 'This file is not read to its end yet.', 'Wait until it is done, then decide.');
}

function isXml(): VouchFailure {
  return new VouchFailure('REFUSED', 'This file carries the data of one invoice and cannot be divided.');
}
