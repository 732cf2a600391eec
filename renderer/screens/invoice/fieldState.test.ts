import { describe, expect, it } from 'vitest';
import { changeIdSchema, newId } from '../../../core/vocabulary/ids.ts';
import { fieldGroups, fieldOrder, groupsAreComplete } from './fieldGroups.ts';
import { isProblem, needsDecision, nextField, stateOfField, type CheckedFields } from './fieldState.ts';

const at = '2026-03-01T10:00:00.000Z';
const read = (value: string, confidence: number) => ({
  value,
  raw: value,
  page: 1,
  box: null,
  confidence,
  source: 'ocr' as const,
  by: 'vouch',
  at,
});

const document: CheckedFields = {
  fields: {
    vendor: read('Acme Ltd', 0.95),
    iban: read('DE00', 0.99),
    grandTotal: read('119.00', 0.4),
    netTotal: { ...read('100.00', 1), source: 'analyst', by: 'Ada' },
    taxTotal: { ...read('19.00', 1), source: 'analyst', by: 'Ada' },
    bic: read('', 0.9),
  },
  findings: [
    {
      code: 'IBAN_CHECKSUM',
      severity: 'high',
      message: 'The account number fails its checksum.',
      fields: ['iban'],
      page: 1,
      box: null,
      relatedDocumentId: null,
    },
    {
      code: 'DATE_STALE',
      severity: 'info',
      message: 'The invoice is old.',
      fields: ['vendor'],
      page: null,
      box: null,
      relatedDocumentId: null,
    },
  ],
  history: [
    {
      changeId: newId(changeIdSchema),
      at,
      by: 'Ada',
      kind: 'field.corrected',
      field: 'taxTotal',
      before: '19.00',
      after: '19.00',
    },
    {
      changeId: newId(changeIdSchema),
      at,
      by: 'Ada',
      kind: 'field.corrected',
      field: 'netTotal',
      before: '10.00',
      after: '100.00',
    },
  ],
};

describe('stateOfField', () => {
  it.each([
    ['vendor', 'read'],
    ['grandTotal', 'doubtful'],
    ['iban', 'failed'],
    ['netTotal', 'corrected'],
    ['taxTotal', 'confirmed'],
    ['buyer', 'missing'],
    ['bic', 'missing'],
  ] as const)('%s is %s', (name, state) => {
    expect(stateOfField(document, name, 0.8)).toBe(state);
  });

  it('follows the threshold of the settings', () => {
    expect(stateOfField(document, 'grandTotal', 0.3)).toBe('read');
    expect(stateOfField(document, 'vendor', 0.99)).toBe('doubtful');
  });

  it('asks for no second decision where an analyst has set the value', () => {
    const confirmed = {
      ...document,
      fields: { ...document.fields, iban: { ...read('DE00', 1), source: 'analyst' as const } },
    };
    expect(stateOfField(confirmed, 'iban', 0.8)).toBe('failed');
    expect(needsDecision(confirmed, 'iban', 0.8)).toBe(false);
    expect(needsDecision(document, 'iban', 0.8)).toBe(true);
  });
});

const problem = (name: (typeof fieldOrder)[number]) => isProblem(stateOfField(document, name, 0.8));

describe('nextField', () => {
  it('walks the problems in panel order and goes round', () => {
    expect(nextField(fieldOrder, null, 1, problem)).toBe('grandTotal');
    expect(nextField(fieldOrder, 'grandTotal', 1, problem)).toBe('iban');
    expect(nextField(fieldOrder, 'iban', 1, problem)).toBe('grandTotal');
    expect(nextField(fieldOrder, 'grandTotal', -1, problem)).toBe('iban');
    expect(nextField(fieldOrder, null, -1, problem)).toBe('iban');
  });

  it('comes back to the only one, and to none where there is none', () => {
    expect(nextField(fieldOrder, 'iban', 1, (name) => name === 'iban')).toBe('iban');
    expect(nextField(fieldOrder, 'iban', 1, () => false)).toBeNull();
  });
});

it('every field of the vocabulary stands in one group', () => {
  expect(groupsAreComplete()).toBe(true);
  expect(fieldGroups.every(({ fields }) => fields.length > 0)).toBe(true);
});
