import { expect, test } from 'vitest';
import type { FieldName } from '../../../../core/vocabulary/fieldNames.ts';
import { DraftBoard, type Typed } from './DraftBoard.ts';

const text = (typed: string): Typed => ({ text: typed, page: null, box: null });

test('every letter is kept in the end, though the engine dies in between, and saved text is forgotten', async () => {
  const kept = new Map<FieldName, Typed | null>();
  let dead = 2;
  const board = new DraftBoard([{ field: 'buyer', ...text('from before') }], {
    keep: async (field, typed) => {
      await Promise.resolve();
      if (dead-- > 0) throw new Error('died');
      kept.set(field, typed);
    },
    mayRetry: () => true,
    retryMs: 1,
    lateMs: 1000,
  });
  for (const typed of ['D', 'DE', 'DE8']) board.set('iban', text(typed));
  board.set('vendor', text('Acme'));
  board.set('buyer', null);
  expect(board.of('iban')?.text).toBe('DE8');
  await board.sent();
  expect(Object.fromEntries(kept)).toEqual({ iban: text('DE8'), vendor: text('Acme'), buyer: null });
});

test('a draft that is refused for good holds nothing up', async () => {
  const asked: string[] = [];
  const board = new DraftBoard([], {
    keep: (field) => {
      asked.push(field);
      return field === 'iban' ? Promise.reject(new Error('no')) : Promise.resolve();
    },
    mayRetry: () => false,
    retryMs: 1,
    lateMs: 1000,
  });
  board.set('iban', text('x'));
  board.set('bic', text('y'));
  await board.sent();
  expect(asked).toEqual(['iban', 'bic']);
  expect(board.fields()).toEqual(['iban', 'bic']);
});

test('what is not kept for a while is late until the newest of it is kept', async () => {
  const { promise: isBack, resolve: comeBack } = Promise.withResolvers<undefined>();
  const board = new DraftBoard([], { keep: () => isBack, mayRetry: () => true, retryMs: 1, lateMs: 5 });
  const told: boolean[] = [];
  board.watch(() => told.push(board.isLate('iban')));
  board.set('iban', text('D'));
  await expect.poll(() => board.isLate('iban')).toBe(true);
  board.set('iban', text('DE'));
  comeBack(undefined);
  await board.sent();
  expect(board.isLate('iban')).toBe(false);
  expect(told).toEqual([false, true, true, false]);
});
