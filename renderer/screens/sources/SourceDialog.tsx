import { Button, Callout, DialogBody, DialogFooter } from '@blueprintjs/core';
import { useState } from 'react';
import type { SourceTerms, SourceView } from '../../../core/contract/sources.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { FilesSection } from './FilesSection.tsx';
import { RulesSection } from './RulesSection.tsx';
import { draftOf, termsOf } from './sourceDraft.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';

interface SourceDialogProps {
  readonly source: SourceView;
  readonly onClose: () => void;
  readonly onSave: (terms: SourceTerms) => void;
}

/** Everything a person decides about a watched folder. Enter saves, Escape leaves. */
export function SourceDialog({ source, onClose, onSave }: SourceDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(source.terms));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const save = () => {
    const meant = termsOf(draft);
    if ('terms' in meant) onSave(meant.terms);
    else setWrong(meant.wrong);
  };
  return (
    <ModalDialog
      className="sources-dialog"
      isOpen
      onClose={onClose}
      title={t('intake.form.title', { name: source.terms.name })}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DialogBody>
          {wrong.length === 0 ? null : (
            <Callout intent="danger" role="alert">
              {t('intake.form.invalid', { fields: wrong.join(', ') })}
            </Callout>
          )}
          <FilesSection draft={draft} onDraft={setDraft} />
          <RulesSection draft={draft} onDraft={setDraft} />
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text={t('intake.form.cancel')} onClick={onClose} />
              <Button intent="primary" type="submit" text={t('intake.form.save')} />
            </>
          }
        />
      </form>
    </ModalDialog>
  );
}
