import { expect, test } from 'vitest';
import type { Reason } from '../../contract/risk.ts';
import { alertPriority, dueAt, riskOf } from './alertPriority.ts';
import { causeOf } from './causeOf.ts';
import { type RoutedAlert, routeAlerts } from './routeAlerts.ts';

const hour = 3_600_000;

const reason = (code: string, severity: Reason['severity'], kind: Reason['kind']): Reason => ({
  code,
  severity,
  kind,
  message: code,
});

const alert = (key: string, changes: Partial<RoutedAlert> = {}): RoutedAlert => ({
  key,
  severity: 'medium',
  state: 'open',
  assignee: null,
  escalatedBy: null,
  ...changes,
});

test('priority is risk times money, doubled when due and trebled when overdue by as much again', () => {
  const grounds = { severity: 'high', probability: 0.6, euros: 1000, ageMs: 0 } as const;
  expect(alertPriority(grounds)).toBe(600);
  expect(alertPriority({ ...grounds, ageMs: 72 * hour })).toBe(1200);
  expect(alertPriority({ ...grounds, ageMs: 144 * hour })).toBe(1800);
  expect(alertPriority({ ...grounds, ageMs: -hour })).toBe(600);
});

test('a check stands for a risk of its own, and an unread amount for an everyday one', () => {
  expect(riskOf({ severity: 'critical', probability: 0.01 })).toBe(0.9);
  expect(riskOf({ severity: 'medium', probability: 0.3 })).toBe(0.3);
  expect(alertPriority({ severity: 'critical', probability: null, euros: null, ageMs: 0 })).toBe(900);
  expect(dueAt(0, 'critical')).toBe(24 * hour);
  expect(dueAt(0, 'low')).toBe(336 * hour);
});

test('the cause is the gravest reason, a finding before a feature', () => {
  expect(causeOf([reason('f', 'high', 'model'), reason('A', 'medium', 'rule'), reason('B', 'high', 'rule')])).toBe('B');
  expect(causeOf([reason('f', 'high', 'model'), reason('A', 'medium', 'rule')])).toBe('f');
  expect(causeOf([])).toBe('score');
});

test('alerts go to who has least to do, grave ones to a senior, and none back to who escalated it', () => {
  const analysts = [
    { name: 'Ada', role: 'analyst' },
    { name: 'Bob', role: 'analyst' },
    { name: 'Sue', role: 'senior' },
  ] as const;
  const routed = routeAlerts(
    [
      alert('critical', { severity: 'critical' }),
      alert('taken', { assignee: 'Ada', state: 'in-review' }),
      alert('one'),
      alert('two'),
      alert('escalated', { state: 'escalated', escalatedBy: 'Sue', assignee: 'Sue' }),
    ],
    analysts,
  );
  expect(Object.fromEntries(routed)).toEqual({ critical: 'Sue', one: 'Bob', two: 'Ada', escalated: 'Bob' });
  expect(routeAlerts([alert('one')], []).size).toBe(0);
  expect(routeAlerts([alert('one', { state: 'escalated', escalatedBy: 'Ada' })], [analysts[0]]).size).toBe(0);
});
