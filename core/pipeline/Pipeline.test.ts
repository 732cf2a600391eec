import { describe, expect, test } from 'vitest';
import { flowPorts, readNow, textReader } from '../testing/flowPorts.ts';
import { openTestFlow } from '../testing/openTestFlow.ts';
import { openTestStore } from '../testing/openTestStore.ts';
import { listInbox } from '../store/views/inboxList.ts';
import { readCaseView } from '../store/views/caseView.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import { readPageNumbers } from '../store/queries/pages.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import { flow } from '../flow.ts';

describe('a document goes through', () => {
  test('every stage once, in order, with the time each took', async () => {
    await using run = await openTestFlow(flowPorts({ '/a.pdf': 'RE-1 and more\fpage two' }));
    await run.pipeline.note(['/a.pdf'], 'ada');
    await run.idle();
    const [settled] = run.settled;
    const view = readDocumentView(run.store.db, idOf(settled));
    expect(view.status).toBe('done');
    expect(view.pages.map((page) => page.number)).toEqual([1, 2]);
    expect(view.fields.invoiceNumber?.value).toBe('RE-1');
    expect(Object.keys(view.timingsMs).sort()).toEqual(flow.map(({ stage }) => stage).sort());
    const kinds = view.history.map((entry) => entry.kind).toReversed();
    expect(kinds.filter((kind) => kind === 'document.done')).toHaveLength(1);
    expect(kinds.at(0)).toBe('document.received');
    expect(run.store.changeLog.verify().intact).toBe(true);
  });

  test('the same bytes again are a note on the first document', async () => {
    const ports = flowPorts({ '/a.pdf': 'RE-1', '/b.pdf': 'RE-1', '/c.pdf': 'RE-2' });
    await using run = await openTestFlow(ports);
    await run.pipeline.note(['/a.pdf', '/b.pdf', '/c.pdf'], 'ada');
    await run.idle();
    const { rows, total } = listInbox(run.store.db, { sort: 'fileName', descending: false });
    expect(total).toBe(2);
    expect(rows.map((row) => [row.fileName, row.duplicateArrivals])).toEqual([
      ['a.pdf', 1],
      ['c.pdf', 0],
    ]);
    const arrivals = run.store.db.prepare(arrivalsSql).all();
    expect(arrivals).toEqual(
      ['received', 'received', 'received', 'arrived-again'].map((kind) => ({ kind, actor: 'ada' })),
    );
    expect(run.events).toContainEqual({ kind: 'duplicate-arrived', documentId: rows[0]?.id, fileName: 'b.pdf' });
  });

  test('an alert opens one case, which checking again does not double', async () => {
    await using run = await openTestFlow(flowPorts({ '/a.pdf': 'RE-1' }, { decideAlert }));
    await run.pipeline.note(['/a.pdf'], 'ada');
    await run.idle();
    const documentId = idOf(run.settled[0]);
    await run.pipeline.recheck(documentId);
    const view = readDocumentView(run.store.db, documentId);
    expect(view.status).toBe('done');
    expect(view.caseId === null ? null : readCaseView(run.store.db, view.caseId).alerts).toHaveLength(1);
  });
});

describe('a file that breaks off', () => {
  test('says so each time it is checked, without its original being read again', async () => {
    let originalsRead = 0;
    const ports = flowPorts({ '/a.pdf': 'RE-1' });
    const counted: typeof ports = {
      ...ports,
      sniff: (bytes) => ({ ...ports.sniff(bytes), incomplete: true }),
      originals: {
        put: (bytes) => ports.originals.put(bytes),
        get: (sha256) => {
          originalsRead += 1;
          return ports.originals.get(sha256);
        },
      },
    };
    await using run = await openTestFlow(counted);
    await run.pipeline.note(['/a.pdf'], 'ada');
    await run.idle();
    const before = originalsRead;
    await run.pipeline.recheck(idOf(run.settled[0]));
    const { findings } = readDocumentView(run.store.db, idOf(run.settled[0]));
    expect(findings.map(({ code }) => code)).toEqual(['PAGE_UNREADABLE']);
    expect(originalsRead).toBe(before);
  });
});

describe('a file that cannot be read', () => {
  test('is rejected with its reason and stays listed', async () => {
    await using run = await openTestFlow(flowPorts({ '/empty.pdf': '' }));
    await run.pipeline.note(['/empty.pdf', '/missing.pdf'], 'ada');
    await run.idle();
    const { rows } = listInbox(run.store.db, { sort: 'fileName', descending: false });
    expect(rows.map((row) => [row.fileName, row.status, row.failure?.code])).toEqual([
      ['empty.pdf', 'rejected', 'FILE_EMPTY'],
      ['missing.pdf', 'rejected', 'FILE_UNREADABLE'],
    ]);
  });
});

describe('a file on a drive that does not answer', () => {
  test('is rejected, holds up no other, and can be retried', async () => {
    let isHung = true;
    await using run = await openTestFlow(
      hangs(() => isHung),
      undefined,
      { filePatienceMs: 50 },
    );
    await run.pipeline.note(['/hung.pdf', '/b.pdf'], 'ada');
    await run.idle();
    const rows = () => listInbox(run.store.db, { sort: 'fileName' }).rows;
    expect(rows().map(({ status, failure }) => [status, failure?.code])).toEqual([
      ['rejected', 'FILE_UNREADABLE'],
      ['done', undefined],
    ]);
    isHung = false;
    run.pipeline.retry(
      rows().map(({ id }) => id),
      'ada',
    );
    await run.idle();
    expect(rows().map(({ status }) => status)).toEqual(['done', 'done']);
  });

  test('lets the next one go on as soon as it is cancelled', async () => {
    await using run = await openTestFlow(hangs(() => true));
    await run.pipeline.note(['/hung.pdf', '/b.pdf'], 'ada');
    const hung = listInbox(run.store.db, { filter: { text: 'hung' } }).rows[0]?.id;
    if (hung === undefined) throw new Error('nothing was noted');
    run.pipeline.cancel([hung], 'ada');
    await run.idle();
    expect(listInbox(run.store.db, { filter: { statuses: ['done'] } }).total).toBe(1);
  });
});

describe('work that fails', () => {
  test('for a passing reason is tried again and goes on', async () => {
    let tries = 0;
    const readText: typeof readNow = (text, number, signal) => {
      tries += 1;
      return tries === 1 ? Promise.reject(new VouchFailure('WORKER_DIED', 'Died.')) : readNow(text, number, signal);
    };
    await using run = await openTestFlow(flowPorts({ '/a.pdf': 'RE-1' }, { reader: textReader(readText) }));
    await run.pipeline.note(['/a.pdf'], 'ada');
    await run.idle();
    expect(tries).toBe(2);
    expect(readDocumentView(run.store.db, idOf(run.settled[0])).status).toBe('done');
  });

  test('for a reason that stays is parked, and goes on when retried', async () => {
    let isRefused = true;
    const validate = () => {
      if (isRefused) throw new VouchFailure('MODEL_REFUSED', 'The model is not there.', 'Install it.');
      return [];
    };
    await using run = await openTestFlow(flowPorts({ '/a.pdf': 'RE-1' }, { validate }));
    await run.pipeline.note(['/a.pdf'], 'ada');
    await run.idle();
    const documentId = idOf(run.settled[0]);
    expect(readDocumentView(run.store.db, documentId)).toMatchObject({
      status: 'parked',
      failure: { code: 'MODEL_REFUSED', remedy: 'Install it.' },
    });
    isRefused = false;
    expect(run.pipeline.retry([documentId], 'ada')).toBe(1);
    await run.idle();
    expect(readDocumentView(run.store.db, documentId)).toMatchObject({ status: 'done', failure: null });
  });
});

describe('reading', () => {
  test('goes on at the first page that was not read', async () => {
    await using store = await openTestStore();
    const text = { '/a.pdf': 'one\ftwo\fthree' };
    const ports = flowPorts(text, { reader: textReader(stopAtThree) });
    const first = await openTestFlow(ports, store);
    await first.pipeline.note(['/a.pdf'], 'ada');
    const documentId = listInbox(store.db, {}).rows[0]?.id;
    if (documentId === undefined) throw new Error('nothing was noted');
    while (readPageNumbers(store.db, documentId).length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await first[Symbol.asyncDispose]();
    expect(readDocumentView(store.db, documentId).status).toBe('queued');

    const readAgain: number[] = [];
    const reader = textReader((page, number, signal) => {
      readAgain.push(number);
      return readNow(page, number, signal);
    });
    await using second = await openTestFlow({ ...ports, reader }, store);
    await second.idle();
    expect(readAgain).toEqual([3]);
    expect(readDocumentView(store.db, documentId).pages).toHaveLength(3);
  });

  test('of long pages does not hold up short documents', async () => {
    const held: (() => void)[] = [];
    const readText: typeof readNow = async (text, number, signal) => {
      if (text.startsWith('slow')) await new Promise<void>((resolve) => held.push(resolve));
      return readNow(text, number, signal);
    };
    const slow = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`/slow${index}.pdf`, `slow ${index}`]));
    const ports = flowPorts({ ...slow, '/short.pdf': 'RE-1' }, { reader: textReader(readText) });
    await using run = await openTestFlow(ports);
    await run.pipeline.note([...Object.keys(slow), '/short.pdf'], 'ada');
    while (run.settled.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readDocumentView(run.store.db, idOf(run.settled[0])).fileName).toBe('short.pdf');
    for (const release of held) release();
    await run.idle();
    expect(listInbox(run.store.db, { filter: { statuses: ['done'] } }).total).toBe(7);
  });
});

test('cancelling stops a document at work, lists it, and it can be retried', async () => {
  let isHeld = true;
  const readText: typeof readNow = (text, number, signal) =>
    isHeld ? new Promise((_resolve, reject) => onAbort(signal, reject)) : readNow(text, number, signal);
  await using run = await openTestFlow(flowPorts({ '/a.pdf': 'RE-1' }, { reader: textReader(readText) }));
  await run.pipeline.note(['/a.pdf'], 'ada');
  const documentId = listInbox(run.store.db, {}).rows[0]?.id;
  if (documentId === undefined) throw new Error('nothing was noted');
  expect(run.pipeline.cancel([documentId], 'ada')).toBe(1);
  await run.idle();
  expect(readDocumentView(run.store.db, documentId).status).toBe('cancelled');
  isHeld = false;
  run.pipeline.retry([documentId], 'ada');
  await run.idle();
  expect(readDocumentView(run.store.db, documentId).status).toBe('done');
});

const arrivalsSql = `SELECT substr(kind, 10) AS kind, actor FROM change
  WHERE kind IN ('document.received', 'document.arrived-again') ORDER BY sequence`;

/** Two files, of which the first does not answer while it is hung. */
function hangs(isHung: () => boolean) {
  const ports = flowPorts({ '/hung.pdf': 'RE-1', '/b.pdf': 'RE-2' });
  const readFile: typeof ports.readFile = (path) =>
    path === '/hung.pdf' && isHung() ? new Promise(() => {}) : ports.readFile(path);
  return { ...ports, readFile };
}

function decideAlert() {
  return { severity: 'high', title: 'Look at this', reasons: [] } as const;
}

const stopAtThree: typeof readNow = (page, number, signal) =>
  number === 3 ? new Promise((_resolve, reject) => onAbort(signal, reject)) : readNow(page, number, signal);

function onAbort(signal: AbortSignal, reject: (reason: Error) => void): void {
  const cancelled = (): void => reject(new VouchFailure('CANCELLED', 'Cancelled.'));
  if (signal.aborted) cancelled();
  signal.addEventListener('abort', cancelled, { once: true });
}

function idOf(settled: { documentId: Parameters<typeof readDocumentView>[1] } | undefined) {
  if (settled === undefined) throw new Error('no document came to its end');
  return settled.documentId;
}
