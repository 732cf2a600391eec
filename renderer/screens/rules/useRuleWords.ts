import { useMemo } from 'react';
import { englishRuleWords } from '../../../core/contract/conditions/englishRuleWords.ts';
import { type RuleFieldName, ruleField } from '../../../core/contract/conditions/ruleFields.ts';
import type { RuleOperator } from '../../../core/contract/conditions/ruleOperators.ts';
import type { RuleQuery } from '../../../core/contract/conditions/ruleQuery.ts';
import { type RuleWords, ruleSentence } from '../../../core/contract/conditions/ruleSentence.ts';
import { findingTitle } from '../../../core/contract/findingTitle.ts';
import { decimalSchema } from '../../../core/vocabulary/money.ts';
import { isIsoDate } from '../../../core/vocabulary/dates.ts';
import { germanRuleWords } from '../../i18n/de/ruleWords.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { fieldLabel, operatorLabel } from './ruleLabels.ts';

const english: RuleWords = { ...englishRuleWords, choices: { ...englishRuleWords.choices, ...findingTitle } };

interface SpokenRules {
  /** A rule as one clause. */
  readonly sentence: (query: RuleQuery) => string;
  readonly field: (name: RuleFieldName) => string;
  readonly operator: (name: RuleFieldName, operator: RuleOperator) => string;
  readonly choice: (value: string) => string;
}

/** Rules in words of the reader's language. */
export function useRuleWords(): SpokenRules {
  const { i18n } = useTranslation();
  const { decimal, date } = useFormat();
  return useMemo(() => {
    const words = i18n.language.startsWith('de') ? germanRuleWords : english;
    const formats = {
      decimal: (value: string) => (decimalSchema.safeParse(value).success ? decimal(value) : value),
      date: (value: string) => (isIsoDate(value) ? date(value) : value),
    };
    return {
      sentence: (query) => ruleSentence(query, words, formats),
      field: (name) => fieldLabel(words.fields[name]),
      operator: (name, operator) =>
        operatorLabel(
          (ruleField(name).type === 'date' ? words.dateOperators[operator] : undefined) ?? words.operators[operator],
        ),
      choice: (value) => words.choices[value] ?? value,
    };
  }, [i18n.language, decimal, date]);
}
