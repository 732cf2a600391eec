import { identifyDocument, readDocument, sourcePathOf } from '../../store/queries/documents.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { StageContext, StageEnd, StageResult } from '../StageContext.ts';
import type { Sniffed } from '../StagePorts.ts';
import { answerInTime } from '../answerInTime.ts';

/** One file at a time is taken in, so one on a drive that hangs must not hold up the others for long. */
const filePatienceMs = 60_000;

/** Reads the noted file, hashes and sniffs it and keeps the original; bytes seen before become a note on the first. */
export async function runIntake(context: StageContext): Promise<StageResult> {
  const { ports } = context;
  const bytes = await answerInTime(ports.readFile(pathOf(context)), {
    ms: context.options.filePatienceMs ?? filePatienceMs,
    signal: context.signal,
    late: noAnswer,
  });
  const sha256 = ports.hash(bytes);
  const sniffed = ports.sniff(bytes);
  // Known bytes too: where the kept original was lost or damaged, adding the file again brings it back.
  if (sniffed.failure === null) await ports.originals.put(bytes);
  return { save: () => saveIdentity(context, sha256, bytes.byteLength, sniffed) };
}

function noAnswer(): VouchFailure {
  return new VouchFailure(
    'FILE_UNREADABLE',
    'The drive or server this file lies on does not answer.',
    'Check the connection, then retry the file.',
  );
}

function saveIdentity(context: StageContext, sha256: string, byteSize: number, sniffed: Sniffed): StageEnd {
  const { store, documentId } = context;
  const { fileName } = readDocument(store.db, documentId);
  const identity = { sha256, byteSize, mediaType: sniffed.mediaType, brokenOff: sniffed.incomplete };
  const identified = identifyDocument(store, documentId, identity);
  if (identified.outcome === 'duplicate') return { kind: 'merged', into: identified.first, fileName };
  return sniffed.failure === null ? { kind: 'next' } : { kind: 'rejected', failure: sniffed.failure };
}

function pathOf(context: StageContext): string {
  const path = sourcePathOf(context.store.db, context.documentId);
  if (path !== null) return path;
  throw new VouchFailure('FILE_UNREADABLE', 'It is not known where this file came from.', 'Add the file again.');
}
