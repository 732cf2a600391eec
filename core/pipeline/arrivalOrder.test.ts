import { describe, expect, test } from 'vitest';
import { decideAlert } from '../alerts/decideAlert.ts';
import { listInbox } from '../store/views/inboxList.ts';
import { readCaseView } from '../store/views/caseView.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import { correctField } from '../store/queries/corrections.ts';
import { addCaseNote, decideCase, moveCase } from '../store/queries/caseFiles.ts';
import { flowPorts, readNow, textReader } from '../testing/flowPorts.ts';
import { openTestFlow } from '../testing/openTestFlow.ts';
import { sampleExtraction, sampleRisk } from '../testing/sampleRecords.ts';
import type { TestStore } from '../testing/openTestStore.ts';
import { validateInvoice } from '../validation/validateInvoice.ts';

const known = 'DE89370400440532013000';
const other = 'DE02120300000000202051';
/** Invoices of one vendor as number, account and total. The first two are there before the drop. */
const seed = { '/1.pdf': `RE-1 ${known} 100.00`, '/2.pdf': `RE-2 ${known} 200.00` };
const drop = { '/3.pdf': `RE-3 ${other} 300.00`, '/4.pdf': `RE-4 ${other} 400.00`, '/5.pdf': `RE-4  ${other} 400.00` };

/** A flow with the real checks, whose reading of each file of the drop waits until it is released. */
function heldFlow() {
  const held = new Map<string, () => void>();
  const readText: typeof readNow = async (text, number, signal) => {
    if (Object.values(drop).includes(text)) await new Promise<void>((resolve) => held.set(text, resolve));
    return readNow(text, number, signal);
  };
  const ports = flowPorts(
    { ...seed, ...drop },
    {
      reader: textReader(readText),
      extractPages: (pages) => {
        const [invoiceNumber, iban, total] = (pages[0]?.words ?? []).map((word) => word.text).filter((word) => word);
        const amounts = { netTotal: total ?? '', taxTotal: '0.00', grandTotal: total ?? '' };
        return Promise.resolve(sampleExtraction({ invoiceNumber: invoiceNumber ?? '', iban: iban ?? '', ...amounts }));
      },
      validate: validateInvoice,
      score: ({ findings }) =>
        Promise.resolve(sampleRisk({ probability: 0.01 * findings.length, reasons: [], contributions: [] })),
      decideAlert,
    },
  );
  return { ports, held };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** What became of each file, by name. */
function outcomes(store: TestStore) {
  return listInbox(store.db, { sort: 'fileName', descending: false }).rows.map(({ id, fileName }) => {
    const { status, findings, risk, caseId } = readDocumentView(store.db, id);
    const opened = caseId === null ? null : readCaseView(store.db, caseId);
    const alert = opened && { title: opened.title, severity: opened.severity, reasons: opened.alerts[0]?.reasons };
    return { fileName, status, findings: findings.map(({ message }) => message), score: risk?.probability, alert };
  });
}

/** Takes in the seed, then the drop, whose files come to be read in this order. */
async function runInOrder(order: readonly string[]) {
  const { ports, held } = heldFlow();
  const run = await openTestFlow(ports);
  await run.pipeline.note(Object.keys(seed), 'ada');
  await run.idle();
  await run.pipeline.note(Object.keys(drop), 'ada');
  await until(() => held.size === 3);
  for (const [index, text] of order.entries()) {
    held.get(text)?.();
    await until(() => listInbox(run.store.db, { filter: { statuses: ['done'] } }).total === 3 + index);
  }
  await run.idle();
  return run;
}

const [three = '', four = '', five = ''] = Object.values(drop);
const orders = [
  [four, three, five],
  [five, four, three],
  [three, five, four],
  [four, five, three],
];

describe('findings, scores and alerts', () => {
  test.each(orders)('do not depend on which file is read first', async (...order) => {
    await using straight = await runInOrder([three, four, five]);
    const expected = outcomes(straight.store);
    // what is expected has what makes the order matter: a changed account, its successor, and a duplicate
    expect(expected.map(({ alert }) => alert !== null)).toEqual([false, false, true, false, true]);
    await using turned = await runInOrder(order);
    expect(outcomes(turned.store)).toEqual(expected);
    expect(turned.store.changeLog.verify().intact).toBe(true);
  });

  test('follow a correction of an earlier arrival', async () => {
    await using run = await runInOrder([three, four, five]);
    const second = listInbox(run.store.db, { filter: { text: '2.pdf' } }).rows[0]?.id;
    if (second === undefined) throw new Error('nothing is listed');
    correctField(run.store, { documentId: second, field: 'iban', value: other }, 'ada');
    run.pipeline.wake();
    await run.idle();
    expect(outcomes(run.store).map(({ alert }) => alert !== null)).toEqual([false, false, false, false, true]);
  });

  test('do not take the account of a confirmed fraud for known, until the case is reopened', async () => {
    await using run = await runInOrder([three, four, five]);
    const alerted = () => outcomes(run.store).map(({ alert }) => alert !== null);
    const fraud = listInbox(run.store.db, { filter: { text: '3.pdf' } }).rows[0]?.caseId;
    if (fraud == null) throw new Error('no case was opened');
    const decision = {
      caseId: fraud,
      disposition: 'confirmed-fraud',
      rationale: 'The vendor knows nothing of it.',
    } as const;
    decideCase(run.store, decision, 'ada');
    run.pipeline.wake();
    await run.idle();
    expect(alerted()).toEqual([false, false, true, true, true]);
    moveCase(run.store, fraud, 'open', 'ada');
    run.pipeline.wake();
    await run.idle();
    expect(alerted()).toEqual([false, false, true, false, true]);
  });

  test('leave a case alone that a person has taken up', async () => {
    const { ports, held } = heldFlow();
    await using run = await openTestFlow(ports);
    await run.pipeline.note(Object.keys(seed), 'ada');
    await run.idle();
    await run.pipeline.note(Object.keys(drop), 'ada');
    await until(() => held.size === 3);
    held.get(four)?.();
    const alerted = () => listInbox(run.store.db, { filter: { withOpenAlert: true } }).rows[0];
    await until(() => alerted()?.status === 'done');
    const { caseId, fileName } = alerted() ?? {};
    expect(fileName).toBe('4.pdf');
    if (caseId == null) throw new Error('no case was opened');
    addCaseNote(run.store, caseId, 'I ask the vendor.', 'ada');
    held.get(three)?.();
    held.get(five)?.();
    await run.idle();
    expect(readCaseView(run.store.db, caseId)).toMatchObject({ state: 'open', title: expect.any(String) });
    expect(outcomes(run.store).map(({ alert }) => alert !== null)).toEqual([false, false, true, true, true]);
  });
});

test('files of one drop share their time and list in their order', async () => {
  const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`/${index}.pdf`, `RE-${index}`]));
  await using run = await openTestFlow(flowPorts(files));
  await run.pipeline.note(Object.keys(files), 'ada');
  await new Promise((resolve) => setTimeout(resolve, 5));
  await run.pipeline.note(['/missing.pdf'], 'ada');
  const rows = listInbox(run.store.db, { limit: 500 }).rows;
  expect(rows.map((row) => `/${row.fileName}`)).toEqual(['/missing.pdf', ...Object.keys(files)]);
  expect(new Set(rows.slice(1).map((row) => row.receivedAt)).size).toBe(1);
});
