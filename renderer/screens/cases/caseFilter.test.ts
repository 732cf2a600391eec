import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseQuerySchema, caseStateSchema } from '../../../core/contract/cases.ts';
import { severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { casesPlace } from '../../app/places.ts';
import { parseCaseFilter, placeOfFilter, queryOfFilter, unclosed } from './caseFilter.ts';

const searchOf = (place: string) => place.split('?')[1] ?? '';

describe('case filter in the address', () => {
  it('comes back as it was written', () => {
    const filters = fc.record({
      states: fc.subarray(caseStateSchema.options, { maxLength: 2 }),
      severity: fc.option(fc.constantFrom(...severitySchema.options)),
      text: fc.string({ maxLength: 200, unit: 'grapheme' }).filter((text) => text.length <= 200 && text.isWellFormed()),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseCaseFilter(searchOf(placeOfFilter(filter)))).toEqual(filter);
      }),
    );
  });

  it('lists undecided cases unless told otherwise, and passes over what it does not know', () => {
    expect(parseCaseFilter('')).toEqual({ states: unclosed, severity: null, text: '' });
    expect(parseCaseFilter('state=all').states).toEqual([]);
    expect(parseCaseFilter('state=closed,imaginary&severity=dreadful')).toEqual({
      states: ['closed'],
      severity: null,
      text: '',
    });
  });

  it('reads the links of other screens', () => {
    const place = casesPlace({ states: ['open'], severity: 'high' });
    expect(parseCaseFilter(searchOf(place))).toEqual({ states: ['open'], severity: 'high', text: '' });
  });

  it('makes queries the engine accepts', () => {
    expect(caseQuerySchema.parse(queryOfFilter({ states: [], severity: null, text: '  ' }))).toEqual({
      offset: 0,
      limit: 100,
    });
    const query = queryOfFilter({ states: ['closed'], severity: 'low', text: ' acme ' });
    expect(caseQuerySchema.parse(query)).toMatchObject({ states: ['closed'], severity: 'low', text: 'acme' });
  });
});
