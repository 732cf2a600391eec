import { expect, it } from 'vitest';
import { readByRules } from '../extractInvoice.ts';
import { wholeSegment } from '../parties/PartyBlock.ts';
import { pageOf } from '../testing/pageOf.ts';
import { readAround } from './readAround.ts';
import { readingOf } from '../readingOf.ts';

it('the buyer that the rules took for the vendor is the buyer of another vendor, and its tax id is its own', () => {
  const reading = readByRules([
    pageOf([
      'Nordland Bau GmbH',
      'Kai 12',
      '28195 Bremen',
      'USt-IdNr. DE136695976',
      '',
      'Rechnung Nr. 33 vom 12.03.2018',
      '',
      '',
      { 40: 'Praxis Helga Ufer' },
      { 40: 'Uferweg 4' },
      { 40: '20457 Hamburg' },
      { 40: 'USt-IdNr. DE129274202' },
    ]),
  ]);
  const { fields } = reading.extraction;
  expect(fields.vendor?.value).toBe('Nordland Bau GmbH');
  const segment = reading.view.layout.segments.find(({ text }) => text === 'Praxis Helga Ufer');
  if (segment === undefined) throw new Error('The page lost a line.');
  const span = wholeSegment(segment);
  const around = readAround(reading, fields, readingOf(segment.text, [span], 0.9), span, 0.5);
  expect(around).toMatchObject({
    vendor: { value: 'Praxis Helga Ufer', confidence: 0.9 },
    buyer: { value: 'Nordland Bau GmbH' },
    vendorVatId: { value: 'DE129274202', confidence: 0.5 },
    buyerVatId: { value: 'DE136695976', confidence: 0.5 },
    address: { value: 'Uferweg 4, 20457 Hamburg' },
    invoiceNumber: { value: '33' },
  });
});
