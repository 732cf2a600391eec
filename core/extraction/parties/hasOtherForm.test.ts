import { expect, it } from 'vitest';
import { hasOtherForm } from './hasOtherForm.ts';

it.each([
  ['Nordlicht', ['Nordlicht Handels GmbH'], true],
  ['Nordlicht Handels GmbH', ['NORDLICHT'], true],
  ['Nordlicht GmbH', ['Nordlicht GmbH', 'NORDLICHT GMBH'], false],
  ['Nordlicht GmbH', ['Nordlicht GmbH · Hafenweg 3 · 20457 Hamburg'], false],
  ['Nord', ['Nordlicht GmbH'], false],
  ['Nordlicht GmbH', ['Eichenhof KG', 'Rechnung'], false],
])('"%s" among %j: %s', (name, printed, expected) => {
  expect(hasOtherForm(name, printed)).toBe(expected);
});
