import { expect, test } from 'vitest';
import { sniffMediaType } from '../intake/sniffMediaType.ts';
import { readContents } from '../store/queries/containers.ts';
import { readDocument } from '../store/queries/documents.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import { listInbox } from '../store/views/inboxList.ts';
import { type MailPart, mailText } from '../testing/mailText.ts';
import { flowPorts } from '../testing/flowPorts.ts';
import { openTestFlow } from '../testing/openTestFlow.ts';
import { zipArchive } from '../testing/zipArchive.ts';
import type { StagePorts } from './StagePorts.ts';

const pdf = (text: string): MailPart => ({ type: 'application/pdf', name: `${text}.pdf`, bytes: pdfBytes(text) });
const pdfBytes = (text: string): Uint8Array => Buffer.from(`%PDF-1.4 ${text}\n1 0 obj\n%%EOF`);
const nested = (mail: Uint8Array): MailPart => ({ type: 'message/rfc822', bytes: mail });

/** A flow that sniffs and opens for real; `files` by path. */
function openFlow(files: Readonly<Record<string, Uint8Array>>) {
  const names = Object.fromEntries(Object.keys(files).map((path) => [path, '']));
  const replaced: Partial<StagePorts> = {
    readFile: (path) => Promise.resolve(files[path] ?? new Uint8Array()),
    sniff: sniffMediaType,
  };
  return openTestFlow(flowPorts(names, replaced));
}

test('a mail becomes its attachments, each with where it came from, and stands no longer itself', async () => {
  const inner = mailText({ subject: 'The first reminder', parts: [pdf('deep')] });
  const mail = mailText({ subject: 'Two invoices', parts: [pdf('one'), nested(inner), pdf('one')] });
  await using flow = await openFlow({ '/mail.eml': mail });
  await flow.pipeline.note(['/mail.eml'], 'ada');
  await flow.idle();
  const { rows } = listInbox(flow.store.db, { sort: 'fileName', descending: false });
  expect(rows.map(({ fileName, status, duplicateArrivals }) => [fileName, status, duplicateArrivals])).toEqual([
    ['deep.pdf', 'done', 0],
    ['one.pdf', 'done', 1],
  ]);
  const deep = rows[0];
  if (deep === undefined) throw new Error('no row');
  const [arrival] = readDocumentView(flow.store.db, deep.id).arrivals;
  expect(arrival?.origin?.innerPath).toBe('deep.pdf');
  expect(arrival?.origin?.containers.map(({ fileName, subject, sentAt }) => [fileName, subject, sentAt])).toEqual([
    ['mail.eml', 'Two invoices', '2026-03-02T08:30:00.000Z'],
    ['mail 2.eml', 'The first reminder', '2026-03-02T08:30:00.000Z'],
  ]);
  const outer = arrival?.origin?.containers[0]?.documentId;
  if (outer === undefined) throw new Error('no container');
  expect(readDocument(flow.store.db, outer)).toMatchObject({ status: 'done', stands: false });
  expect(readContents(flow.store.db, outer)?.map(({ path, status }) => [path, status])).toEqual([
    ['one.pdf', 'done'],
    ['mail 2.eml', 'done'],
    ['one.pdf', 'done'],
  ]);
});

test('the same mail again is one more arrival of it, and unpacks nothing twice', async () => {
  const mail = mailText({ parts: [pdf('one')] });
  await using flow = await openFlow({ '/a.eml': mail, '/b.eml': mail });
  await flow.pipeline.note(['/a.eml', '/b.eml'], 'ada');
  await flow.idle();
  expect(flow.store.db.prepare('SELECT count(*) AS n FROM document').get()).toEqual({ n: 2 });
  expect(flow.store.db.prepare('SELECT count(*) AS n FROM contained_file').get()).toEqual({ n: 1 });
});

test('what is locked or foreign in an archive is rejected by name, the rest read', async () => {
  const zip = zipArchive([
    { name: 'march/good.pdf', bytes: pdfBytes('good') },
    { name: 'march/locked.pdf', bytes: pdfBytes('locked'), flags: 0x801 },
    { name: 'notes.txt', bytes: Buffer.from('just words') },
  ]);
  await using flow = await openFlow({ '/march.zip': zip });
  await flow.pipeline.note(['/march.zip'], 'ada');
  await flow.idle();
  const { rows } = listInbox(flow.store.db, { sort: 'fileName', descending: false });
  expect(rows.map(({ fileName, status, failure }) => [fileName, status, failure?.code ?? null])).toEqual([
    ['good.pdf', 'done', null],
    ['locked.pdf', 'rejected', 'FILE_ENCRYPTED'],
    ['notes.txt', 'rejected', 'FILE_TYPE_UNSUPPORTED'],
  ]);
});

test('mails twenty deep are opened five deep, and the sixth says so', async () => {
  let mail = mailText({ subject: 'level 20', parts: [pdf('bottom')] });
  for (let level = 19; level >= 1; level -= 1) mail = mailText({ subject: `level ${level}`, parts: [nested(mail)] });
  await using flow = await openFlow({ '/deep.eml': mail });
  await flow.pipeline.note(['/deep.eml'], 'ada');
  await flow.idle();
  const { rows } = listInbox(flow.store.db, {});
  expect(rows.map(({ status, failure }) => [status, failure?.code])).toEqual([['rejected', 'ARCHIVE_REFUSED']]);
  expect(flow.store.db.prepare('SELECT max(depth) AS depth FROM container').get()).toEqual({ depth: 5 });
});

test('a mail with nothing but a logo is rejected and says what was in it', async () => {
  const logo: MailPart = {
    type: 'image/gif',
    name: 'logo.gif',
    disposition: 'inline',
    bytes: Buffer.from('GIF89a....'),
  };
  await using flow = await openFlow({ '/hello.eml': mailText({ parts: [logo] }), '/empty.zip': zipArchive([]) });
  await flow.pipeline.note(['/hello.eml', '/empty.zip'], 'ada');
  await flow.idle();
  const { rows } = listInbox(flow.store.db, { sort: 'fileName', descending: false });
  expect(rows.map(({ fileName, failure }) => [fileName, failure?.code])).toEqual([
    ['empty.zip', 'NOTHING_INSIDE'],
    ['hello.eml', 'NOTHING_INSIDE'],
  ]);
  const mail = rows[1];
  if (mail === undefined) throw new Error('no row');
  expect(readDocumentView(flow.store.db, mail.id).contents).toEqual([
    {
      position: 0,
      path: 'logo.gif',
      byteSize: 10,
      documentId: null,
      status: null,
      failure: null,
      skipReason: 'picture-in-text',
    },
  ]);
});

test('an archive made to harm is kept whole and rejected', async () => {
  const bomb = zipArchive([{ name: 'zeros.pdf', bytes: new Uint8Array(60_000_000) }]);
  await using flow = await openFlow({ '/bomb.zip': bomb });
  await flow.pipeline.note(['/bomb.zip'], 'ada');
  await flow.idle();
  const [row] = listInbox(flow.store.db, {}).rows;
  expect(row).toMatchObject({ status: 'rejected', failure: { code: 'ARCHIVE_REFUSED' } });
  if (row !== undefined) expect(readDocument(flow.store.db, row.id).byteSize).toBe(bomb.byteLength);
});
