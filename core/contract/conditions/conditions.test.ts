import { expect, test } from 'vitest';
import { type RuleProblemCode, checkRule } from './checkRule.ts';
import { englishRuleWords } from './englishRuleWords.ts';
import { ruleField, ruleFieldNames } from './ruleFields.ts';
import { type RuleCondition, type RuleQuery, ruleQuerySchema } from './ruleQuery.ts';
import { ruleSentence } from './ruleSentence.ts';
import { workedExamples } from './workedExamples.ts';

const where = (...rules: RuleQuery['rules']): RuleQuery => ({ combinator: 'and', not: false, rules });
const formats = { decimal: (value: string) => Number(value).toLocaleString('en-GB'), date: (value: string) => value };
const words = { ...englishRuleWords, choices: { ...englishRuleWords.choices, DUPLICATE_EXACT: 'came before' } };
const say = (query: RuleQuery): string => ruleSentence(query, words, formats);

test.each<[RuleCondition, RuleProblemCode]>([
  [{ field: 'totalEuros', operator: '>=', value: '' }, 'value-missing'],
  [{ field: 'totalEuros', operator: '>=', value: '5,000' }, 'not-a-number'],
  [{ field: 'totalEuros', operator: 'between', value: ['9', '3'] }, 'range-turned'],
  [{ field: 'totalEuros', operator: 'between', value: ['9'] }, 'value-count'],
  [{ field: 'totalEuros', operator: 'contains', value: '9' }, 'operator-unfit'],
  [{ field: 'vendorInvoices', operator: '>=', value: '21' }, 'above-maximum'],
  [{ field: 'probability', operator: '>=', value: '101' }, 'above-maximum'],
  [{ field: 'issueDate', operator: '>=', value: '2026-02-30' }, 'not-a-date'],
  [{ field: 'issueDate', operator: 'between', value: ['2026-02-03', '2026-02-01'] }, 'range-turned'],
  [{ field: 'findings', operator: 'any', value: ['NONSENSE'] }, 'not-a-choice'],
  [{ field: 'vendor', operator: 'in', value: [] }, 'value-missing'],
])('%j is refused as %s, at its place', (condition, code) => {
  const fine: RuleCondition = { field: 'vendor', operator: '=', value: 'x' };
  expect(checkRule(where(fine, where(fine, condition)))).toMatchObject([{ path: [1, 1], code }]);
});

test('a rule without conditions, or nested too deep, is refused', () => {
  expect(checkRule(where())).toEqual([{ path: [], code: 'empty-group', detail: '' }]);
  const deep = where(where(where(where(where({ field: 'vendor', operator: '=', value: 'x' })))));
  expect(checkRule(deep)).toMatchObject([{ path: [0, 0, 0, 0], code: 'too-deep' }]);
});

test('a rule is said as a sentence, with units, lists, groups and what is unfinished', () => {
  const query = where(
    { field: 'totalEuros', operator: '>=', value: '5000' },
    {
      combinator: 'or',
      not: false,
      rules: [
        { field: 'findings', operator: 'any', value: ['DUPLICATE_EXACT'] },
        { field: 'vendorInvoices', operator: '<', value: '2' },
        { field: 'paymentDays', operator: 'between', value: ['0', '7'] },
      ],
    },
    { field: 'belowRoundLimit', operator: 'yes', value: '' },
    { field: 'vendor', operator: 'in', value: ['Ash', 'Oak', 'Elm'] },
    { field: 'lowestConfidence', operator: '<', value: '50' },
    { field: 'iban', operator: '=', value: '' },
  );
  expect(say(query)).toBe(
    'the total in euro is at least EUR 5,000 and (a finding says: came before or the number of earlier invoices of the ' +
      'vendor is less than 2 or the time to pay is from 0 days to 7 days) and the total lies just below a round limit and ' +
      'the vendor is “Ash”, “Oak” or “Elm” and the confidence of the least sure value is less than 50 % and the bank account is …',
  );
  expect(say({ ...query, not: true, rules: query.rules.slice(0, 1) })).toBe(
    'it is not so that the total in euro is at least EUR 5,000',
  );
});

test('every flag has both clauses, and what the builder keeps for itself is dropped', () => {
  for (const name of ruleFieldNames)
    expect(englishRuleWords.flags[name] === undefined, name).toBe(ruleField(name).type !== 'flag');
  const kept = {
    id: 'r1',
    combinator: 'and',
    not: false,
    rules: [{ id: 'c', field: 'iban', operator: '=', value: 'x' }],
  };
  expect(ruleQuerySchema.parse(kept)).toEqual(where({ field: 'iban', operator: '=', value: 'x' }));
  expect(ruleQuerySchema.safeParse(where({ field: 'iban', operator: '=', value: 'x'.repeat(201) })).success).toBe(
    false,
  );
});

test('every worked example can be used as it stands', () => {
  for (const [name, { query }] of Object.entries(workedExamples)) expect(checkRule(query), name).toEqual([]);
});
