import { describe, expect, test } from 'vitest';
import { makeVendorMaster } from '../../testing/vendorMaster.ts';
import type { VendorIdentity } from './VendorIdentity.ts';
import { groupVendors } from './groupVendors.ts';
import { matchVendors } from './matchVendors.ts';

const vendor = (ref: string, name: string, own: Partial<VendorIdentity> = {}): VendorIdentity => ({
  ref,
  name,
  taxId: null,
  account: null,
  country: 'DE',
  street: null,
  postcode: null,
  city: null,
  phone: null,
  email: null,
  ...own,
});

describe('a made master of 6000 vendors with the truth beside it', () => {
  // Another seed than the one weights were looked at with.
  const rows = makeVendorMaster(6000, { seed: 2026 });
  const { matches } = matchVendors(rows);
  const isTrue = ({ one, other }: { one: number; other: number }) => rows[one]?.truth === rows[other]?.truth;
  const sizes = [...Map.groupBy(rows, ({ truth }) => truth).values()].map(({ length }) => length);
  const truePairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

  test('is found again: at one half 95 of 100 true pairs and more, and 97 of 100 that are named are true', () => {
    const named = matches.filter(({ probability }) => probability >= 0.5);
    const right = named.filter(isTrue).length;
    expect(truePairs).toBeGreaterThan(500);
    expect(right / truePairs).toBeGreaterThan(0.95);
    expect(right / named.length).toBeGreaterThan(0.97);
  });

  test('is given probabilities that hold: those of nine tenths and more are right so often, the others seldom', () => {
    const sure = matches.filter(({ probability }) => probability >= 0.9);
    expect(sure.filter(isTrue).length / sure.length).toBeGreaterThan(0.97);
    const unlikely = matches.filter(({ probability }) => probability < 0.3);
    expect(unlikely.filter(isTrue).length / unlikely.length).toBeLessThan(0.4);
  });

  test('falls into groups that hold one vendor each', () => {
    const { groups } = groupVendors(
      rows,
      matches.filter(({ probability }) => probability >= 0.5),
    );
    const pure = groups.filter((group) => new Set(group.map((row) => rows[row]?.truth)).size === 1);
    expect(pure.length / groups.length).toBeGreaterThan(0.97);
  });
});

const probabilityOf = (one: VendorIdentity, other: VendorIdentity): number =>
  matchVendors([one, other, vendor('v:x', 'Ganz Anders AG'), vendor('v:y', 'Papier Nord OHG')], 0).matches.find(
    ({ one: row, other: second }) => row === 0 && second === 1,
  )?.probability ?? 0;

describe('a pair', () => {
  test('of one account and name is one vendor, whatever its legal form is written like', () => {
    const account = 'DE89370400440532013000';
    expect(
      probabilityOf(vendor('v:1', 'Nordwind GmbH', { account }), vendor('v:2', 'NORDWIND Ges.m.b.H.', { account })),
    ).toBeGreaterThan(0.99);
  });

  test('of a homoglyph name alone is probable, and less so with tax ids that differ', () => {
    const [one, other] = [vendor('v:1', 'Nordwind Handel'), vendor('v:2', 'Nоrdwind Handel')];
    const alone = probabilityOf(one, other);
    expect(alone).toBeGreaterThan(0.5);
    const against = probabilityOf({ ...one, taxId: 'DE123456789' }, { ...other, taxId: 'DE987654321' });
    expect(alone / (1 - alone) / (against / (1 - against))).toBeGreaterThan(50);
  });

  test('says what speaks for it and what against it, the weightiest first', () => {
    const [match] = matchVendors(
      [
        vendor('v:1', 'Nordwind GmbH', { taxId: 'DE123456789' }),
        vendor('v:2', 'Nordwind GmbH', { taxId: 'DE123456789', country: 'AT' }),
      ],
      0,
    ).matches;
    expect(match?.evidence.map(({ attribute, level }) => `${attribute} ${level}`)).toEqual(
      expect.arrayContaining(['taxId same', 'name same', 'country other', 'form same']),
    );
    expect(match?.evidence[0]).toMatchObject({ attribute: 'taxId' });
    expect(match?.evidence.find(({ attribute }) => attribute === 'country')?.bits).toBeLessThan(0);
  });
});

const said = (one: number, other: number): boolean => Math.min(one, other) === 0 && Math.max(one, other) === 1;

describe('links', () => {
  const rows = [
    vendor('v:a', 'A', { taxId: 'DE111111111' }),
    vendor('v:b', 'B'),
    vendor('v:c', 'C', { taxId: 'DE222222222' }),
  ];
  const chain = [
    { one: 0, other: 1, probability: 0.9 },
    { one: 1, other: 2, probability: 0.8 },
  ];

  test('do not chain vendors that contradict each other; the stronger link stands', () => {
    expect(groupVendors(rows, chain)).toEqual({ groups: [[0, 1]], heldApart: [{ link: chain[1], because: 'tax-id' }] });
  });

  test('join them where that very pair was linked, and never what was said to be different', () => {
    const all = [...chain, { one: 0, other: 2, probability: 1 }];
    expect(groupVendors(rows, all).groups).toEqual([[0, 1, 2]]);
    expect(groupVendors(rows, chain.slice(0, 1), said)).toMatchObject({ groups: [], heldApart: [{ because: 'said' }] });
  });
});
