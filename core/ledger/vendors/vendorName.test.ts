import { expect, test } from 'vitest';
import { nameSkeleton } from './nameSkeleton.ts';
import { vendorName } from './vendorName.ts';

test.each([
  ['Müller & Söhne GmbH', 'Mueller und Soehne G.m.b.H.', 'GMBH'],
  ['Bau Nord GmbH & Co. KG', 'BAU NORD GMBH U. CO KG', 'GMBH KG'],
  ['Dupont S.A.R.L.', 'SARL Dupont', 'SARL'],
  ['Drukarnia Łódź Sp. z o.o.', 'DRUKARNIA LODZ SP. Z O. O.', 'SPZOO'],
  ['Газпром ООО', 'Gazprom OOO', 'OOO'],
  ['Aсme Tools Ltd', 'ACME TOOLS LIMITED', 'LTD'],
])('%s and %s are one name, of the form %s', (one, other, form) => {
  const [first, second] = [vendorName(one), vendorName(other)];
  expect(first.sorted.filter((word) => word.length > 1)).toEqual(second.sorted.filter((word) => word.length > 1));
  expect([first.form, second.form]).toEqual([form, form]);
});

test('what names a form is part of a name where it stands in its middle, or alone', () => {
  expect(vendorName('AG Möbel Nord GmbH').words).toContain('AG');
  expect(vendorName('SAS').words).toEqual(['SAS']);
  expect(vendorName('Co Op Markt').words).toEqual(['CO', 'OP', 'MARKT']);
});

test('letters of other scripts, digits and pairs of letters look alike (UTS #39)', () => {
  expect(nameSkeleton('АСМЕ Ltd')).toBe(nameSkeleton('ACME Ltd'));
  expect(nameSkeleton('Nordwlnd')).toBe(nameSkeleton('Nordw1nd'));
  expect(nameSkeleton('Bernd')).toBe(nameSkeleton('Bemd'));
  expect(nameSkeleton('Øresund')).toBe(nameSkeleton('Oresund'));
  expect(nameSkeleton('Acme')).not.toBe(nameSkeleton('Acne'));
});
