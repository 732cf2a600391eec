import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPayments } from './readPayments.ts';

const columns = { payer: 'card', payee: 'shop', at: 'time', amount: 'sum', fraudKnownAt: 'known' };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-payments-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(...lines: string[]): Promise<string> {
  const path = join(folder, 'payments.csv');
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

describe('readPayments', () => {
  it('reads time in UTC and amounts in minor units, exactly', async () => {
    const path = await fileOf('card;shop;time;sum;known', 'A;"B; C";2018-07-25 14:30:00;1234.56;2018-08-01');
    const { payments, unread } = await readPayments(path, columns, 'EUR');
    expect(unread).toEqual([]);
    const [at, known] = [Date.UTC(2018, 6, 25, 14, 30) / 1000, Date.UTC(2018, 7, 1) / 1000];
    expect(payments).toEqual([{ row: 1, payer: 'A', payee: 'B; C', at, amount: 123_456, fraudKnownAt: known }]);
  });

  it('answers rows that are no payments with the reason, and keeps the others', async () => {
    const path = await fileOf(
      'card,shop,time,sum,known',
      'A,B,2018-07-25,10,',
      ',B,2018-07-25,10,',
      'A,B,25.7.2018,10,',
      'A,B,2018-07-25,-10,',
      'A,B,2018-07-25,ten,',
      'A,B,2018-02-31,10,',
      'A',
    );
    const { payments, unread } = await readPayments(path, columns, 'EUR');
    expect(payments.map(({ row }) => row)).toEqual([1]);
    expect(unread.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(unread[0]?.reason).toBe('no payer');
    expect(unread[2]?.reason).toContain('below zero');
  });

  it('names the columns that are missing, and those there are', async () => {
    const path = await fileOf('card,shop,when,sum');
    await expect(readPayments(path, columns, 'EUR')).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: 'The file has no column "time" and "known"; it has card, shop, when, sum.',
    });
  });

  it('says so where the file is not there', async () => {
    await expect(readPayments(join(folder, 'none.csv'), columns, 'EUR')).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
  });
});
