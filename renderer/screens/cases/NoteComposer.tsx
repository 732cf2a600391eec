import { Button } from '@blueprintjs/core';
import { Annotation } from '@blueprintjs/icons';
import { useId, useState, type Ref } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';

interface NoteComposerProps {
  readonly textRef: Ref<HTMLTextAreaElement>;
  /** Text kept from an earlier visit that was not saved. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  /** Saves; rejects where the engine refused, and the text stays. */
  readonly onSave: (text: string) => Promise<unknown>;
}

/** Where a note is written; Ctrl+Enter adds it. */
export function NoteComposer({ textRef, draft, onDraft, onSave }: NoteComposerProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    if (draft.trim() === '' || isSaving) return;
    setSaving(true);
    try {
      await onSave(draft.trim());
      onDraft('');
    } finally {
      setSaving(false);
    }
  };
  return (
    <form
      className="note-composer"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={id}>{t('cases.note.label')}</label>
      <textarea
        id={id}
        ref={textRef}
        className="bp6-input"
        rows={3}
        maxLength={20_000}
        placeholder={t('cases.note.placeholder')}
        aria-describedby={`${id}-hint`}
        value={draft}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      />
      <div className="note-actions">
        <span id={`${id}-hint`}>{t('cases.note.permanent')}</span>
        <Button
          type="submit"
          size="small"
          icon={<Annotation />}
          text={t('cases.note.save')}
          endIcon={<Keycaps stroke="Ctrl+Enter" />}
          disabled={draft.trim() === ''}
          loading={isSaving}
        />
      </div>
    </form>
  );
}
