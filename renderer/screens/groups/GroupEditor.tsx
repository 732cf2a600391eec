import { useState, type KeyboardEvent } from 'react';
import type { GroupCell } from '../../../core/contract/groups.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';

interface GroupEditorProps {
  readonly cell: GroupCell;
  readonly start: string;
  /** Typing replaces what is selected; a character that began the editing stays. */
  readonly isSelected: boolean;
  readonly onType: (text: string) => void;
  /** `alone`: here and nowhere else. */
  readonly onSave: (text: string, alone: boolean) => void;
  readonly onGiveUp: () => void;
}

/** The value of a tile, at work. */
export function GroupEditor({ cell, start, isSelected, onType, onSave, onGiveUp }: GroupEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(start);
  const { field, at, alike } = cell;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') onSave(text, event.shiftKey);
    else onGiveUp();
  };
  return (
    <div className="group-editor">
      <input
        // The tile was opened to be typed into.
        // eslint-disable-next-line jsx-a11y/no-autofocus -- opened by a key, to be typed into at once
        autoFocus
        aria-label={at === null ? t(`field.${field}`) : t('groups.printedGlyph')}
        value={text}
        maxLength={at === null ? 2000 : 1}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => (isSelected ? event.currentTarget.select() : undefined)}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onType(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {alike > 0 ? <span className="group-alike">{t('groups.alsoIn', { count: alike })}</span> : null}
    </div>
  );
}
