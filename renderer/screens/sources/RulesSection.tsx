import { Checkbox, Radio } from '@blueprintjs/core';
import { type OcrLanguage, ocrLanguageSchema } from '../../../core/contract/settings.ts';
import { type SourceRules, sourcePrioritySchema } from '../../../core/contract/sources.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { DraftSectionProps } from './FilesSection.tsx';
import { ChoiceLine, TextLine } from './FormLine.tsx';

/** What holds for the documents of a folder from the moment each comes in. */
export function RulesSection({ draft, onDraft }: DraftSectionProps) {
  const { t } = useTranslation();
  const { rules } = draft.terms;
  const change = (part: Partial<SourceRules>) =>
    onDraft({ ...draft, terms: { ...draft.terms, rules: { ...rules, ...part } } });
  const flip = (language: OcrLanguage) => {
    const present = rules.languages ?? [];
    const languages = present.includes(language) ? present.filter((each) => each !== language) : [...present, language];
    change({ languages: languages.length === 0 ? null : languages });
  };
  return (
    <>
      <h3 className="sources-rules">{t('intake.form.rules')}</h3>
      <ChoiceLine label={t('intake.form.languages')} hint={t('intake.form.languagesHint')}>
        {ocrLanguageSchema.options.map((language) => (
          <Checkbox
            key={language}
            inline
            label={t(`settings.languages.${language}`)}
            checked={rules.languages?.includes(language) ?? false}
            onChange={() => flip(language)}
          />
        ))}
      </ChoiceLine>
      <TextLine
        label={t('intake.form.currency')}
        value={draft.currency}
        onValue={(currency) => onDraft({ ...draft, currency })}
      />
      <TextLine
        label={t('intake.form.vendor')}
        hint={t('intake.form.vendorHint')}
        value={draft.vendor}
        onValue={(vendor) => onDraft({ ...draft, vendor })}
      />
      <TextLine label={t('intake.form.tag')} value={draft.tag} onValue={(tag) => onDraft({ ...draft, tag })} />
      <TextLine
        label={t('intake.form.reject')}
        value={draft.reject}
        onValue={(reject) => onDraft({ ...draft, reject })}
      />
      <ChoiceLine label={t('intake.form.priority')}>
        {sourcePrioritySchema.options.map((priority) => (
          <Radio
            key={priority}
            inline
            name="priority"
            label={t(`intake.priority.${priority}`)}
            checked={rules.priority === priority}
            onChange={() => change({ priority })}
          />
        ))}
        <Checkbox
          label={t('intake.form.split')}
          checked={rules.split === 'propose'}
          onChange={() => change({ split: rules.split === 'propose' ? 'none' : 'propose' })}
        />
      </ChoiceLine>
    </>
  );
}
