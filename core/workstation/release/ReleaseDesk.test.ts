import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { invoiceRecordsSchema } from '../../contract/invoiceRecord.ts';
import { releaseFormats } from '../../contract/exportProfile.ts';
import { releaseIdSchema } from '../../contract/release.ts';
import { correctField } from '../../store/queries/corrections.ts';
import { removeProfile, saveProfile } from '../../store/queries/exportProfiles.ts';
import { confirmDocument } from '../../store/queries/reviewDecisions.ts';
import { setBackWhereChanged } from '../../store/queries/reviewSetBack.ts';
import { readHistory } from '../../store/queries/history.ts';
import { beginPlacing, beginRelease, noteFile } from '../../store/queries/releases.ts';
import { listEntries, listLedger, listReleasable } from '../../store/views/releaseLists.ts';
import { addConfirmedDocument } from '../../testing/confirmedDocument.ts';
import { openTestReleases } from '../../testing/openTestReleases.ts';
import { addSampleDocument } from '../../testing/sampleRecords.ts';
import { hashOf } from '../../engines/release/partFiles.ts';
import { redo, undo } from '../../store/undo.ts';
import { newId } from '../../vocabulary/ids.ts';
import { builtInProfiles } from '../../release/profiles/builtInProfiles.ts';
import { recoverReleases } from './recoverReleases.ts';

const all = { standing: ['unreleased', 'released', 'changed'] as const, offset: 0, limit: 100 };
const page = { offset: 0, limit: 100 };

test('a confirmed document leaves once, and what left stands in ledger and history', async () => {
  await using desk = await openTestReleases();
  const { store } = desk;
  const documentId = addConfirmedDocument(store, 'one');
  expect(listReleasable(store.db, { ...all, standing: ['unreleased'] }).rows).toMatchObject([
    { documentId, standing: 'unreleased' },
  ]);
  const row = await desk.release('built-in:json', [documentId]);
  expect(row).toMatchObject({
    state: 'done',
    by: 'ada',
    profile: 'JSON',
    destination: 'out',
    documents: 1,
    files: 1,
    withheld: [],
  });
  const [name = ''] = await desk.files();
  const json = invoiceRecordsSchema.parse(JSON.parse(await desk.text(name)));
  expect(json.invoices[0]).toMatchObject({
    document: { id: documentId, confirmedBy: 'ada' },
    invoice: { invoiceNumber: 'RE-one', grandTotal: '218.48' },
  });
  expect(listEntries(store.db, row.releaseId)).toEqual([
    expect.objectContaining({
      documentId,
      releasedAs: name,
      contentHash: json.invoices[0]?.document.contentHash,
      changedSince: false,
    }),
  ]);
  expect(readHistory(store.db, 'document', documentId)[0]).toMatchObject({ kind: 'document.released', by: 'ada' });
  await expect(desk.release('built-in:csv', [documentId])).rejects.toMatchObject({ code: 'REFUSED' });
  expect(await desk.files()).toEqual([name]);
  await desk.release('built-in:json', [documentId], { again: true });
  expect(await desk.files()).toHaveLength(2);
  expect(store.changeLog.verify().intact).toBe(true);
});

test('a document changed since shows so, and may leave anew without being asked for again', async () => {
  await using desk = await openTestReleases();
  const { store } = desk;
  const documentId = addConfirmedDocument(store, 'one');
  const { releaseId } = await desk.release('built-in:csv', [documentId]);
  store.clock.move(1000);
  const correct = (value: string): void => {
    correctField(store, { documentId, field: 'invoiceNumber', value }, 'ada');
    setBackWhereChanged(store, documentId, 'ada');
  };
  correct('RE-other');
  expect(listEntries(store.db, releaseId)).toMatchObject([{ changedSince: true }]);
  await expect(desk.release('built-in:csv', [documentId])).rejects.toMatchObject({ code: 'REFUSED' });
  confirmDocument(store, { documentId, override: true }, 'ada');
  expect(listReleasable(store.db, all).rows).toMatchObject([{ standing: 'changed' }]);
  store.clock.move(1000);
  await desk.release('built-in:csv', [documentId]);
  expect(listReleasable(store.db, all).rows).toMatchObject([{ standing: 'released' }]);
  correct('RE-one');
  confirmDocument(store, { documentId, override: true }, 'ada');
  expect(listReleasable(store.db, all).rows).toMatchObject([{ standing: 'changed' }]);
});

test.for(builtInProfiles.map(({ id }) => id))('%s writes real files of what it previews', async (profileId) => {
  await using desk = await openTestReleases();
  const documentIds = ['one', 'two'].map((name) => addConfirmedDocument(desk.store, name));
  const preview = await desk.releases.preview(profileId, documentIds);
  if (profileId === 'built-in:facturx') {
    // These documents have no original in the vault and no pictures of pages.
    await expect(desk.release(profileId, documentIds)).rejects.toBeTruthy();
    return;
  }
  expect(preview.withheld).toEqual([]);
  const row = await desk.release(profileId, documentIds);
  const files = await desk.files();
  expect(files).toHaveLength(preview.fileCount);
  expect(row).toMatchObject({ documents: 2, files: files.length });
  expect(releaseFormats).toContain(row.format);
});

test('only what a person has confirmed leaves, and what breaks the norm is withheld with its reasons', async () => {
  await using desk = await openTestReleases();
  const { store } = desk;
  const waiting = addSampleDocument(store, 'waiting');
  await expect(desk.release('built-in:csv', [waiting])).rejects.toMatchObject({ code: 'REFUSED' });
  const sound = addConfirmedDocument(store, 'sound');
  const wrong = addConfirmedDocument(store, 'wrong', { grandTotal: '281.48', duePayable: '281.48' });
  const row = await desk.release('built-in:ubl', [sound, wrong]);
  expect(row.documents).toBe(1);
  expect(row.withheld).toMatchObject([{ documentId: wrong, reasons: [expect.stringContaining('BR-CO-15')] }]);
  expect(await desk.files()).toHaveLength(1);
  await expect(desk.release('built-in:ubl', [wrong])).rejects.toMatchObject({ code: 'REFUSED' });
  expect(listLedger(store.db, page).rows.map(({ state }) => state)).toContain('failed');
});

test('nothing is overwritten, and a folder that is gone refuses in words with nothing counted as left', async () => {
  await using desk = await openTestReleases();
  const documentId = addConfirmedDocument(desk.store, 'one');
  await desk.release('built-in:ubl', [documentId]);
  const [first = ''] = await desk.files();
  await writeFile(path.join(desk.folder, first), 'mine');
  await desk.release('built-in:ubl', [documentId], { again: true });
  expect(await desk.text(first)).toBe('mine');
  expect(await desk.files()).toHaveLength(2);
  await rm(desk.folder, { recursive: true });
  const other = addConfirmedDocument(desk.store, 'two');
  await expect(desk.release('built-in:csv', [other])).rejects.toMatchObject({ code: 'REFUSED' });
  expect(listReleasable(desk.store.db, { ...all, standing: ['unreleased'] }).total).toBe(1);
});

test('a release cancelled on the way leaves no file and no entry', async () => {
  await using desk = await openTestReleases();
  const documentIds = Array.from({ length: 40 }, (_, index) => addConfirmedDocument(desk.store, `n${String(index)}`));
  const releaseId = newId(releaseIdSchema);
  const running = desk.releases.start(
    { releaseId, profileId: 'built-in:cii', documentIds, destinationId: desk.destination.id, again: false },
    'ada',
  );
  setTimeout(() => desk.releases.cancel(releaseId), 30);
  await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await desk.files()).toEqual([]);
  expect(listLedger(desk.store.db, page).rows).toMatchObject([{ state: 'cancelled', documents: 0 }]);
  expect(desk.events.some(({ kind }) => kind === 'release-progress')).toBe(true);
});

test('after a crash, what was written whole gets its name, and what was not is taken back', async () => {
  await using desk = await openTestReleases();
  const { store, folder } = desk;
  const documentId = addConfirmedDocument(store, 'one');
  const bytes = Buffer.from('whole');
  const crashed = (state: 'writing' | 'placing') => {
    const id = newId(releaseIdSchema);
    beginRelease(store, { id, by: 'ada', profile: 'CSV', format: 'csv', destinationId: desk.destination.id });
    const file = {
      number: 1,
      name: `${state}.csv`,
      part_name: `.${state}.part`,
      sha256: hashOf(bytes),
      byte_size: bytes.length,
    };
    noteFile(store.db, id, file);
    if (state === 'placing') beginPlacing(store.db, id, [{ documentId, fileNumber: 1, content: 'x' }]);
    return writeFile(path.join(folder, file.part_name), bytes);
  };
  await crashed('writing');
  await crashed('placing');
  await recoverReleases(store);
  expect(await desk.files()).toEqual(['placing.csv']);
  expect(
    listLedger(store.db, page)
      .rows.map(({ state }) => state)
      .toSorted(),
  ).toEqual(['done', 'failed']);
  await recoverReleases(store);
  expect(await desk.files()).toEqual(['placing.csv']);
});

test('making, changing and removing a profile is undone and redone', async () => {
  await using desk = await openTestReleases();
  const { store, releases } = desk;
  const [first] = builtInProfiles;
  if (first === undefined) throw new Error('there are profiles');
  const names = () =>
    releases
      .profiles()
      .slice(builtInProfiles.length)
      .map(({ name }) => name);
  saveProfile(store, { ...first, id: 'mine', name: 'Mine' }, 'ada');
  saveProfile(store, { ...first, id: 'mine', name: 'Other' }, 'ada');
  removeProfile(store, 'mine', 'ada');
  const seen = [undo, undo, undo, redo, redo, redo].map((step) => {
    expect(step(store, 'ada').kind).toBe('profile');
    return names();
  });
  expect(seen).toEqual([['Other'], ['Mine'], [], ['Mine'], ['Other'], []]);
});

test('profiles people make are kept, changed and removed; those that come with Vouch stay', async () => {
  await using desk = await openTestReleases();
  const [first] = builtInProfiles;
  if (first === undefined) throw new Error('there are profiles');
  const own = { ...first, id: 'mine', name: 'Mine' };
  saveProfile(desk.store, own, 'ada');
  expect(desk.releases.profiles().at(-1)).toEqual(own);
  expect(() => saveProfile(desk.store, first, 'ada')).toThrow('stay as they are');
  removeProfile(desk.store, 'mine', 'ada');
  expect(desk.releases.profiles()).toHaveLength(builtInProfiles.length);
  expect(() => removeProfile(desk.store, 'mine', 'ada')).toThrow('not there');
});
