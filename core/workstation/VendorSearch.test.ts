import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readPaymentColumns } from '../store/queries/paymentColumns.ts';
import { readPaymentHistory } from '../store/queries/paymentHistory.ts';
import { linkedNames } from '../store/queries/vendorMembers.ts';
import { decideVendorPair, splitOffVendor } from '../store/queries/vendorVerdicts.ts';
import { redo, undo } from '../store/undo.ts';
import { listVendorGroups, listVendorPairs } from '../store/views/vendorPairList.ts';
import { openTestStore } from '../testing/openTestStore.ts';
import { LedgerImports } from './LedgerImports.ts';
import { VendorSearch } from './VendorSearch.ts';

const head = 'vendor id,vendor name,tax id,iban,country,postcode,street,phone,email';
const master = [
  '1,Nordwind Handel GmbH,DE123456789,DE89370400440532013000,DE,20095,Hauptstraße 5,040 1234567,info@nordwind.example',
  '2,NORDWIND Handel Ges.m.b.H.,,DE89370400440532013000,DE,20095,Hauptstr. 5,,',
  '3,Nordwind Handels GmbH,DE123456789,,DE,20095,,040-1234567,rechnung@nordwind.example',
  '4,Papier Müller KG,DE999999999,DE02120300000000202051,DE,80331,Am Markt 1,089 7654321,',
  '5,Papier Mueller,,,DE,80331,Am Markt 1,,',
  '6,Ganz Anders AG,DE111111111,,DE,10115,Allee 9,,',
];

/** A store with a vendor master and its payments, searched; an import of vendors searches again by itself. */
async function openDesk(rows = master) {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-vendors-'));
  const store = await openTestStore();
  const search = new VendorSearch(store, () => undefined);
  const imports = new LedgerImports({
    store,
    onChanged: () => undefined,
    onRecords: () => search.goOn(),
    onDefect: (error) => {
      throw error;
    },
  });
  onTestFinished(async () => {
    await imports.close();
    await search.close();
    await store[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  const take = async (name: string, text: string): Promise<void> => {
    await writeFile(join(folder, name), text);
    const draftId = await imports.open(join(folder, name));
    await imports.start(draftId, { ...imports.preview(draftId, null).plan, currency: 'EUR' }, 'ada');
    await imports.settled();
    await search.settled();
  };
  await take(
    'paid.csv',
    'payment id,vendor id,payment date,amount\nP1,1,2026-01-02,100.00\nP2,2,2026-01-05,100.00\nP3,4,2026-01-06,9.00\n',
  );
  await take('vendors.csv', [head, ...rows].join('\n'));
  const say = (one: string, other: string, verdict: 'same' | 'unsure' | 'different') =>
    decideVendorPair(store, { one: `v:${one}`, other: `v:${other}`, verdict }, 'ada');
  return {
    store,
    search,
    take,
    say,
    pairs: (state: 'open' | 'unsure' | 'settled' = 'open') => listVendorPairs(store.db, state),
  };
}

const keysOf = (pairs: readonly { one: { ref: string }; other: { ref: string } }[]) =>
  pairs.map(({ one, other }) => `${one.ref.slice(2)} ${other.ref.slice(2)}`);

describe('a vendor master that was imported', () => {
  test('is searched by itself: pairs with probability, reasons and money, those of most money at stake and doubt first', async () => {
    const desk = await openDesk();
    const { pairs, counts } = desk.pairs();
    expect(keysOf(pairs).sort()).toEqual(['1 2', '1 3', '2 3', '4 5']);
    expect(counts).toEqual({ open: 4, unsure: 0, settled: 0 });
    expect(keysOf(pairs)[0]).toBe('1 2');
    expect(pairs[0]).toMatchObject({ paidOne: 100, paidOther: 100, atStake: 100, decided: null });
    expect(pairs[0]?.probability).toBeGreaterThan(0.9);
    expect(pairs[0]?.evidence).toContainEqual(expect.objectContaining({ attribute: 'account', level: 'same' }));
    expect(desk.search.state()).toMatchObject({ isRunning: false, vendors: 6, inMaster: 6, failure: null });
  });

  test('is searched at the next start where the engine died before it was', async () => {
    const desk = await openDesk();
    desk.store.db.exec('DELETE FROM vendor_search; DELETE FROM vendor_pair');
    desk.search.goOn();
    await desk.search.settled();
    expect(desk.pairs().counts.open).toBe(4);
    desk.search.goOn();
    expect(desk.search.state().isRunning).toBe(false);
  });

  test('a pair that was said to be different never returns, until a fact changes', async () => {
    const desk = await openDesk();
    desk.say('4', '5', 'different');
    desk.search.start();
    await desk.search.settled();
    expect(keysOf(desk.pairs().pairs)).not.toContain('4 5');
    expect(keysOf(desk.pairs('settled').pairs)).toEqual(['4 5']);
    await desk.take('vendors_new.csv', [head, '5,Papier Mueller,DE999999999,,DE,80331,Am Markt 1,,'].join('\n'));
    expect(desk.pairs().pairs.find(({ other }) => other.ref === 'v:5')).toMatchObject({
      decided: null,
      isRearmed: true,
    });
  });

  test('records that are said to be one are linked, their payments are of one payee, and one undo takes it back', async () => {
    const desk = await openDesk();
    const payees = async () => {
      const { table } = await readPaymentColumns(desk.store.db, 'EUR', () => Promise.resolve());
      return [...table.payee];
    };
    expect(await payees()).toEqual([0, 1, 2]);
    desk.say('1', '2', 'same');
    expect(await payees()).toEqual([0, 0, 1]);
    // One by one comes to the same: the history of the second payment holds the first, as of the same payee.
    expect([...readPaymentHistory(desk.store.db, 2).table.payee]).toEqual([0, 0]);
    expect(linkedNames(desk.store.db, { vendorKey: 'nordwind handel', vatId: null }).vatIds).toEqual(['DE123456789']);
    expect(listVendorGroups(desk.store.db).groups).toMatchObject([
      { canonical: 'v:1', members: [{ ref: 'v:1' }, { ref: 'v:2' }] },
    ]);
    expect(undo(desk.store, 'ada')).toMatchObject({ kind: 'vendor', description: 'Vendors: Nordwind Handel GmbH' });
    expect(await payees()).toEqual([0, 1, 2]);
    expect(listVendorGroups(desk.store.db).groups).toEqual([]);
    redo(desk.store, 'ada');
    expect(await payees()).toEqual([0, 0, 1]);
    expect(desk.store.db.prepare('SELECT count(*) AS count FROM vendor').get()).toEqual({ count: 6 });
    expect(desk.store.changeLog.verify()).toMatchObject({ intact: true });
  });

  test('a record is split off its group by one change', async () => {
    const desk = await openDesk();
    desk.say('1', '2', 'same');
    desk.say('1', '3', 'same');
    expect(listVendorGroups(desk.store.db).groups[0]?.members).toHaveLength(3);
    splitOffVendor(desk.store, 'v:1', 'ada');
    expect(listVendorGroups(desk.store.db).groups).toEqual([]);
    undo(desk.store, 'ada');
    expect(listVendorGroups(desk.store.db).groups[0]?.members).toHaveLength(3);
  });

  test('links that would chain vendors of different tax ids join nothing, and say so', async () => {
    const desk = await openDesk();
    desk.say('4', '5', 'same');
    desk.say('5', '6', 'same');
    const { groups, heldApart } = listVendorGroups(desk.store.db);
    expect(groups.map(({ members }) => members.map(({ ref }) => ref))).toEqual([['v:4', 'v:5']]);
    expect(heldApart).toMatchObject([{ other: { ref: 'v:6' }, because: 'tax-id' }]);
  });

  test('what is not sure waits apart; a pair named the wrong way round, or of a record that is gone, is refused', async () => {
    const desk = await openDesk();
    desk.say('4', '5', 'unsure');
    expect(keysOf(desk.pairs('unsure').pairs)).toEqual(['4 5']);
    expect(() => desk.say('5', '4', 'same')).toThrow(expect.objectContaining({ code: 'REFUSED' }));
    expect(() => desk.say('4', '9', 'same')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});

test('the vendor of invoices that were read is compared with the master', async () => {
  const desk = await openDesk();
  desk.store.db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('d', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02');
    INSERT INTO invoice (document_id, document_type, vendor, vendor_key, vendor_vat_id, currency, grand_total, grand_total_minor, iban)
      VALUES ('d', 'invoice', 'Ganz Anders', 'ganz anders', 'DE111111111', 'EUR', '50.00', 5000, NULL)`);
  desk.search.start();
  await desk.search.settled();
  const pair = desk.pairs().pairs.find(({ one }) => one.source === 'invoices');
  expect(pair).toMatchObject({ one: { name: 'Ganz Anders' }, other: { ref: 'v:6' }, paidOne: 50 });
  expect(pair?.probability).toBeGreaterThan(0.9);
});
