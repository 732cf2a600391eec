import { describe, expect, it } from 'vitest';
import { type FieldChanges, check, read } from '../testing/buildInvoice.ts';

const dates = (fields: FieldChanges) =>
  check({ fields }).filter(({ code }) => code.startsWith('DATE_') || code === 'DUE_BEFORE_ISSUE');

describe('dates', () => {
  it('finds a due date before the issue date', () => {
    const [finding] = dates({ dueDate: '2026-04-01' });
    expect(finding).toMatchObject({ code: 'DUE_BEFORE_ISSUE', severity: 'medium' });
    expect(finding?.message).toContain('due on 2026-04-01, 9 days before the invoice was issued on 2026-04-10');
  });

  it('accepts payment on the day of issue', () => {
    expect(dates({ dueDate: '2026-04-10' })).toEqual([]);
  });

  it('finds a date more than three days ahead', () => {
    expect(dates({ issueDate: '2026-04-18' })).toEqual([]);
    expect(dates({ issueDate: '2026-04-19' })).toMatchObject([{ code: 'DATE_IN_FUTURE', severity: 'medium' }]);
  });

  it('only notes an old invoice', () => {
    expect(dates({ issueDate: '2025-04-15' })).toEqual([]);
    expect(dates({ issueDate: '2025-04-14' })).toMatchObject([{ code: 'DATE_STALE', severity: 'info' }]);
  });

  it('notes a date that can be read two ways, and weighs what rests on it less', () => {
    const issueDate = read('2026-12-04', { raw: '12/04/2026', confidence: 0.6 });
    expect(dates({ issueDate, dueDate: null })).toMatchObject([
      { code: 'DATE_IN_FUTURE', severity: 'low' },
      { code: 'DATE_AMBIGUOUS', severity: 'info' },
    ]);
  });

  it('does not doubt a date whose order is plain', () => {
    for (const [raw, confidence] of [
      ['13/04/2026', 0.6],
      ['10.04.2026', 0.6],
      ['04/04/2026', 0.6],
      ['10/04/2026', 0.95],
    ] as const)
      expect(dates({ issueDate: read('2026-04-10', { raw, confidence }) })).toEqual([]);
  });
});
