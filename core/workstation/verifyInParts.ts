import { setImmediate } from 'node:timers/promises';
import { type ChainPoint, type ChainVerdict, type ChangeLog, chainStart } from '../store/ChangeLog.ts';

/** Entries recomputed before the thread is given back. */
const partSize = 2000;

/** Recomputes the whole hash chain without holding up the engine. */
export async function verifyInParts(changeLog: ChangeLog): Promise<ChainVerdict> {
  let from: ChainPoint | null = chainStart;
  let entries = 0;
  let broken: number | null = null;
  while (from !== null) {
    const part: ReturnType<ChangeLog['verifyPart']> = changeLog.verifyPart(from, partSize);
    entries += part.verdict.entries;
    broken = part.verdict.firstBroken;
    from = part.next;
    await setImmediate();
  }
  return { intact: broken === null, entries, firstBroken: broken };
}
