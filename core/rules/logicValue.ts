import { Big } from 'big.js';
import { foldText } from '../contract/conditions/foldText.ts';
import { type RuleFieldName, ruleField } from '../contract/conditions/ruleFields.ts';

/** A typed value as it is compared: shares are 0 to 1, texts folded, dates and choices as they are. */
export function logicValue(name: RuleFieldName, typed: string): number | string {
  const field = ruleField(name);
  if (field.type === 'text') return foldText(field, typed);
  if (field.type !== 'number') return typed;
  return field.unit === 'share' ? new Big(typed).div(100).toNumber() : Number(typed);
}
