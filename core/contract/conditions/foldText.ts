import { type RuleField } from './ruleFields.ts';

/** The form texts are compared in: without case, accents and doubled spaces; identifiers without any space. */
export function foldText(field: RuleField, text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return folded.replace(/\s+/gu, field.isCompact === true ? '' : ' ');
}
