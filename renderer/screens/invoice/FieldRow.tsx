import { memo, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { StoredField } from '../../../core/contract/extraction.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { documentTypeSchema, type FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { FieldDetail } from './FieldDetail.tsx';
import { stateOfField } from './fieldState.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { editableText, formatValue, isNumeric } from './formatValue.ts';
import { ExpressionNote } from './lines/ExpressionNote.tsx';
import { StateMark } from './StateMark.tsx';

/** What a row asks of the desk it lies on. */
export interface FieldActions {
  readonly focus: (name: FieldName) => void;
  /** Saves typed text; answers why not where it was refused. */
  readonly save: (name: FieldName, typed: string) => Promise<Failure | null>;
  /** Says that the value as read is right, where nobody has yet; then goes on. */
  readonly confirm: (name: FieldName) => void;
  readonly goToNextDecision: (from: FieldName) => void;
}

interface FieldRowProps {
  readonly document: DocumentView;
  readonly name: FieldName;
  readonly doubtThreshold: number;
  readonly isFocused: boolean;
  readonly actions: FieldActions;
}

/** One field: name, value to edit in place, how sure and from where, state. Unfolds its detail while it is worked on. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { document, name, doubtThreshold, isFocused } = props;
  const { t } = useTranslation();
  const formats = useFormat();
  const id = useId();
  const [failure, setFailure] = useState<Failure | null>(null);
  const field = document.fields[name];
  const state = stateOfField(document, name, doubtThreshold);
  const detailId = `${id}-detail`;
  return (
    <div className={`invoice-field invoice-field-is-${state}${isFocused ? ' is-focused' : ''}`} data-field-row={name}>
      <div className="invoice-field-line">
        <label className="invoice-field-label" htmlFor={id} title={t(`field.${name}`)}>
          {t(`field.${name}`)}
        </label>
        <FieldEditor {...props} id={id} detailId={detailId} failure={failure} setFailure={setFailure} />
        {field?.source === 'analyst' ? null : (
          <span className="invoice-field-confidence is-figure">
            {field === undefined ? '' : formats.percent(field.confidence)}
          </span>
        )}
        <FieldSource field={field} isLearned={document.memory[name]?.outcome === 'applied'} />
        <StateMark state={state} />
      </div>
      {isFocused || failure !== null ? (
        <FieldDetail
          id={detailId}
          document={document}
          name={name}
          state={state}
          doubtThreshold={doubtThreshold}
          failure={failure}
        />
      ) : null}
    </div>
  );
});

/** Where the value comes from: by name where a person set it, `isLearned` where an earlier correction decided it. */
function FieldSource({ field, isLearned }: { readonly field: StoredField | undefined; readonly isLearned: boolean }) {
  const { t } = useTranslation();
  if (field === undefined) return <span className="invoice-field-source" />;
  const source = isLearned ? t('invoice.memory.source') : t(`invoice.source.${field.source}`);
  return field.source === 'analyst' ? (
    <span className="invoice-field-source is-person" title={t('invoice.origin.by', { by: field.by })}>
      {field.by}
    </span>
  ) : (
    <span className="invoice-field-source">{source}</span>
  );
}

interface FieldEditorProps extends FieldRowProps {
  readonly id: string;
  readonly detailId: string;
  readonly failure: Failure | null;
  readonly setFailure: (failure: Failure | null) => void;
}

function FieldEditor(props: FieldEditorProps) {
  return props.name === 'documentType' ? <TypeEditor {...props} /> : <TextEditor {...props} />;
}

/** Characters that fit a field even in the narrowest panel; what is longer may be cut off and shows in full on hover. */
const mostSeen = 16;

function TextEditor({ document, name, id, detailId, actions, failure, setFailure, doubtThreshold }: FieldEditorProps) {
  const { i18n } = useTranslation();
  const formats = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [isActive, setActive] = useState(false);
  // Leaving the input while Enter's save is under way must not save again.
  const isSaving = useRef(false);
  const value = document.fields[name]?.value ?? '';
  const currency = document.fields.currency?.value ?? null;
  const start = editableText(name, value, i18n.language);
  const rest = formatValue(name, value, formats, currency);

  useEffect(() => {
    if (isActive) input.current?.select();
  }, [isActive]);

  const restore = () => {
    setDraft(null);
    setFailure(null);
  };
  const save = async (): Promise<boolean> => {
    if (draft === null || draft.trim() === start.trim()) {
      restore();
      return true;
    }
    const refusal = await actions.save(name, draft);
    setFailure(refusal);
    // What was typed since then is not saved yet, and stays.
    if (refusal === null) setDraft((now) => (now === draft ? null : now));
    return refusal === null;
  };
  const enter = async () => {
    const isChanged = draft !== null && draft.trim() !== start.trim();
    if (!isChanged) return actions.confirm(name);
    isSaving.current = true;
    const isSaved = await save();
    isSaving.current = false;
    // A focus that has gone elsewhere meanwhile, as into the palette, is where the analyst wants it.
    if (isSaved && window.document.activeElement === input.current) actions.goToNextDecision(name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      void enter();
    } else if (event.key === 'Escape' && (draft !== null || failure !== null)) {
      // Only the edit is given up; a second Escape is the screen's.
      event.preventDefault();
      event.stopPropagation();
      restore();
    }
  };
  const isWrong = failure !== null || stateOfField(document, name, doubtThreshold) === 'failed';
  return (
    <>
      <input
        ref={input}
        id={id}
        className={`invoice-field-input${isNumeric(name) ? ' is-figure' : ''}`}
        value={draft ?? (isActive ? start : rest)}
        title={isActive || rest.length <= mostSeen ? undefined : rest}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={isActive || failure !== null ? detailId : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={() => {
          setActive(true);
          actions.focus(name);
        }}
        onBlur={() => {
          setActive(false);
          if (!isSaving.current) void save();
        }}
        onKeyDown={onKeyDown}
      />
      <ExpressionNote document={document} name={name} typed={draft} />
    </>
  );
}

function TypeEditor({ document, name, id, detailId, actions, failure, setFailure }: FieldEditorProps) {
  const { t } = useTranslation();
  const value = documentTypeSchema.safeParse(document.fields[name]?.value);
  return (
    <select
      id={id}
      className="invoice-field-input"
      value={value.success ? value.data : ''}
      aria-invalid={failure !== null}
      aria-describedby={detailId}
      onFocus={() => actions.focus(name)}
      onChange={(event) => void actions.save(name, event.target.value).then(setFailure)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        actions.confirm(name);
      }}
    >
      {value.success ? null : <option value="">{t('invoice.typeUnknown')}</option>}
      {documentTypeSchema.options.map((type) => (
        <option key={type} value={type}>
          {t(`documentType.${type}`)}
        </option>
      ))}
    </select>
  );
}
