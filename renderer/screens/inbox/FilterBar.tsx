import { Button, InputGroup, Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { CaretDown, Search } from '@blueprintjs/icons';
import { useEffect, useState, type ReactNode } from 'react';
import { documentStatusSchema } from '../../../core/contract/documents.ts';
import type { InboxFilter } from '../../../core/contract/inbox.ts';
import { documentTypeSchema, severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { severityFloor } from './severityFloor.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';

interface FilterBarProps {
  readonly filter: InboxFilter;
  readonly children?: ReactNode;
  readonly onFilter: (filter: InboxFilter) => void;
}

export const filterInputId = 'inbox-filter';

/** The conditions one sets most: text, status, type and severity. The rest come from links and show as chips. */
export function FilterBar({ filter, onFilter, children }: FilterBarProps) {
  const { t } = useTranslation();
  const change = (part: InboxFilter) => onFilter({ ...filter, ...part });
  return (
    <search className="filter-bar">
      <TextFilter text={filter.text ?? ''} onText={(text) => onFilter(withText(filter, text))} />
      <ManyChoice
        label={t('inbox.filter.status')}
        options={documentStatusSchema.options}
        chosen={filter.statuses ?? []}
        nameOf={(status) => t(`status.${status}`)}
        onChange={(statuses) => change({ statuses })}
      />
      <ManyChoice
        label={t('inbox.filter.type')}
        options={documentTypeSchema.options}
        chosen={filter.documentTypes ?? []}
        nameOf={(type) => t(`documentType.${type}`)}
        onChange={(documentTypes) => change({ documentTypes })}
      />
      <ManyChoice
        label={t('inbox.filter.severity')}
        options={severitySchema.options.toReversed()}
        chosen={filter.minimumSeverity ? [filter.minimumSeverity] : []}
        nameOf={severityFloor}
        onChange={(severities) => change({ minimumSeverity: severities.at(-1) })}
      />
      {children}
    </search>
  );
}

function withText(filter: InboxFilter, text: string): InboxFilter {
  const { text: _old, ...rest } = filter;
  return text === '' ? rest : { ...rest, text };
}

/** Typing settles for a moment before it filters, in milliseconds. */
const settle = 140;

function TextFilter({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useState(text);
  if (shown !== text) {
    setShown(text);
    setTyped(text);
  }
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed.trim() !== text) onText(typed.trim());
    }, settle);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- only typing starts the wait
  }, [typed]);
  return (
    <InputGroup
      id={filterInputId}
      className="filter-text"
      type="search"
      leftIcon={<Search />}
      placeholder={t('inbox.filter.text')}
      aria-label={t('inbox.filter.text')}
      value={typed}
      maxLength={200}
      onValueChange={setTyped}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setTyped('');
        event.currentTarget.blur();
      }}
      {...(typed === ''
        ? {
            rightElement: (
              <span className="filter-key">
                <Keycaps stroke="/" />
              </span>
            ),
          }
        : {})}
    />
  );
}

interface ManyChoiceProps<Option extends string> {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly Option[];
  readonly nameOf: (option: Option) => string;
  readonly onChange: (chosen: Option[]) => void;
}

function ManyChoice<Option extends string>({ label, options, chosen, nameOf, onChange }: ManyChoiceProps<Option>) {
  const flip = (option: Option) =>
    onChange(chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option]);
  return (
    <PopoverNext
      placement="bottom-start"
      arrow={false}
      animation="minimal"
      content={
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- Blueprint's menu draws the list; the role makes it one of choices
        <Menu role="listbox" aria-label={label}>
          {options.map((option) => (
            <MenuItem
              key={option}
              text={nameOf(option)}
              roleStructure="listoption"
              selected={chosen.includes(option)}
              shouldDismissPopover={false}
              onClick={() => flip(option)}
            />
          ))}
        </Menu>
      }
    >
      <Button variant="minimal" text={label} endIcon={<CaretDown />} active={chosen.length > 0} />
    </PopoverNext>
  );
}
