import type { DocumentView } from '../../../core/contract/documents.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { DraftBoard } from './typing/DraftBoard.ts';
import { fieldGroups } from './fieldGroups.ts';
import type { FieldFocus } from './fieldFocus.ts';
import { FieldRow, type FieldActions } from './FieldRow.tsx';

interface FieldPanelProps {
  readonly document: DocumentView;
  readonly doubtThreshold: number;
  readonly focus: FieldFocus;
  readonly actions: FieldActions;
  readonly drafts: DraftBoard;
}

/** All fields of the document in their groups. */
export function FieldPanel({ document, doubtThreshold, focus, actions, drafts }: FieldPanelProps) {
  const { t } = useTranslation();
  return (
    <div className="invoice-fields">
      {fieldGroups.map((group) => (
        <fieldset key={group.name} className="invoice-field-group">
          <legend>{t(`invoice.group.${group.name}`)}</legend>
          {group.fields.map((name) => (
            <FieldRow
              key={name}
              document={document}
              name={name}
              doubtThreshold={doubtThreshold}
              focus={focus}
              actions={actions}
              drafts={drafts}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
