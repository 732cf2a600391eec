import { isContainer } from '../../intake/ContainedFile.ts';
import { documentWithHash, identifyDocument, readDocument, whereFrom } from '../../store/queries/documents.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { StageContext, StageEnd, StageResult } from '../StageContext.ts';
import type { Sniffed } from '../StagePorts.ts';
import { answerInTime } from '../answerInTime.ts';
import { unpackContainer } from '../unpackContainer.ts';

/** One file at a time is taken in, so one on a drive that hangs must not hold up the others for long. */
const filePatienceMs = 60_000;

/**
 * Reads the noted file, hashes and sniffs it and keeps the original; bytes seen before become a note on the first. A mail
 * or archive is opened and what is in it noted.
 */
export async function runIntake(context: StageContext): Promise<StageResult> {
  const { ports, store, documentId } = context;
  const bytes = await bytesOf(context);
  const sha256 = ports.hash(bytes);
  const sniffed = ports.sniff(bytes);
  // Known bytes too: where the kept original was lost or damaged, adding the file again brings it back.
  if (sniffed.failure === null) await ports.originals.put(bytes);
  const known = documentWithHash(store.db, sha256);
  if (sniffed.failure !== null || !isContainer(sniffed.mediaType) || (known !== null && known !== documentId)) {
    return { save: () => saveIdentity(context, sha256, bytes.byteLength, sniffed, settleFile) };
  }
  const settle = await unpackContainer(context, bytes, sniffed.mediaType);
  return { save: () => saveIdentity(context, sha256, bytes.byteLength, sniffed, settle) };
}

async function bytesOf(context: StageContext): Promise<Uint8Array> {
  const { ports, store, documentId, options, signal } = context;
  const from = whereFrom(store.db, documentId);
  if (from === null) {
    throw new VouchFailure('FILE_UNREADABLE', 'It is not known where this file came from.', 'Add the file again.');
  }
  if ('sha256' in from) return ports.originals.get(from.sha256);
  const ms = options.filePatienceMs ?? filePatienceMs;
  return answerInTime(ports.readFile(from.path), { ms, signal, late: noAnswer });
}

function noAnswer(): VouchFailure {
  return new VouchFailure(
    'FILE_UNREADABLE',
    'The drive or server this file lies on does not answer.',
    'Check the connection, then retry the file.',
  );
}

function settleFile(sniffed: Sniffed): StageEnd {
  return sniffed.failure === null ? { kind: 'next' } : { kind: 'rejected', failure: sniffed.failure };
}

function saveIdentity(
  context: StageContext,
  sha256: string,
  byteSize: number,
  sniffed: Sniffed,
  settle: (sniffed: Sniffed) => StageEnd,
): StageEnd {
  const { store, documentId } = context;
  const { fileName } = readDocument(store.db, documentId);
  const identity = { sha256, byteSize, mediaType: sniffed.mediaType, brokenOff: sniffed.incomplete };
  const identified = identifyDocument(store, documentId, identity);
  if (identified.outcome === 'duplicate') return { kind: 'merged', into: identified.first, fileName };
  return settle(sniffed);
}
