import { expect, it } from 'vitest';
import { readDocument } from '../readDocument.ts';
import { pageOf } from '../testing/pageOf.ts';
import { isNoName } from './isNoName.ts';
import { settledSeller } from './labelledParties.ts';
import { asPrinted } from './readAddress.ts';

const seller = (...lines: Parameters<typeof pageOf>[0]) => settledSeller(readDocument([pageOf(lines)]))?.name;

it.each(['Lieferantenstraße 20', 'DE 80333 München', 'Page 1 of 1', 'Seite 2 von 4', '© Muster Verlag 2024'])(
  '%s names nobody',
  (text) => {
    expect(isNoName(text)).toBe(true);
  },
);

it.each(['Hafenstraße 12 Verwaltungs GmbH', 'Electro-Service 74', 'Physiotherapie am Platz', 'Page & Sons'])(
  '%s may be a name',
  (text) => {
    expect(isNoName(text)).toBe(false);
  },
);

it('a label over a name with its address settles who sells, a label beside a word does not', () => {
  const listed = seller(
    { 40: 'Verkäufer' },
    { 40: 'Name:', 200: 'Fink & Sohn' },
    { 200: 'Weg 3' },
    { 200: '20457 Hamburg' },
  );
  expect(listed === undefined ? null : asPrinted(listed)).toBe('Fink & Sohn');
  expect(seller({ 40: 'Vendeur : M. Blanc' }, 'Facture n° 12')).toBeUndefined();
});
