import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inboxFilterSchema, inboxSortSchema } from '../../../core/contract/inbox.ts';
import { documentStatusSchema } from '../../../core/contract/documents.ts';
import { documentTypeSchema, severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { inboxPlace, newestFirst, viewOfSearch } from './inboxAddress.ts';

const searchOf = (place: string) => place.split('?')[1] ?? '';

const someOf = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });

describe('the address of the inbox', () => {
  it('names the whole inbox by its path alone', () => {
    expect(inboxPlace({})).toBe('/inbox');
    expect(viewOfSearch('')).toEqual({ filter: {}, ...newestFirst });
  });

  it('reads like words', () => {
    expect(
      inboxPlace({ statuses: ['parked', 'rejected'], minimumSeverity: 'high' }, { sort: 'vendor', descending: false }),
    ).toBe('/inbox?status=parked,rejected&severity=high&sort=vendor&order=up');
  });

  it('leaves out what makes no sense and keeps the rest', () => {
    expect(viewOfSearch('status=lost&severity=high&from=2026-02-30&sort=colour')).toEqual({
      filter: { minimumSeverity: 'high' },
      ...newestFirst,
    });
  });

  it('comes back as it was for every filter and order', () => {
    const filters = fc.record(
      {
        statuses: someOf(documentStatusSchema.options),
        documentTypes: someOf(documentTypeSchema.options),
        text: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.isWellFormed()),
        minimumSeverity: fc.constantFrom(...severitySchema.options),
        straightThrough: fc.boolean(),
        needsAttention: fc.boolean(),
        withOpenAlert: fc.boolean(),
        alertSeverity: fc.constantFrom(...severitySchema.options),
        receivedFrom: fc.constant('2026-02-28'),
        receivedTo: fc.constant('2026-03-01'),
        currency: fc.constantFrom('EUR', 'JPY'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, fc.constantFrom(...inboxSortSchema.options), fc.boolean(), (filter, sort, descending) => {
        const view = viewOfSearch(searchOf(inboxPlace(filter, { sort, descending })));
        expect(view).toEqual({ filter: inboxFilterSchema.parse(filter), sort, descending });
      }),
    );
  });
});
