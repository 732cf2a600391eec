import { Button, Checkbox, DialogBody, DialogFooter, HTMLSelect } from '@blueprintjs/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  type ExportProfile,
  exportProfileSchema,
  releaseFormats,
  tableFormats,
} from '../../../core/contract/exportProfile.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { ColumnList } from './ColumnList.tsx';
import { CsvFields } from './CsvFields.tsx';

interface ProfileEditorProps {
  readonly profile: ExportProfile;
  readonly onClose: () => void;
}

/** A profile of one's own: format, rows, dialect, columns. Kept whole on saving; undo takes that back. */
export function ProfileEditor({ profile, onClose }: ProfileEditorProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(profile);
  const { mutate, error, isPending } = useMutation(
    engineQueries.release.saveProfile.mutationOptions({ onSuccess: onClose }),
  );
  const change = (part: Partial<ExportProfile>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(draft);
  };
  const hasColumns = tableFormats.has(draft.format);
  return (
    <ModalDialog isOpen onClose={onClose} title={t('release.profiles.title')} className="release-editor">
      <form onSubmit={submit}>
        <DialogBody>
          {error ? <FailureNotice error={error} /> : null}
          <div className="release-form">
            <label className="release-field">
              {t('release.profiles.name')}
              <input
                className="bp6-input bp6-fill"
                required
                maxLength={100}
                value={draft.name}
                onChange={({ target }) => change({ name: target.value })}
              />
            </label>
            <label className="release-field">
              {t('release.profiles.format')}
              <HTMLSelect
                fill
                value={draft.format}
                options={releaseFormats.map((value) => ({ value, label: t(`release.format.${value}`) }))}
                onChange={({ target }) => change({ format: exportProfileSchema.shape.format.parse(target.value) })}
              />
            </label>
            {hasColumns ? <RowFields draft={draft} onChange={change} /> : null}
          </div>
          {draft.format === 'csv' ? <CsvFields draft={draft} onChange={change} /> : null}
          {hasColumns ? <ColumnList columns={draft.columns} onChange={(columns) => change({ columns })} /> : null}
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text={t('action.cancel')} onClick={onClose} />
              <Button type="submit" intent="primary" text={t('action.save')} loading={isPending} />
            </>
          }
        />
      </form>
    </ModalDialog>
  );
}

export interface DraftProps {
  readonly draft: ExportProfile;
  readonly onChange: (part: Partial<ExportProfile>) => void;
}

function RowFields({ draft, onChange }: DraftProps) {
  const { t } = useTranslation();
  return (
    <>
      <label className="release-field">
        {t('release.profiles.rowsPer')}
        <HTMLSelect
          fill
          value={draft.rowsPer}
          options={(['invoice', 'line'] as const).map((value) => ({ value, label: t(`release.profiles.${value}`) }))}
          onChange={({ target }) => onChange({ rowsPer: target.value === 'line' ? 'line' : 'invoice' })}
        />
      </label>
      <Checkbox
        label={t('release.profiles.repeat')}
        checked={draft.repeatInvoiceValues}
        disabled={draft.rowsPer === 'invoice'}
        onChange={({ currentTarget }) => onChange({ repeatInvoiceValues: currentTarget.checked })}
      />
    </>
  );
}
