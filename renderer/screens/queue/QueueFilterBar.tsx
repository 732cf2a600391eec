import { Button, HTMLSelect, InputGroup, Switch } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { type ReviewFilter, reviewFilterSchema } from '../../../core/contract/review.ts';
import { severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { isNarrowed } from './queueAddress.ts';

interface QueueFilterBarProps {
  readonly filter: ReviewFilter;
  readonly onFilter: (filter: ReviewFilter) => void;
  readonly children?: ReactNode;
}

export const queueFilterId = 'queue-filter';

/** The conditions one sets most. A condition that is not understood yet, while it is typed, narrows nothing. */
export function QueueFilterBar({ filter, onFilter, children }: QueueFilterBarProps) {
  const { t } = useTranslation();
  const change = (part: Readonly<Record<string, unknown>>) => {
    const read = reviewFilterSchema.safeParse({ ...filter, ...part });
    if (read.success) onFilter(read.data);
  };
  return (
    <search className="queue-filter">
      <InputGroup
        id={queueFilterId}
        className="queue-text"
        type="search"
        leftIcon={<Search />}
        placeholder={t('queue.filter.text')}
        aria-label={t('queue.filter.text')}
        maxLength={200}
        defaultValue={filter.text ?? ''}
        key={`text ${isNarrowed(filter) ? '' : 'clear'}`}
        onValueChange={(text) => change({ text: text.trim() === '' ? undefined : text.trim() })}
      />
      <InputGroup
        className="queue-short"
        inputMode="decimal"
        placeholder={t('queue.filter.minimumTotal')}
        aria-label={t('queue.filter.minimumTotal')}
        defaultValue={filter.minimumTotal ?? ''}
        key={`total ${isNarrowed(filter) ? '' : 'clear'}`}
        onValueChange={(text) =>
          change({ minimumTotal: text.trim() === '' ? undefined : text.trim().replace(',', '.') })
        }
      />
      <HTMLSelect
        aria-label={t('queue.filter.severity')}
        value={filter.minimumSeverity ?? ''}
        onChange={(event) => change({ minimumSeverity: event.currentTarget.value || undefined })}
      >
        <option value="">{t('queue.filter.anySeverity')}</option>
        {severitySchema.options.map((severity) => (
          <option key={severity} value={severity}>
            {t('queue.filter.severityFrom', { severity: t(`severity.${severity}`) })}
          </option>
        ))}
      </HTMLSelect>
      <Switch
        className="queue-second"
        label={t('queue.filter.second')}
        checked={filter.awaitsSecond === true}
        onChange={(event) => change({ awaitsSecond: event.currentTarget.checked ? true : undefined })}
      />
      {isNarrowed(filter) ? (
        <Button variant="minimal" text={t('queue.filter.clear')} onClick={() => onFilter({ states: filter.states })} />
      ) : null}
      {children}
    </search>
  );
}
