import { expect, test } from 'vitest';
import { alertStateSchema } from '../../../core/contract/alerts.ts';
import { severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { alertsListed, alertsPlace } from './alertsAddress.ts';

test('every list has an address that names it, and a wrong one means all that are open', () => {
  for (const state of alertStateSchema.options)
    for (const severity of [undefined, ...severitySchema.options]) {
      const place = alertsPlace({ state, severity });
      expect(alertsListed(place.split('?')[1] ?? '')).toEqual({ state, severity });
    }
  expect(alertsPlace({ state: 'open', severity: undefined })).toBe('/alerts');
  expect(alertsListed('state=gone&severity=huge')).toEqual({ state: 'open', severity: undefined });
});
