import { expect, test } from 'vitest';
import type { LedgerRecords } from '../../ledger/records/ledgerRecords.ts';
import { readFixtures, fixtureContext } from '../../testing/controlFixtures.ts';
import { controlTests } from '../catalogue.ts';
import { frameOf } from './ControlFrame.ts';
import { judgeFrame } from './judgeFrame.ts';
import type { GrowingLedger } from './Ledger.ts';
import { answerOf } from './runControls.ts';
import { type VendorLinks, noLinks } from './VendorLinks.ts';

const linked: VendorLinks = new Map([['V2', 'V1']]);

function hits(id: string, ledger: GrowingLedger, links: VendorLinks) {
  const tests = controlTests.filter((one) => one.id === id);
  const { groups, untested } = judgeFrame(tests, frameOf(ledger, links), fixtureContext);
  return answerOf(
    [...groups()].flatMap(({ judged }) => judged),
    untested,
  ).hits;
}

type Payment = LedgerRecords['payments'];

const inTurn = (at: number): string => (at % 2 === 0 ? 'V1' : 'V2');
const account = (key: string): string => (key === 'V1' ? 'DE89370400440532013000' : 'DE44500105175407324931');

/** A fixture's ledger with its payments and orders handed out to two records in turn. */
async function dividedAmongTwo(id: 'D1' | 'D3' | 'D5' | 'D6' | 'S1' | 'N5'): Promise<GrowingLedger> {
  const { positive } = await readFixtures(id);
  const payments = positive.payments.map((payment, at): Payment => ({ ...payment, payee: inTurn(at) }));
  const orders = positive['purchase-orders'].map((order, at) => ({ ...order, vendor: inTurn(at) }));
  return { ...positive, payments, 'purchase-orders': orders };
}

test.each(['D1', 'D3', 'D5', 'D6', 'S1'] as const)('%s sees what linked records did as one vendor’s', async (id) => {
  const ledger = await dividedAmongTwo(id);
  expect(hits(id, ledger, noLinks)).toEqual([]);
  const found = hits(id, ledger, linked);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ entity }) => entity.kind === 'vendor' && entity.id === 'V1')).toBe(true);
});

test('a duplicate under a linked record is the same vendor’s (D1), no longer another’s (D4)', async () => {
  const { positive } = await readFixtures('D4');
  expect(hits('D4', positive, noLinks)).toHaveLength(1);
  expect(hits('D1', positive, noLinks)).toEqual([]);
  expect(hits('D4', positive, linked)).toEqual([]);
  expect(hits('D1', positive, linked)).toMatchObject([{ entity: { id: 'V1' } }]);
});

test('an account of a linked record is no change of the account (B1)', async () => {
  const { positive } = await readFixtures('B2');
  const vendors = positive.vendors.map((vendor) => ({ ...vendor, account: account(vendor.key) }));
  const [first] = (await readFixtures('D1')).positive.payments;
  if (first === undefined) throw new Error('no payment');
  const payments = ['V1', 'V1', 'V2', 'V2'].map((owner, at): Payment => ({
    ...first,
    key: `p${at}`,
    payee: at === 3 ? 'V1' : owner,
    paidAt: first.paidAt + at * 86_400,
    account: account(owner),
  }));
  const ledger = { ...positive, vendors, payments };
  expect(hits('B1', ledger, noLinks)).toMatchObject([{ entity: { id: 'V1' } }]);
  expect(hits('B1', ledger, linked)).toEqual([]);
});

test('a blocked record is blocked, whatever it is linked with (V1)', async () => {
  const { positive } = await readFixtures('V1');
  const [payee = ''] = positive.payments.map((payment) => payment.payee);
  expect(hits('V1', positive, new Map([[payee, 'other']]))).toEqual(hits('V1', positive, noLinks));
});
