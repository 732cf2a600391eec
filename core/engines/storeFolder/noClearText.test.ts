import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { movableClock } from '../../testing/movableClock.ts';
import { sampleExtraction, sampleFinding, samplePage, sampleRisk } from '../../testing/sampleRecords.ts';
import { openAlertAndCase } from '../../store/queries/alerts.ts';
import { addCaseNote } from '../../store/queries/caseFiles.ts';
import { correctField } from '../../store/queries/corrections.ts';
import { identifyDocument, insertDocument } from '../../store/queries/documents.ts';
import { saveExtraction } from '../../store/queries/extraction.ts';
import { saveFindings } from '../../store/queries/findings.ts';
import { saveReading } from '../../store/queries/pages.ts';
import { saveRisk } from '../../store/queries/risk.ts';
import { changeSettings } from '../../store/queries/settings.ts';
import { makeBackup } from './backups.ts';
import { type OpenStore, openStore } from './openStore.ts';

/** Words that reach the store by every way there is, and its passphrase. */
const canaries = [
  'Kanarienvogel',
  'DE89370400440532013000',
  'NL91ABNA0417164300',
  'Zeisig',
  'Stieglitz',
  'Girlitz',
  'Hänfling',
  'Birkenzeisig',
  'Bergfink',
  'Gimpel und Kernbeisser',
];

async function fill(store: OpenStore): Promise<string> {
  const text = 'Kanarienvogel Rechnung DE89370400440532013000 '.repeat(200);
  const sha256 = await store.vault.put(Buffer.from(text));
  const documentId = insertDocument(store, { sourcePath: '/in/Zeisig.pdf', fileName: 'Zeisig.pdf' });
  identifyDocument(store, documentId, { sha256, mediaType: 'application/pdf', byteSize: text.length });
  saveReading(store, documentId, samplePage(text.trim()), { sha256, mediaType: 'image/png' });
  saveExtraction(store, documentId, sampleExtraction({ vendor: 'Stieglitz' }), 'flow');
  correctField(store, { documentId, field: 'iban', value: 'NL91ABNA0417164300' }, 'Girlitz');
  saveFindings(store, documentId, [sampleFinding({ message: 'Hänfling' })]);
  saveRisk(store, documentId, sampleRisk({ reasons: [] }));
  const { caseId } = openAlertAndCase(store, documentId, { severity: 'high', title: 'Birkenzeisig', reasons: [] });
  addCaseNote(store, caseId, 'Bergfink', 'Girlitz');
  changeSettings(store, { analystName: 'Girlitz' }, 'Girlitz');
  return sha256;
}

async function clearTextIn(folder: string, words: readonly string[]): Promise<{ leaks: string[]; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const leaks: string[] = [];
  let bytes = 0;
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file);
    bytes += content.length;
    const found = words.filter((word) => content.includes(word) || content.includes(word, 0, 'utf16le'));
    leaks.push(...found.map((word) => `${word} in ${path.relative(folder, file)}`));
    if (words.some((word) => file.includes(word))) leaks.push(`name of ${file}`);
  }
  return { leaks, bytes };
}

test('no word of what is stored, and no secret, lies in clear in any file of the store', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vouch-clear-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const secret = { kind: 'passphrase', passphrase: 'Gimpel und Kernbeisser' } as const;
  const store = await openStore({ folder, secret, clock: movableClock() });
  const words = [...canaries, await fill(store)];
  makeBackup(store.db, folder, store.schemaVersion, 0);
  const whileOpen = await clearTextIn(folder, words);
  expect(whileOpen.leaks).toEqual([]);
  expect(whileOpen.bytes).toBeGreaterThan(100_000);
  expect(await readdir(folder)).toContain('vouch.db-wal');
  await store.close();
  expect((await clearTextIn(folder, words)).leaks).toEqual([]);
});

test('the search for clear text finds it where there is some', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vouch-clear-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, 'a.log'), 'read Kanarienvogel');
  expect((await clearTextIn(folder, canaries)).leaks).toEqual(['Kanarienvogel in a.log']);
});
