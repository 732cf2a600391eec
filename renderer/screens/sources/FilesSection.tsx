import { Checkbox, Radio } from '@blueprintjs/core';
import type { SourceTerms } from '../../../core/contract/sources.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { ChoiceLine, TextLine } from './FormLine.tsx';
import type { SourceDraft } from './sourceDraft.ts';
import { weekdays } from './useScheduleText.ts';

export interface DraftSectionProps {
  readonly draft: SourceDraft;
  readonly onDraft: (draft: SourceDraft) => void;
}

/** Which files are taken, when, and what happens to them. */
export function FilesSection({ draft, onDraft }: DraftSectionProps) {
  const { t } = useTranslation();
  const { terms } = draft;
  const { schedule } = terms;
  const change = (part: Partial<SourceTerms>) => onDraft({ ...draft, terms: { ...terms, ...part } });
  const when = (part: Partial<typeof schedule>) => change({ schedule: { ...schedule, ...part } });
  const flip = (day: number) =>
    when({
      weekdays: schedule.weekdays.includes(day)
        ? schedule.weekdays.filter((each) => each !== day)
        : [...schedule.weekdays, day],
    });
  return (
    <>
      <TextLine label={t('intake.form.name')} value={terms.name} isFirst onValue={(name) => change({ name })} />
      <TextLine
        label={t('intake.form.patterns')}
        hint={t('intake.form.patternsHint')}
        value={draft.patterns}
        onValue={(patterns) => onDraft({ ...draft, patterns })}
      />
      <ChoiceLine label={t('intake.form.what')}>
        <Checkbox
          label={t('intake.form.subfolders')}
          checked={terms.subfolders}
          onChange={() => change({ subfolders: !terms.subfolders })}
        />
      </ChoiceLine>
      <ChoiceLine label={t('intake.form.afterwards')}>
        {(['leave', 'move'] as const).map((afterwards) => (
          <Radio
            key={afterwards}
            name="afterwards"
            label={t(`intake.form.${afterwards}`)}
            checked={terms.afterwards === afterwards}
            onChange={() => change({ afterwards })}
          />
        ))}
      </ChoiceLine>
      <TextLine
        label={t('intake.form.every')}
        hint={t('intake.form.everyHint')}
        value={draft.everyMinutes}
        onValue={(everyMinutes) => onDraft({ ...draft, everyMinutes })}
      />
      <TextLine
        label={t('intake.form.from')}
        type="time"
        value={schedule.from ?? ''}
        onValue={(from) => when({ from: from === '' ? null : from })}
      />
      <TextLine
        label={t('intake.form.to')}
        type="time"
        value={schedule.to ?? ''}
        onValue={(to) => when({ to: to === '' ? null : to })}
      />
      <ChoiceLine label={t('intake.form.weekdays')}>
        {weekdays.map((day, index) => (
          <Checkbox
            key={day}
            inline
            label={t(`intake.weekday.${day}`)}
            checked={schedule.weekdays.includes(index + 1)}
            onChange={() => flip(index + 1)}
          />
        ))}
      </ChoiceLine>
    </>
  );
}
