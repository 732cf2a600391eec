import { Button, HTMLSelect, InputGroup, SegmentedControl } from '@blueprintjs/core';
import { Cross, Search } from '@blueprintjs/icons';
import type { Ref } from 'react';
import type { CaseState } from '../../../core/contract/cases.ts';
import { severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { unclosed, type CaseFilter } from './caseFilter.ts';

interface CaseFilterBarProps {
  readonly filter: CaseFilter;
  readonly total: number;
  readonly textRef: Ref<HTMLInputElement>;
  readonly onChange: (filter: CaseFilter) => void;
}

const choices: Readonly<Record<string, readonly CaseState[]>> = {
  unclosed,
  open: ['open'],
  'in-review': ['in-review'],
  closed: ['closed'],
  all: [],
};

function choiceOf(states: readonly CaseState[]): string {
  const same = (choice: readonly CaseState[]) =>
    choice.length === states.length && choice.every((state) => states.includes(state));
  return Object.entries(choices).find(([, choice]) => same(choice))?.[0] ?? 'all';
}

/** Which cases to list: by state, severity and words. */
export function CaseFilterBar({ filter, total, textRef, onChange }: CaseFilterBarProps) {
  const { t } = useTranslation();
  return (
    <search className="case-filter" aria-label={t('cases.filter.label')}>
      <SegmentedControl
        size="small"
        aria-label={t('cases.filter.states')}
        value={choiceOf(filter.states)}
        onValueChange={(choice) => onChange({ ...filter, states: choices[choice] ?? [] })}
        options={[
          { value: 'unclosed', label: t('cases.filter.unclosed') },
          { value: 'open', label: t('caseState.open') },
          { value: 'in-review', label: t('caseState.in-review') },
          { value: 'closed', label: t('caseState.closed') },
          { value: 'all', label: t('cases.filter.all') },
        ]}
      />
      <HTMLSelect
        aria-label={t('cases.filter.severity')}
        value={filter.severity ?? ''}
        onChange={(event) => {
          const severity = severitySchema.safeParse(event.currentTarget.value);
          onChange({ ...filter, severity: severity.success ? severity.data : null });
        }}
        options={[
          { value: '', label: t('cases.filter.anySeverity') },
          ...severitySchema.options.toReversed().map((value) => ({ value, label: t(`severity.${value}`) })),
        ]}
      />
      <InputGroup
        inputRef={textRef}
        className="case-filter-text"
        leftElement={<Search />}
        type="search"
        aria-label={t('cases.filter.text')}
        placeholder={t('cases.filter.text')}
        maxLength={200}
        value={filter.text}
        onValueChange={(text) => onChange({ ...filter, text })}
        {...(filter.text === ''
          ? {}
          : {
              rightElement: (
                <Button
                  variant="minimal"
                  icon={<Cross />}
                  aria-label={t('cases.filter.clear')}
                  onClick={() => onChange({ ...filter, text: '' })}
                />
              ),
            })}
      />
      <output className="case-total">{t('cases.total', { count: total })}</output>
    </search>
  );
}
