import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SourceTerms } from '../contract/sources.ts';
import { readFileBytes } from '../engines/files/readFileBytes.ts';
import { sniffMediaType } from '../intake/sniffMediaType.ts';
import { redo, undo } from '../store/undo.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import { listInbox } from '../store/views/inboxList.ts';
import { flowPorts } from '../testing/flowPorts.ts';
import { mailText } from '../testing/mailText.ts';
import { type TestFlow, openTestFlow } from '../testing/openTestFlow.ts';
import type { SourceId } from '../vocabulary/ids.ts';
import { Sources } from './Sources.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-watched-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pdf = (text: string): string => `%PDF-1.4 ${text}\n1 0 obj\n%%EOF`;

/** A flow on a clock that each look moves on by two seconds, so that what lay still has settled at the second look. */
async function openWatched() {
  const flow = await openTestFlow(flowPorts({}, { readFile: readFileBytes, sniff: sniffMediaType }));
  const bench = watchOn(flow);
  return { flow, ...bench, [Symbol.asyncDispose]: () => bench.sources.close().then(() => flow[Symbol.asyncDispose]()) };
}

function watchOn(flow: TestFlow) {
  let now = Date.now();
  const store = { ...flow.store, clock: { now: () => now } };
  const take = (files: Parameters<typeof flow.pipeline.noteFound>[0], by: string) => flow.pipeline.noteFound(files, by);
  const sources = new Sources({ store, isWatching: true, take, onChanged: () => undefined });
  const look = async (id: SourceId): Promise<void> => {
    for (let count = 0; count < 2; count += 1) {
      await sources.look(id);
      now += 2000;
    }
    await sources.look(id);
    await flow.idle();
    await sources.look(id);
  };
  const change = (id: SourceId, terms: Partial<SourceTerms>): void => {
    const present = sources.list().find((one) => one.id === id);
    if (present !== undefined) sources.change({ sourceId: id, terms: { ...present.terms, ...terms } }, 'ada');
  };
  const names = () =>
    listInbox(flow.store.db, { sort: 'fileName', descending: false }).rows.map(({ fileName }) => fileName);
  return { sources, look, change, names, store };
}

test('a file is taken once it lies still, and never twice: not when looked at again, touched, or after a restart', async () => {
  await using watched = await openWatched();
  const { sources, look, names, flow } = watched;
  const id = sources.add({ kind: 'folder', path: folder, name: 'Post' }, 'ada');
  await writeFile(join(folder, 'a.pdf'), pdf('a'));
  await sources.look(id);
  expect(names()).toEqual([]);
  await look(id);
  expect(names()).toEqual(['a.pdf']);
  await utimes(join(folder, 'a.pdf'), new Date(), new Date(Date.now() + 60_000));
  await look(id);
  await sources.close();
  await writeFile(join(folder, 'meanwhile.pdf'), pdf('meanwhile'));
  const again = watchOn(flow);
  await again.look(id);
  await again.sources.close();
  expect(names()).toEqual(['a.pdf', 'meanwhile.pdf']);
  const [first] = listInbox(flow.store.db, { sort: 'fileName', descending: false }).rows;
  if (first === undefined) throw new Error('no row');
  expect(readDocumentView(flow.store.db, first.id).arrivals).toHaveLength(1);
  expect(again.sources.list()[0]).toMatchObject({ taken: 2, takenToday: 2, rejected: 0 });
});

test('a file that still grows waits, an unfinished download is never looked at, and other names are counted', async () => {
  await using watched = await openWatched();
  const { sources, look, change, names } = watched;
  const id = sources.add({ kind: 'folder', path: folder, name: 'Post' }, 'ada');
  change(id, { patterns: ['*.pdf'] });
  await writeFile(join(folder, 'grows.pdf'), pdf('g'));
  await writeFile(join(folder, 'b.pdf.crdownload'), pdf('b'));
  await writeFile(join(folder, 'notes.txt'), 'notes');
  await sources.look(id);
  await writeFile(join(folder, 'grows.pdf'), pdf('grows on'));
  await sources.look(id);
  expect(names()).toEqual([]);
  expect(sources.list()[0]).toMatchObject({ settling: 1, ignored: 1 });
  await look(id);
  expect(names()).toEqual(['grows.pdf']);
});

test('taken files move out of the way only once kept, never over another, with their folders', async () => {
  await using watched = await openWatched();
  const { sources, look, change, names } = watched;
  const id = sources.add({ kind: 'folder', path: folder, name: 'Post' }, 'ada');
  change(id, { afterwards: 'move' });
  await mkdir(join(folder, 'Taken', 'march'), { recursive: true });
  await mkdir(join(folder, 'march'));
  await writeFile(join(folder, 'Taken', 'march', 'a.pdf'), 'an earlier one');
  await writeFile(join(folder, 'march', 'a.pdf'), pdf('a'));
  await look(id);
  expect(names()).toEqual(['a.pdf']);
  expect(await readdir(join(folder, 'march'))).toEqual([]);
  expect((await readdir(join(folder, 'Taken', 'march'))).sort()).toEqual(['a (2).pdf', 'a.pdf']);
});

test('a drive that vanishes is waited for, and taken up again by itself', async () => {
  await using watched = await openWatched();
  const { sources, look, names } = watched;
  const drive = join(folder, 'drive');
  await mkdir(drive);
  const id = sources.add({ kind: 'folder', path: drive, name: 'Drive' }, 'ada');
  await look(id);
  await rename(drive, join(folder, 'away'));
  await sources.look(id);
  expect(sources.list()[0]).toMatchObject({ state: 'waiting', failure: { code: 'FILE_UNREADABLE' } });
  await rename(join(folder, 'away'), drive);
  await writeFile(join(drive, 'back.pdf'), pdf('back'));
  await look(id);
  expect(names()).toEqual(['back.pdf']);
  expect(sources.list()[0]).toMatchObject({ state: 'watching', failure: null });
});

test('rules hold at intake, inside mails too, and the document says which', async () => {
  await using watched = await openWatched();
  const { sources, look, change, flow } = watched;
  const id = sources.add({ kind: 'folder', path: folder, name: 'Harrow Pike' }, 'ada');
  const [present] = sources.list();
  if (present === undefined) throw new Error('no source');
  change(id, { rules: { ...present.terms.rules, tag: 'energy', currency: 'CHF', rejectPatterns: ['*agb*'] } });
  await writeFile(join(folder, 'agb.pdf'), pdf('terms'));
  const part = (name: string) => ({ type: 'application/pdf', name, bytes: Buffer.from(pdf(name)) });
  await writeFile(join(folder, 'mail.eml'), mailText({ parts: [part('in-mail.pdf'), part('AGB 2026.pdf')] }));
  await look(id);
  const { rows } = listInbox(flow.store.db, { filter: { sourceId: id }, sort: 'fileName', descending: false });
  expect(rows.map(({ fileName, status, failure }) => [fileName, status, failure?.code ?? null])).toEqual([
    ['AGB 2026.pdf', 'rejected', 'REFUSED'],
    ['agb.pdf', 'rejected', 'REFUSED'],
    ['in-mail.pdf', 'done', null],
  ]);
  const inMail = rows[2];
  if (inMail === undefined) throw new Error('no row');
  const [arrival] = readDocumentView(flow.store.db, inMail.id).arrivals;
  expect(arrival?.origin?.source).toMatchObject({ name: 'Harrow Pike', rules: { tag: 'energy', currency: 'CHF' } });
});

test('adding, changing and removing a folder can be undone and made again', async () => {
  await using watched = await openWatched();
  const { sources, change, store } = watched;
  const id = sources.add({ kind: 'folder', path: folder, name: 'Post' }, 'ada');
  change(id, { name: 'Letters' });
  sources.change({ sourceId: id, removed: true }, 'ada');
  const listed = () => {
    sources.refresh();
    return sources.list().map(({ terms }) => terms.name);
  };
  expect(listed()).toEqual([]);
  undo(store, 'ada');
  expect(listed()).toEqual(['Letters']);
  undo(store, 'ada');
  expect(listed()).toEqual(['Post']);
  undo(store, 'ada');
  expect(listed()).toEqual([]);
  for (let count = 0; count < 2; count += 1) redo(store, 'ada');
  expect(listed()).toEqual(['Letters']);
});
