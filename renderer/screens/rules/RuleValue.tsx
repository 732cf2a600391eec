import { Tag } from '@blueprintjs/core';
import { useState } from 'react';
import type { ValueEditorProps } from 'react-querybuilder';
import { type RuleField, isRuleFieldName, ruleField } from '../../../core/contract/conditions/ruleFields.ts';
import { ruleOperators, valueShape } from '../../../core/contract/conditions/ruleOperators.ts';
import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { builderValue } from './builderQuery.ts';
import { useRuleWords } from './useRuleWords.ts';

/** What a condition compares with: nothing, one value, a range or a list, typed as the field's kind wants it. */
export function RuleValue(props: ValueEditorProps) {
  const { t } = useTranslation();
  const { field } = props;
  const operator = ruleOperators.find((each) => each === props.operator);
  const change = (value: string | readonly string[]): void => props.handleOnChange(value);
  if (!isRuleFieldName(field) || operator === undefined) return null;
  const declared = ruleField(field);
  const typed = builderValue(props.value);
  const values = typeof typed === 'string' ? [typed] : typed;
  const [first = '', second = ''] = values;
  const shape = valueShape(operator);
  switch (shape) {
    case 'nothing':
      return null;
    case 'one':
      return <OneValue field={declared} label={t('rules.builder.value')} value={first} onChange={change} />;
    case 'two':
      return (
        <>
          <OneValue
            field={declared}
            label={t('rules.builder.from')}
            value={first}
            onChange={(next) => change([next, second])}
          />
          <OneValue
            field={declared}
            label={t('rules.builder.to')}
            value={second}
            onChange={(next) => change([first, next])}
          />
        </>
      );
    case 'many':
      return declared.choices === undefined ? (
        <TextList key={field} values={values} onChange={change} />
      ) : (
        <ChoiceList choices={declared.choices} values={values} onChange={change} />
      );
    default:
      return assertNever(shape);
  }
}

interface OneValueProps {
  readonly field: RuleField;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OneValue({ field, label, value, onChange }: OneValueProps) {
  const { t } = useTranslation();
  const words = useRuleWords();
  if (field.choices !== undefined)
    return (
      <select
        className="rules-select"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{t('rules.builder.choose')}</option>
        {field.choices.map((choice) => (
          <option key={choice} value={choice}>
            {words.choice(choice)}
          </option>
        ))}
      </select>
    );
  const unit = field.unit === undefined ? '' : t(`rules.unit.${field.unit}`);
  const type = field.type === 'number' ? 'number' : field.type === 'date' ? 'date' : 'text';
  return (
    <span className="rules-value">
      <input
        className={`bp6-input rules-input-${type}`}
        type={type}
        step="any"
        aria-label={unit === '' ? label : `${label} (${unit})`}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {unit === '' ? null : <span className="rules-quiet">{unit}</span>}
    </span>
  );
}

interface ListProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** The text is kept as it is typed, so that a comma at its end stays while the next value is typed. */
function TextList({ values, onChange }: ListProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(values.join(', '));
  return (
    <input
      className="bp6-input rules-list"
      aria-label={t('rules.builder.values')}
      placeholder={t('rules.builder.values')}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(event.currentTarget.value.split(',').map((each) => each.trim()));
      }}
    />
  );
}

function ChoiceList({ choices, values, onChange }: ListProps & { readonly choices: readonly string[] }) {
  const { t } = useTranslation();
  const words = useRuleWords();
  const chosen = values.filter((value) => choices.includes(value));
  return (
    <span className="rules-choices">
      {chosen.map((value) => (
        <Tag key={value} minimal onRemove={() => onChange(chosen.filter((each) => each !== value))}>
          {words.choice(value)}
        </Tag>
      ))}
      <select
        className="rules-select"
        aria-label={t('rules.builder.value')}
        value=""
        onChange={(event) => onChange([...chosen, event.currentTarget.value])}
      >
        <option value="">{t('rules.builder.choose')}</option>
        {choices
          .filter((choice) => !chosen.includes(choice))
          .map((choice) => (
            <option key={choice} value={choice}>
              {words.choice(choice)}
            </option>
          ))}
      </select>
    </span>
  );
}
