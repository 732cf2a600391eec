import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { controlTests } from '../../controls/catalogue.ts';
import type { ControlFrame } from '../../controls/frame/ControlFrame.ts';
import type { ControlTest, Judged } from '../../controls/frame/ControlTest.ts';
import { type JudgedGroup, type Touched, judgeFrame } from '../../controls/frame/judgeFrame.ts';
import { onceEach } from '../../controls/frame/runControls.ts';
import { joinKey } from '../../ledger/records/joinKey.ts';
import { readControlFrame } from '../../store/queries/controlFrame.ts';
import type { FoundHit } from '../../store/queries/controlRuns.ts';
import { failureOf } from '../../vocabulary/failure.ts';
import { openSqlite } from '../sqlite/openSqlite.ts';
import { type ControlMessage, type ControlTask, controlTaskSchema } from './protocol.ts';

/**
 * A thread of control tests: it reads the ledger by a connection of its own, judges, and hands hits over in pieces. It waits for
 * each to be taken, so that a slow store never makes it hold them.
 */
const pieceHits = 500;
/** Reading is about this share of the work. */
const readingShare = 0.25;
const toldEveryMs = 200;

async function work(): Promise<void> {
  const task = controlTaskSchema.parse(workerData);
  const tell = progressTeller();
  const frame = readFrame(task.reader, (read, of) => tell((readingShare * read) / of));
  const run = judgeFrame(changedWhole(controlTests, task), frame, {
    today: task.today,
    settings: task.settings,
    joinKey: (field, text) => joinKey(task.secret, field, text),
    ...(task.touched === null ? {} : { touched: touchedOf(task.touched) }),
    onProgress: (done, total) => tell(readingShare + ((1 - readingShare) * done) / Math.max(1, total)),
  });
  const excused = await handOver(run.groups());
  const missing = new Map(run.untested.map((one) => [one.control, [...one.missing]]));
  const whole = new Set(run.whole.map(({ id }) => id));
  post({
    kind: 'end',
    payments: frame.payments.length,
    tests: controlTests.map(({ id, grouping }) => ({
      control: id,
      excused: excused.get(id) ?? 0,
      missing: missing.get(id) ?? [],
      isWhole: whole.has(id) || missing.has(id),
      block: grouping.block,
    })),
  });
}

/** All of it as it was at one moment, whatever is written meanwhile. */
function readFrame(reader: ControlTask['reader'], told: (read: number, of: number) => void): ControlFrame {
  const db = openSqlite({ ...reader, readonly: true });
  try {
    db.exec('BEGIN');
    return readControlFrame(db, told);
  } finally {
    db.close();
  }
}

/** A test whose parameters changed is run over all groups again. */
function changedWhole(tests: readonly ControlTest[], { touched }: ControlTask): readonly ControlTest[] {
  const changed = new Set(touched?.tests);
  return tests.map((test) => (changed.has(test.id) ? { ...test, isOfWhole: true } : test));
}

function touchedOf({ values, kinds }: NonNullable<ControlTask['touched']>): Touched {
  const { payee, vendor, purchaseOrder, item, amountMinor } = values;
  return {
    values: {
      payee: new Set(payee),
      vendor: new Set(vendor),
      purchaseOrder: new Set(purchaseOrder),
      item: new Set(item),
      amountMinor: new Set(amountMinor),
    },
    kinds: new Set(kinds),
  };
}

/** Hands hits over and counts what was excused, by test. */
async function handOver(groups: Iterable<JudgedGroup>): Promise<ReadonlyMap<string, number>> {
  const excused = new Map<string, number>();
  const again = new Map<ControlTest, Judged[]>();
  let piece: FoundHit[] = [];
  const take = async (test: ControlTest, block: string, judged: JudgedGroup['judged']): Promise<void> => {
    for (const one of judged) {
      if (one.guard === null) piece.push({ block, hit: one.hit });
      else excused.set(test.id, (excused.get(test.id) ?? 0) + 1);
    }
    if (piece.length < pieceHits) return;
    await send(piece);
    piece = [];
  };
  for (const { test, block, judged } of groups) {
    if (test.grouping.meetsAgain !== true) {
      await take(test, block, judged);
      continue;
    }
    const kept = again.get(test);
    if (kept === undefined) again.set(test, [...judged]);
    else kept.push(...judged);
  }
  for (const [test, judged] of again) await take(test, '', onceEach(judged));
  if (piece.length > 0) await send(piece);
  return excused;
}

async function send(found: FoundHit[]): Promise<void> {
  post({ kind: 'hits', found });
  if (parentPort) await once(parentPort, 'message');
}

function progressTeller(): (share: number) => void {
  let last = 0;
  return (share) => {
    if (performance.now() - last < toldEveryMs) return;
    last = performance.now();
    post({ kind: 'progress', share });
  };
}

function post(message: ControlMessage): void {
  parentPort?.postMessage(message);
}

try {
  await work();
} catch (error) {
  post({ kind: 'failed', failure: failureOf(error) });
}
parentPort?.close();
