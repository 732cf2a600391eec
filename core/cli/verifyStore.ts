import { resolve } from 'node:path';
import { inspectStore } from '../engines/storeFolder/inspectStore.ts';
import { openStore } from '../engines/storeFolder/openStore.ts';
import { systemClock } from '../vocabulary/clock.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import { verifyInParts } from '../workstation/verifyInParts.ts';
import type { VerifyCommand } from './commandLine.ts';
import { passphraseFor } from './passphrase.ts';

/** Recomputes the hash chain of a store's change log. Answers a sentence, and whether the chain is intact. */
export async function verifyStore(command: VerifyCommand): Promise<{ sentence: string; intact: boolean }> {
  const folder = resolve(command.store);
  if ((await inspectStore(folder)) === 'new') {
    throw new VouchFailure('NOT_FOUND', `There is no store in ${command.store}.`, 'Name the folder of a store.');
  }
  const passphrase = await passphraseFor(command.passphraseFile);
  const store = await openStore({ folder, secret: { kind: 'passphrase', passphrase }, clock: systemClock });
  try {
    const { intact, entries, firstBroken } = await verifyInParts(store.changeLog);
    const sentence = intact
      ? `The change log is intact: ${entries} entries, each follows from the one before.`
      : `The change log is broken at entry ${firstBroken}; ${entries} entries before it are intact.`;
    return { sentence, intact };
  } finally {
    await store.close();
  }
}
