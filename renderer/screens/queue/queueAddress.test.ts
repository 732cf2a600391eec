import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reviewFilterSchema, reviewSortSchema } from '../../../core/contract/review.ts';
import { reviewStateSchema } from '../../../core/contract/reviewState.ts';
import { severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { isNarrowed, queuePlace, queueViewOf } from './queueAddress.ts';

const view = fc.record({
  filter: fc.record(
    {
      states: fc.uniqueArray(fc.constantFrom(...reviewStateSchema.options), { minLength: 1 }),
      text: fc.string({ minLength: 1, maxLength: 40 }),
      currency: fc.constantFrom('EUR', 'JPY'),
      minimumSeverity: fc.constantFrom(...severitySchema.options),
      minimumTotal: fc.constantFrom('0', '1200.50'),
      awaitsSecond: fc.constant(true),
    },
    { requiredKeys: ['states'] },
  ),
  sort: fc.constantFrom(...reviewSortSchema.options),
  descending: fc.boolean(),
  viewId: fc.constant(null),
});

test('a view goes into the address and comes out of it as it was', () => {
  fc.assert(
    fc.property(view, (shown) => {
      const filter = reviewFilterSchema.parse(shown.filter);
      const search = queuePlace({ ...shown, filter }).split('?')[1] ?? '';
      expect(queueViewOf(search)).toEqual({ ...shown, filter });
    }),
  );
});

test('what makes no sense in an address is left out', () => {
  const { filter, sort, viewId } = queueViewOf('state=gone&severity=dire&currency=euros&sort=mood&view=1');
  expect({ filter, sort, viewId }).toEqual({ filter: { states: ['waiting'] }, sort: 'expectedLoss', viewId: null });
  expect(isNarrowed(filter)).toBe(false);
});
