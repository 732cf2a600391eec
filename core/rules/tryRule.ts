import type { RuleFigures } from '../contract/rules.ts';
import type { RuleQuery } from '../contract/conditions/ruleQuery.ts';
import type { RuleHistory } from './RuleHistory.ts';
import { evaluateRule } from './evaluateRule.ts';

interface TriedRule {
  readonly query: RuleQuery;
  /** The same rule as it is at work; null where it is new or stopped. */
  readonly atWork: RuleQuery | null;
  /** All other rules at work. */
  readonly others: readonly RuleQuery[];
}

/** Rows a rule holds for, and those whose alert it brings or takes away. */
export interface TriedRows {
  readonly hits: readonly number[];
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

/** Tries a rule on a history against what alerts there already. */
export function tryRule(history: RuleHistory, { query, atWork, others }: TriedRule): TriedRows {
  const { columns, alerted } = history;
  const holds = evaluateRule(query, columns);
  const before = atWork === null ? new Uint8Array(columns.length) : evaluateRule(atWork, columns);
  const anyway = Uint8Array.from(alerted);
  for (const other of others.map((each) => evaluateRule(each, columns)))
    for (let row = 0; row < anyway.length; row++) anyway[row] = (anyway[row] ?? 0) | (other[row] ?? 0);
  const rows = { hits: [] as number[], gained: [] as number[], lost: [] as number[] };
  for (let row = 0; row < holds.length; row++) {
    if (holds[row] === 1) rows.hits.push(row);
    if (anyway[row] === 1 || holds[row] === before[row]) continue;
    (holds[row] === 1 ? rows.gained : rows.lost).push(row);
  }
  return rows;
}

export function figuresOf({ euros, outcome }: RuleHistory, rows: readonly number[]): RuleFigures {
  const figures = { hits: rows.length, money: 0, decided: 0, losses: 0, lossMoney: 0 };
  for (const row of rows) {
    const money = euros[row] ?? 0;
    figures.money += money;
    if (outcome[row] !== 0) figures.decided += 1;
    if (outcome[row] !== 1) continue;
    figures.losses += 1;
    figures.lossMoney += money;
  }
  return figures;
}

/** The rows with most money, most first; found in one pass, since a list shows few of many. */
export function mostMoney({ euros }: RuleHistory, rows: readonly number[], count: number): readonly number[] {
  const most: number[] = [];
  for (const row of rows) {
    const money = euros[row] ?? 0;
    const least = most.at(-1);
    if (most.length === count && least !== undefined && money <= (euros[least] ?? 0)) continue;
    const place = most.findIndex((other) => money > (euros[other] ?? 0));
    most.splice(place < 0 ? most.length : place, 0, row);
    if (most.length > count) most.pop();
  }
  return most;
}
