import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing/buildInvoice.ts';

const payable = (fields: object) => findingsOf('DUE_MISMATCH', { fields });

describe('payable is the total less what is paid (BR-CO-16)', () => {
  it('finds more asked than the invoice names', () => {
    const [finding] = payable({ duePayable: '1569.06' });
    expect(finding?.severity).toBe('medium');
    expect(finding?.message).toBe('1569.06 EUR is asked for payment, 100.00 EUR more than the total of 1469.06 EUR.');
  });

  it('accepts the same amount, also rounded to five rappen', () => {
    expect(payable({ duePayable: '1469.06' })).toEqual([]);
    expect(payable({ currency: 'CHF', duePayable: '1469.05' })).toEqual([]);
  });

  it('takes less for a part paid, and zero for paid', () => {
    expect(payable({ duePayable: '469.06' })[0]?.severity).toBe('low');
    expect(payable({ duePayable: '0.00' })).toEqual([]);
  });

  it('compares credit notes without their sign', () => {
    expect(payable({ documentType: 'credit note', grandTotal: '-50.00', duePayable: '50.00' })).toEqual([]);
  });
});
