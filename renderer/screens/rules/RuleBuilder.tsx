import { useMemo } from 'react';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import {
  type RuleFieldName,
  isRuleFieldName,
  ruleField,
  ruleFieldGroups,
  ruleFieldNames,
} from '../../../core/contract/conditions/ruleFields.ts';
import { operatorsOf } from '../../../core/contract/conditions/ruleOperators.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { RuleSelect } from './RuleSelect.tsx';
import { RuleValue } from './RuleValue.tsx';
import { useRuleWords } from './useRuleWords.ts';

interface RuleBuilderProps {
  readonly query: RuleGroupType;
  readonly onChange: (query: RuleGroupType) => void;
}

const button = 'bp6-button bp6-small';
const classNames = {
  queryBuilder: 'rules-builder',
  addRule: button,
  addGroup: button,
  removeRule: `${button} bp6-minimal`,
  removeGroup: `${button} bp6-minimal`,
  fields: 'rules-select rules-field',
  operators: 'rules-select',
  combinators: 'rules-select',
};
const controls = {
  valueEditor: RuleValue,
  fieldSelector: RuleSelect,
  operatorSelector: RuleSelect,
  combinatorSelector: RuleSelect,
};

/** Conditions put together by choosing: what is asked, how it is compared, with what; groups of all or any. */
export function RuleBuilder({ query, onChange }: RuleBuilderProps) {
  const { t } = useTranslation();
  const words = useRuleWords();
  const lists = useMemo(
    () => ({
      fields: ruleFieldGroups.map((group) => ({
        label: t(`rules.group.${group}`),
        options: ruleFieldNames
          .filter((name) => ruleField(name).group === group)
          .map((name) => ({ name, label: words.field(name) })),
      })),
      operators: (field: string) => {
        const name: RuleFieldName = isRuleFieldName(field) ? field : 'totalEuros';
        return operatorsOf[ruleField(name).type].map((operator) => ({
          name: operator,
          label: words.operator(name, operator),
        }));
      },
      combinators: [
        { name: 'and', label: t('rules.builder.allOf') },
        { name: 'or', label: t('rules.builder.anyOf') },
      ],
      translations: {
        fields: { title: t('rules.builder.field') },
        operators: { title: t('rules.builder.operator') },
        combinators: { title: t('rules.builder.combinator') },
        notToggle: { label: t('rules.builder.not'), title: t('rules.builder.notTitle') },
        addRule: { label: `+ ${t('rules.builder.addRule')}`, title: t('rules.builder.addRuleTitle') },
        addGroup: { label: `+ ${t('rules.builder.addGroup')}`, title: t('rules.builder.addGroupTitle') },
        removeRule: { label: '×', title: t('rules.builder.removeRule') },
        removeGroup: { label: '×', title: t('rules.builder.removeGroup') },
      },
    }),
    [t, words],
  );
  return (
    <QueryBuilder
      query={query}
      onQueryChange={onChange}
      fields={lists.fields}
      getOperators={lists.operators}
      combinators={lists.combinators}
      translations={lists.translations}
      controlElements={controls}
      controlClassnames={classNames}
      getDefaultValue={() => ''}
      showNotToggle
      maxLevels={4}
    />
  );
}
