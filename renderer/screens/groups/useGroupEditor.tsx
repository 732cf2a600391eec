import { useState, type ReactNode } from 'react';
import type { GroupCell } from '../../../core/contract/groups.ts';
import { engine } from '../../bridge/bridge.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { editableText } from '../invoice/formatValue.ts';
import { GroupEditor } from './GroupEditor.tsx';
import { groupGridId } from './GroupGrid.tsx';
import { placeKey } from './groupMarks.ts';
import type { useGroupActs } from './useGroupActs.ts';

interface EditorParts {
  readonly current: GroupCell | undefined;
  readonly acts: ReturnType<typeof useGroupActs>;
  readonly onSaved: () => void;
}

interface Editing {
  /** The tile at work by its key; with the character that began it. */
  readonly key: string;
  readonly typed: string | null;
}

/** Typing into the tile under the cursor. What is typed lies in the store until it is saved or given up. */
export function useGroupEditor({ current, acts, onSaved }: EditorParts): {
  readonly editor: ReactNode;
  readonly begin: (typed: string | null) => void;
} {
  const { i18n } = useTranslation();
  const [editing, setEditing] = useState<Editing | null>(null);
  const isOpen = current !== undefined && editing?.key === placeKey(current);
  const begin = (typed: string | null) => {
    if (current === undefined || current.lease !== null) return;
    setEditing({ key: placeKey(current), typed });
    if (typed !== null) keep(current, typed);
  };
  if (!isOpen || editing === null) return { editor: null, begin };
  const present =
    current.at === null ? editableText(current.field, current.value, i18n.language) : current.value.charAt(current.at);
  const close = () => {
    setEditing(null);
    document.getElementById(groupGridId)?.focus();
  };
  const save = async (text: string, alone: boolean) => {
    if (text.trim() === present) {
      forget(current);
      acts.accept([current]);
    } else if (!(await acts.fix(current, text, !alone))) return;
    close();
    onSaved();
  };
  const editor = (
    <GroupEditor
      key={editing.key}
      cell={current}
      start={editing.typed ?? current.draft ?? present}
      isSelected={editing.typed === null}
      onType={(text) => keep(current, text)}
      onSave={(text, alone) => void save(text, alone)}
      onGiveUp={() => {
        forget(current);
        close();
      }}
    />
  );
  return { editor, begin };
}

/** A character is one stroke: only values are kept while they are typed. */
function keep({ documentId, field, at }: GroupCell, text: string): void {
  if (at === null) void engine.desk.keepDraft({ documentId, field, draft: { text, page: null, box: null } });
}

function forget({ documentId, field, at }: GroupCell): void {
  if (at === null) void engine.desk.keepDraft({ documentId, field, draft: null });
}
