import { expect, test } from 'vitest';
import { demoTable, type DemoRow } from './demoTable.ts';

const invoice: DemoRow = {
  file: 'folder/a.pdf',
  status: 'done',
  documentType: 'invoice',
  fields: { vendor: { value: 'Harrow' }, grandTotal: { value: '1033.32' }, currency: { value: 'GBP' } },
  findings: [
    { code: 'DATE_STALE', severity: 'info', message: '' },
    { code: 'IBAN_CHECKSUM', severity: 'high', message: '' },
    { code: 'CURRENCY_UNUSUAL', severity: 'low', message: '' },
  ],
  risk: { probability: 0.0312 },
};
const broken: DemoRow = {
  ...invoice,
  file: 'b.pdf',
  status: 'rejected',
  reason: 'The file is cut off.',
  fields: {},
  findings: [],
  risk: null,
};

test('amounts and risk end in the same column, the worst finding is named, a rejected file says why', () => {
  const [head = '', rule = '', first = '', second = ''] = demoTable([invoice, broken]).split('\n');
  expect(head).toContain('What to look at');
  expect(rule).toMatch(/^─+/);
  expect(first.indexOf('1033.32 GBP') + '1033.32 GBP'.length).toBe(head.indexOf('Total') + 'Total'.length);
  expect(first).toContain('3.1 %');
  expect(first.endsWith('high: iban checksum')).toBe(true);
  expect(second.endsWith('The file is cut off.')).toBe(true);
});
