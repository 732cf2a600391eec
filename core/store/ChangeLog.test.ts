import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTestStore } from '../testing/openTestStore.ts';
import type { Store } from './Store.ts';
import { chainStart } from './ChangeLog.ts';

function note(store: Store, text: string): void {
  store.changeLog.append({
    actor: 'ada',
    kind: 'case.noted',
    recordKind: 'case',
    recordId: 'c1',
    before: null,
    after: { text },
  });
}

test('the log refuses to be edited or shortened', async () => {
  await using store = await openTestStore();
  note(store, 'first');
  expect(() => store.db.exec("UPDATE change SET actor = 'eve'")).toThrow(/append-only/);
  expect(() => store.db.exec('DELETE FROM change')).toThrow(/append-only/);
});

test('an entry changed, removed or slipped in behind the triggers breaks the chain where it happened', async () => {
  await using store = await openTestStore();
  for (let index = 1; index <= 20; index += 1) note(store, `note ${index}`);
  store.db.exec('DROP TRIGGER change_is_final; DROP TRIGGER change_is_kept');
  const broken = (sql: string) => {
    store.db.exec(`SAVEPOINT trial; ${sql}`);
    const verdict = store.changeLog.verify();
    store.db.exec('ROLLBACK TO trial; RELEASE trial');
    return verdict;
  };
  expect(broken("UPDATE change SET after = '{}' WHERE sequence = 7").firstBroken).toBe(7);
  expect(broken("UPDATE change SET actor = 'eve' WHERE sequence = 1").firstBroken).toBe(1);
  expect(broken('DELETE FROM change WHERE sequence = 7').firstBroken).toBe(8);
  expect(broken('DELETE FROM change WHERE sequence = 1').firstBroken).toBe(2);
  expect(store.changeLog.verify()).toEqual({ intact: true, entries: 20, firstBroken: null });
});

test('a chain verified in parts has the verdict of the whole', async () => {
  await using store = await openTestStore();
  for (let index = 0; index < 25; index += 1) note(store, `note ${index}`);
  const counts: number[] = [];
  let point: typeof chainStart | null = chainStart;
  while (point !== null) {
    const part = store.changeLog.verifyPart(point, 10);
    expect(part.verdict.intact).toBe(true);
    counts.push(part.verdict.entries);
    point = part.next;
  }
  expect(counts).toEqual([10, 10, 5]);
});

test('an entry is gone with the transaction it was made in', async () => {
  await using store = await openTestStore();
  note(store, 'kept');
  const failing = () =>
    store.db.transaction(() => {
      note(store, 'lost');
      throw new Error('the work failed');
    });
  expect(failing).toThrow('the work failed');
  note(store, 'kept too');
  expect(store.changeLog.verify()).toEqual({ intact: true, entries: 2, firstBroken: null });
});

test('whatever is written at whatever time, the chain holds and the clock only grows', async () => {
  await using store = await openTestStore();
  const steps = fc.array(
    fc.record({ text: fc.string({ unit: 'binary' }), moved: fc.integer({ min: -5000, max: 5000 }) }),
  );
  fc.assert(
    fc.property(steps, (notes) => {
      for (const { text, moved } of notes) {
        store.clock.move(moved);
        note(store, text);
      }
      expect(store.changeLog.verify().intact).toBe(true);
    }),
    { numRuns: 30 },
  );
  const outOfOrder = store.db
    .prepare(
      `SELECT count(*) AS count FROM change AS one JOIN change AS next ON next.sequence = one.sequence + 1
       WHERE next.clock <= one.clock`,
    )
    .get();
  expect(outOfOrder).toEqual({ count: 0 });
});
