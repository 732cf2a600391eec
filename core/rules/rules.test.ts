import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { expect, test } from 'vitest';
import { checkRule } from '../contract/conditions/checkRule.ts';
import { foldText } from '../contract/conditions/foldText.ts';
import { type RuleFieldName, ruleField, ruleFieldNames } from '../contract/conditions/ruleFields.ts';
import { operatorsOf, valueShape } from '../contract/conditions/ruleOperators.ts';
import type { RuleCondition, RuleQuery } from '../contract/conditions/ruleQuery.ts';
import { features } from '../scoring/features.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import { RuleColumns, type RuleFact, type RuleFacts } from './RuleColumns.ts';
import type { RuleHistory } from './RuleHistory.ts';
import { evaluateRule } from './evaluateRule.ts';
import { toJsonLogic } from './toJsonLogic.ts';
import { mostMoney } from './tryRule.ts';

const words = ['Harrow & Pike', 'harrow', 'Müller GmbH', 'muller', 'DE89 3704', 'de', 'x'];
const days = ['2026-01-01', '2026-03-14', '2026-03-15', '2026-12-31'];

/** Typed values a field can be asked with; few, so that facts often meet them. */
function typed(name: RuleFieldName): fc.Arbitrary<string> {
  const { type, choices = [], maximum = 1000, unit } = ruleField(name);
  switch (type) {
    case 'number':
      return unit === 'share'
        ? fc.constantFrom('0', '12.3', '50', '100')
        : fc.constantFrom('0', '1', '2.5', String(maximum));
    case 'date':
      return fc.constantFrom(...days);
    case 'choice':
    case 'set':
      return fc.constantFrom(...choices);
    case 'text':
    case 'flag':
      return fc.constantFrom(...words);
    default:
      return assertNever(type);
  }
}

function factOf(name: RuleFieldName): fc.Arbitrary<RuleFact> {
  const { type, choices = [], unit } = ruleField(name);
  switch (type) {
    case 'number':
      return fc.constantFrom(null, ...(unit === 'share' ? [0, 0.123, 0.5, 1] : [0, 1, 2.5, 3, 1000]));
    case 'flag':
      return fc.constantFrom(null, 0, 1);
    case 'set':
      return fc.oneof(fc.constant(null), fc.subarray([...choices], { maxLength: 3 }));
    case 'date':
      return fc.constantFrom(null, ...days);
    case 'choice':
      return fc.constantFrom(null, ...choices);
    case 'text':
      return fc.constantFrom(null, ...words);
    default:
      return assertNever(type);
  }
}

const condition: fc.Arbitrary<RuleCondition> = fc.constantFrom(...ruleFieldNames).chain((field) =>
  fc.constantFrom(...operatorsOf[ruleField(field).type]).chain((operator): fc.Arbitrary<RuleCondition> => {
    const shape = valueShape(operator);
    switch (shape) {
      case 'nothing':
        return fc.constant({ field, operator, value: '' });
      case 'one':
        return typed(field).map((value) => ({ field, operator, value }));
      case 'two':
        return fc.tuple(typed(field), typed(field)).map((value) => ({ field, operator, value }));
      case 'many':
        return fc.array(typed(field), { minLength: 1, maxLength: 3 }).map((value) => ({ field, operator, value }));
      default:
        return assertNever(shape);
    }
  }),
);

const group = fc.letrec<{ query: RuleQuery }>((tie) => ({
  query: fc.record({
    combinator: fc.constantFrom('and', 'or'),
    not: fc.boolean(),
    rules: fc.array(fc.oneof({ maxDepth: 2, withCrossShrink: true }, condition, tie('query')), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
})).query;

const facts: fc.Arbitrary<RuleFacts> = fc.record(
  Object.fromEntries(ruleFieldNames.map((name) => [name, factOf(name)])),
);

/** Facts as JSONLogic is given them. */
function logicFacts(of: RuleFacts): Record<string, RuleFact> {
  return Object.fromEntries(
    ruleFieldNames.map((name) => {
      const fact = of[name] ?? null;
      const field = ruleField(name);
      return [name, typeof fact === 'string' && field.type === 'text' ? foldText(field, fact) : fact];
    }),
  );
}

test('a rule holds for exactly the invoices its JSONLogic holds for, by the reference implementation', () => {
  fc.assert(
    fc.property(group, fc.array(facts, { minLength: 1, maxLength: 8 }), (query, rows) => {
      fc.pre(checkRule(query).length === 0);
      const columns = new RuleColumns(rows.length);
      for (const [row, each] of rows.entries()) columns.put(row, each);
      const logic: jsonLogic.RulesLogic = JSON.parse(JSON.stringify(toJsonLogic(query)));
      const expected = rows.map((each) => (jsonLogic.apply(logic, logicFacts(each)) ? 1 : 0));
      expect([...evaluateRule(query, columns)]).toEqual(expected);
      expect(evaluateRule(query, RuleColumns.of(rows[0] ?? {}))[0]).toBe(expected[0]);
    }),
    { numRuns: 600 },
  );
});

const where = (...rules: RuleQuery['rules']): RuleQuery => ({ combinator: 'and', not: false, rules });
const holds = (query: RuleQuery, of: RuleFacts): boolean => evaluateRule(query, RuleColumns.of(of))[0] === 1;

test('what is not known meets no condition, not even a negative one, but "is not known"', () => {
  for (const field of ruleFieldNames)
    for (const operator of operatorsOf[ruleField(field).type])
      expect(holds(where({ field, operator, value: ['1', '2'] }), { [field]: null }), `${field} ${operator}`).toBe(
        operator === 'null',
      );
});

test('texts are compared without case and accents, accounts without spaces, shares in per cent', () => {
  expect(holds(where({ field: 'vendor', operator: 'contains', value: 'MULLER' }), { vendor: 'Müller  GmbH' })).toBe(
    true,
  );
  const account = where({ field: 'iban', operator: 'beginsWith', value: 'de89 3704' });
  expect(holds(account, { iban: 'DE8937040044' })).toBe(true);
  const risky = where({ field: 'probability', operator: '>=', value: '12.3' });
  expect([holds(risky, { probability: 0.123 }), holds(risky, { probability: 0.1229 })]).toEqual([true, false]);
});

test('a value put again replaces the one before', () => {
  const columns = RuleColumns.of({ vendor: 'a', totalEuros: 5, findings: ['SUM_MISMATCH'] });
  columns.put(0, { vendor: null, totalEuros: null, findings: [] });
  expect([...evaluateRule(where({ field: 'vendor', operator: 'null', value: '' }), columns)]).toEqual([1]);
  expect([...evaluateRule(where({ field: 'totalEuros', operator: 'null', value: '' }), columns)]).toEqual([1]);
  const none = where({ field: 'findings', operator: 'none', value: ['SUM_MISMATCH'] });
  expect([...evaluateRule(none, columns)]).toEqual([1]);
});

test('fields that are features are those of the declared catalogue, cut at the same largest value', () => {
  for (const name of ruleFieldNames) {
    const { feature, maximum, type } = ruleField(name);
    if (feature === undefined) continue;
    const declared = features.find((each) => each.name === feature);
    expect(declared?.maximum, name).toBe(type === 'flag' ? 1 : maximum);
  }
});

test('the rows with most money are those that sorting all would put first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 5 }), (money, count) => {
      const history = historyOf(Float64Array.from(money));
      const sorted = money.map((_, row) => row).toSorted((one, other) => (money[other] ?? 0) - (money[one] ?? 0));
      expect(mostMoney(history, [...money.keys()], count)).toEqual(sorted.slice(0, count));
    }),
  );
});

function historyOf(euros: Float64Array): RuleHistory {
  const { length } = euros;
  return {
    columns: new RuleColumns(length),
    documentIds: [],
    euros,
    outcome: new Uint8Array(length),
    alerted: new Uint8Array(length),
    from: null,
    to: null,
  };
}
