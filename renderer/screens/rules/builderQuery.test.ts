import { expect, test } from 'vitest';
import type { RuleQuery } from '../../../core/contract/conditions/ruleQuery.ts';
import { workedExamples } from '../../../core/contract/conditions/workedExamples.ts';
import { fromBuilder, toBuilder } from './builderQuery.ts';

test('a rule comes back from the builder as it went in', () => {
  for (const { query } of Object.values<{ readonly query: RuleQuery }>(workedExamples))
    expect(fromBuilder(toBuilder(query))).toEqual(query);
});

const of = (operator: string, value: unknown) =>
  fromBuilder({ combinator: 'and', rules: [{ field: 'vendor', operator, value }] }).rules[0];

test('values take the form of their operator, whatever one had before', () => {
  expect(of('=', ['a', 'b'])).toEqual({ field: 'vendor', operator: '=', value: 'a' });
  expect(of('in', 'a')).toEqual({ field: 'vendor', operator: 'in', value: ['a'] });
  expect(of('in', ['a', ' ', ''])).toEqual({ field: 'vendor', operator: 'in', value: ['a'] });
  expect(of('between', 'a')).toEqual({ field: 'vendor', operator: 'between', value: ['a', ''] });
  expect(of('null', 'a')).toEqual({ field: 'vendor', operator: 'null', value: '' });
  expect(of('=', 12)).toEqual({ field: 'vendor', operator: '=', value: '' });
  expect(of('nonsense', 'a')).toBeUndefined();
});
