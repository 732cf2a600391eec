import { join } from 'node:path';
import { openStore } from '../core/engines/storeFolder/openStore.ts';
import { confirmDocument } from '../core/store/queries/reviewDecisions.ts';
import { correctField } from '../core/store/queries/corrections.ts';
import { listInbox } from '../core/store/views/inboxList.ts';
import { type FieldName, fieldNames } from '../core/vocabulary/fieldNames.ts';
import { systemClock } from '../core/vocabulary/clock.ts';
import { passphrase } from './vouchTest.ts';

/** What an analyst types over what was read, by file. */
type Corrections = Readonly<Record<string, Partial<Record<FieldName, string>>>>;

/**
 * Does to a profile's store what an analyst does in review: corrects these values and confirms every document that was read.
 * Where an account asks for two persons, a second one confirms it. The app must be closed.
 */
export async function confirmAll(profile: string, corrections: Corrections = {}): Promise<void> {
  const store = await openStore({
    folder: join(profile, 'store'),
    secret: { kind: 'passphrase', passphrase },
    clock: systemClock,
    nativeBinding: process.env['VOUCH_SQLITE_BINDING'],
  });
  const { rows } = listInbox(store.db, { limit: 200 });
  for (const { id: documentId, fileName, status } of rows) {
    if (status !== 'done') continue;
    for (const field of fieldNames) {
      const value = corrections[fileName]?.[field];
      if (value !== undefined) correctField(store, { documentId, field, value }, 'ada');
    }
    confirmDocument(store, { documentId, override: true }, 'ada');
  }
  await store.close();
}
