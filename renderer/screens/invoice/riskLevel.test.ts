import { expect, test } from 'vitest';
import type { Finding } from '../../../core/contract/findings.ts';
import type { Reason } from '../../../core/contract/risk.ts';
import { reasonToTell, riskLevel } from './riskLevel.ts';

const reason = (message: string): Reason => ({ kind: 'model', code: 'amount', severity: 'high', message });
const finding = (message: string): Finding => ({
  code: 'SUM_MISMATCH',
  severity: 'high',
  message,
  fields: [],
  page: null,
  box: null,
  relatedDocumentId: null,
});

test('what opens an alert is high, from half the way on it is raised', () => {
  const words = [0, 0.29, 0.3, 0.59, 0.6, 1].map((probability) => riskLevel({ probability, alertThreshold: 0.6 }));
  expect(words).toEqual(['low', 'low', 'raised', 'raised', 'high', 'high']);
});

test('the reason told is the first that the findings do not give', () => {
  const reasons = [reason('The sum is wrong.'), reason('The account is new.')];
  expect(reasonToTell({ reasons }, [finding('The sum is wrong.')])?.message).toBe('The account is new.');
  expect(reasonToTell({ reasons: reasons.slice(0, 1) }, [finding('The sum is wrong.')])?.message).toBe(
    'The sum is wrong.',
  );
  expect(reasonToTell({ reasons: [] }, [])).toBeNull();
});
