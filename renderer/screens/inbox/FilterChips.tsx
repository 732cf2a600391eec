import { Button, Tag } from '@blueprintjs/core';
import i18next from 'i18next';
import type { InboxFilter } from '../../../core/contract/inbox.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { severityFloor } from './severityFloor.ts';
import { formatsFor } from '../../ui/formats.ts';

interface FilterChipsProps {
  readonly filter: InboxFilter;
  readonly onFilter: (filter: InboxFilter) => void;
}

/** Every condition that holds, in words, each with a way to lift it. */
export function FilterChips({ filter, onFilter }: FilterChipsProps) {
  const { t } = useTranslation();
  const chips = chipsOf(filter);
  if (chips.length === 0) return null;
  return (
    <div className="filter-chips">
      {chips.map(({ text, rest }) => (
        <Tag key={text} minimal round intent="primary" onRemove={() => onFilter(rest)}>
          {text}
        </Tag>
      ))}
      <Button variant="minimal" size="small" text={t('inbox.filter.clear')} onClick={() => onFilter({})} />
    </div>
  );
}

interface Chip {
  readonly text: string;
  /** The filter without this condition. */
  readonly rest: InboxFilter;
}

/** Exported for its test. */
export function chipsOf(filter: InboxFilter): readonly Chip[] {
  const { t } = i18next;
  const { date } = formatsFor(i18next.language);
  const { statuses = [], stages = [], documentTypes = [], ...one } = filter;
  const chip = (name: keyof typeof one, text: string | undefined): readonly Chip[] => {
    if (text === undefined) return [];
    const { [name]: _lifted, ...rest } = filter;
    return [{ text, rest }];
  };
  return [
    ...statuses.map((status) => ({
      text: t(`status.${status}`),
      rest: { ...filter, statuses: statuses.filter((each) => each !== status) },
    })),
    ...stages.map((stage) => ({
      text: t('inbox.chip.stage', { stage: t(`flow.stage.${stage}`) }),
      rest: { ...filter, stages: stages.filter((each) => each !== stage) },
    })),
    ...documentTypes.map((type) => ({
      text: t(`documentType.${type}`),
      rest: { ...filter, documentTypes: documentTypes.filter((each) => each !== type) },
    })),
    ...chip('text', one.text && t('inbox.chip.text', { text: one.text })),
    ...chip('minimumSeverity', one.minimumSeverity && severityFloor(one.minimumSeverity)),
    ...chip('straightThrough', yesNo(one.straightThrough, t('inbox.chip.through'), t('inbox.chip.notThrough'))),
    ...chip('needsAttention', yesNo(one.needsAttention, t('inbox.chip.attention'), t('inbox.chip.noAttention'))),
    ...chip('withOpenAlert', yesNo(one.withOpenAlert, t('inbox.chip.alert'), t('inbox.chip.noAlert'))),
    ...chip(
      'alertSeverity',
      one.alertSeverity && t('inbox.chip.alertSeverity', { severity: t(`severity.${one.alertSeverity}`) }),
    ),
    ...chip('receivedFrom', one.receivedFrom && t('inbox.chip.from', { date: date(one.receivedFrom) })),
    ...chip('receivedTo', one.receivedTo && t('inbox.chip.to', { date: date(one.receivedTo) })),
    ...chip('currency', one.currency),
    ...chip('sourceId', one.sourceId && t('intake.chip')),
  ];
}

function yesNo(value: boolean | undefined, yes: string, no: string): string | undefined {
  if (value === undefined) return undefined;
  return value ? yes : no;
}
