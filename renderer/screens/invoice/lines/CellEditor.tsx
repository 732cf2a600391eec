import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { LineItemCell } from '../../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import { cellText, type CellMeaning } from './cellText.ts';

/** How typing into a cell ends, and where the cursor goes. */
export type EditEnd = 'down' | 'up' | 'next' | 'previous' | 'stay' | 'give-up';

interface CellEditorProps {
  readonly cell: LineItemCell;
  readonly label: string;
  readonly text: string;
  /** Chosen whole, or with the caret behind what was typed to begin. */
  readonly isChosen: boolean;
  readonly meaning: CellMeaning;
  readonly currency: string | null;
  readonly onType: (text: string) => void;
  readonly onEnd: (end: EditEnd) => void;
}

/** A cell while it is typed into; an expression shows what it comes to before it is taken. */
export function CellEditor({ cell, label, text, isChosen, meaning, currency, onType, onEnd }: CellEditorProps) {
  const { i18n } = useTranslation();
  const formats = useFormat();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    if (isChosen) input.current?.select();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, as typing begins
  }, []);
  const refusal = 'failure' in meaning ? meaning.failure : null;
  const result =
    'value' in meaning && meaning.isComputed
      ? `= ${cellText(cell, meaning.value ?? undefined, currency, formats, i18n.language)}`
      : null;
  return (
    <>
      <input
        ref={input}
        className={`line-editor${cell === 'description' ? '' : ' is-figure'}`}
        value={text}
        aria-label={label}
        aria-invalid={refusal !== null}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.target.value)}
        onBlur={() => onEnd('stay')}
        onKeyDown={(event) => {
          const end = endOf(event);
          if (end === null) return;
          event.preventDefault();
          onEnd(end);
        }}
      />
      {result === null && refusal === null ? null : (
        <output className={`line-editor-note${refusal === null ? '' : ' is-refusal'}`}>
          {result ?? `${refusal?.message ?? ''} ${refusal?.remedy ?? ''}`}
        </output>
      )}
    </>
  );
}

function endOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): EditEnd | null {
  if (ctrlKey || altKey || metaKey) return null;
  switch (key) {
    case 'Enter':
      return shiftKey ? 'up' : 'down';
    case 'Tab':
      return shiftKey ? 'previous' : 'next';
    case 'Escape':
      return 'give-up';
    default:
      return null;
  }
}
