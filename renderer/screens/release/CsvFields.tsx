import { Checkbox, HTMLSelect } from '@blueprintjs/core';
import { type CsvDialect, csvDialectSchema, datevClientSchema } from '../../../core/contract/exportProfile.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { DraftProps } from './ProfileEditor.tsx';

const { shape } = csvDialectSchema;
const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** How a CSV file is written: separator, decimal sign, dates, encoding; and what DATEV's first line says. */
export function CsvFields({ draft, onChange }: DraftProps) {
  const { t } = useTranslation();
  const { csv } = draft;
  const set = (part: Partial<CsvDialect>) => onChange({ csv: { ...csv, ...part } });
  return (
    <div className="release-form">
      <label className="release-field">
        {t('release.profiles.separator')}
        <HTMLSelect
          fill
          value={csv.separator}
          options={shape.separator.unwrap().options.map((value) => ({
            value,
            label: t(`release.separator.${separators[value]}`),
          }))}
          onChange={({ target }) => set({ separator: shape.separator.parse(target.value) })}
        />
      </label>
      <label className="release-field">
        {t('release.profiles.decimal')}
        <HTMLSelect
          fill
          value={csv.decimal}
          options={[...shape.decimal.unwrap().options]}
          onChange={({ target }) => set({ decimal: shape.decimal.parse(target.value) })}
        />
      </label>
      <label className="release-field">
        {t('release.profiles.dateFormat')}
        <HTMLSelect
          fill
          value={csv.dateFormat}
          options={[...shape.dateFormat.unwrap().options]}
          onChange={({ target }) => set({ dateFormat: shape.dateFormat.parse(target.value) })}
        />
      </label>
      <label className="release-field">
        {t('release.profiles.encoding')}
        <HTMLSelect
          fill
          value={csv.encoding}
          options={[...shape.encoding.unwrap().options]}
          onChange={({ target }) => set({ encoding: shape.encoding.parse(target.value) })}
        />
      </label>
      <Checkbox
        label={t('release.profiles.header')}
        checked={csv.header}
        onChange={({ currentTarget }) => set({ header: currentTarget.checked })}
      />
      <Checkbox
        label={t('release.profiles.quote')}
        checked={csv.quoteTexts}
        onChange={({ currentTarget }) => set({ quoteTexts: currentTarget.checked })}
      />
      {csv.preamble === 'datev' ? <DatevFields draft={draft} onChange={onChange} /> : null}
    </div>
  );
}

function DatevFields({ draft: { datev }, onChange }: DraftProps) {
  const { t } = useTranslation();
  const set = (part: Partial<typeof datev>) => onChange({ datev: { ...datev, ...part } });
  const length = datevClientSchema.shape.accountLength.catch(4);
  return (
    <>
      <ShortText
        label={t('release.profiles.consultant')}
        value={datev.consultant}
        pattern="\d{4,7}"
        onChange={(consultant) => set({ consultant })}
      />
      <ShortText
        label={t('release.profiles.client')}
        value={datev.client}
        pattern="\d{1,5}"
        onChange={(client) => set({ client })}
      />
      <ShortText
        label={t('release.profiles.fiscalYear')}
        value={datev.fiscalYearStart}
        pattern="\d{4}"
        onChange={(fiscalYearStart) => set({ fiscalYearStart })}
      />
      <ShortText
        label={t('release.profiles.accountLength')}
        value={String(datev.accountLength)}
        pattern="[4-8]"
        onChange={(value) => set({ accountLength: length.parse(Number(value)) })}
      />
    </>
  );
}

interface ShortTextProps {
  readonly label: string;
  readonly value: string;
  readonly pattern: string;
  readonly onChange: (value: string) => void;
}

function ShortText({ label, value, pattern, onChange }: ShortTextProps) {
  return (
    <label className="release-field">
      {label}
      <input
        className="bp6-input bp6-fill"
        required
        pattern={pattern}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
