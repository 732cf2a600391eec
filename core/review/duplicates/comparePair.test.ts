import { describe, expect, it } from 'vitest';
import type { StoredField } from '../../contract/extraction.ts';
import { alikeLines, comparePair } from './comparePair.ts';

const stored = (value: string): StoredField => ({
  value,
  raw: value,
  page: 1,
  box: null,
  confidence: 0.9,
  source: 'text-layer',
  by: 'flow',
  at: '2026-03-01T09:00:00.000Z',
});
const line = (description: string, lineTotal: string) => ({
  description: stored(description),
  lineTotal: stored(lineTotal),
});

describe('two documents', () => {
  it('are compared by what their values mean, those that differ first', () => {
    const fields = comparePair(
      { vendor: stored('Müller & Söhne GmbH'), grandTotal: stored('119.00'), invoiceNumber: stored('4711') },
      { vendor: stored('MULLER & SOHNE GMBH'), grandTotal: stored('119'), invoiceNumber: stored('4711-A') },
    );
    expect(fields.map(({ field, isSame }) => [field, isSame])).toEqual([
      ['invoiceNumber', false],
      ['vendor', true],
      ['grandTotal', true],
    ]);
  });

  it('differ where one has no value', () => {
    expect(comparePair({ iban: stored('DE89370400440532013000') }, {})).toMatchObject([
      { field: 'iban', later: null, isSame: false },
    ]);
  });

  it('differ in the sign of an amount', () => {
    expect(comparePair({ grandTotal: stored('-5') }, { grandTotal: stored('5') })[0]?.isSame).toBe(false);
  });

  it('share lines, each counted once', () => {
    const paper = line('Paper A4', '10.00');
    expect(alikeLines([paper, line('Ink', '5')], [paper, paper, line('ink', '5.00')])).toBe(2);
  });
});
