import { memo, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { StoredField } from '../../../core/contract/extraction.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { documentTypeSchema, type FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { FieldDetail } from './FieldDetail.tsx';
import { type FieldFocus, useIsAtWork } from './fieldFocus.ts';
import { stateOfField } from './fieldState.ts';
import { useFormat } from '../../ui/useFormat.ts';
import type { DraftBoard, Typed } from './typing/DraftBoard.ts';
import { useIsLate, useTyped } from './typing/useTyped.ts';
import { editableText, formatValue, isNumeric } from './formatValue.ts';
import { fieldLetters } from './jump/jumpTarget.ts';
import { ExpressionNote } from './lines/ExpressionNote.tsx';
import { StateMark } from './StateMark.tsx';
import { useOfDocument } from './useOfDocument.ts';

/** What a row asks of the desk it lies on. */
export interface FieldActions {
  readonly focus: (name: FieldName) => void;
  /** Saves typed text; answers why not where it was refused. */
  readonly save: (name: FieldName, typed: Pick<Typed, 'text'> & Partial<Typed>) => Promise<Failure | null>;
  /** Why typed text would be refused; null where it would not, as far as the window can tell. */
  readonly refusalOf: (name: FieldName, text: string) => Failure | null;
  /** Says that the value as read is right, where nobody has yet; then goes on. */
  readonly confirm: (name: FieldName) => void;
  readonly goToNextDecision: (from: FieldName) => void;
  /** Text was typed into a field, or given up (null). */
  readonly type: (name: FieldName, text: string | null) => void;
  /** Takes the next place of the page that reads as what is typed. */
  readonly takeMatch: (name: FieldName) => void;
}

interface FieldRowProps {
  readonly document: DocumentView;
  readonly name: FieldName;
  readonly doubtThreshold: number;
  readonly focus: FieldFocus;
  readonly actions: FieldActions;
  readonly drafts: DraftBoard;
}

/** One field: name, value to edit in place, how sure and from where, state. Unfolds its detail while it is worked on. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { document, name, doubtThreshold, focus, drafts } = props;
  const { t } = useTranslation();
  const formats = useFormat();
  const id = useId();
  const isFocused = useIsAtWork(focus, name);
  const [failure, setFailure] = useOfDocument<Failure | null>(document.id, null);
  const field = document.fields[name];
  const state = stateOfField(document, name, doubtThreshold);
  const detailId = `${id}-detail`;
  return (
    <div className={`invoice-field invoice-field-is-${state}${isFocused ? ' is-focused' : ''}`} data-field-row={name}>
      <div className="invoice-field-line">
        <label
          className="invoice-field-label"
          htmlFor={id}
          title={t(`field.${name}`)}
          data-letter={fieldLetters[name].toUpperCase()}
        >
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
      {isFocused ? <NotSaved drafts={drafts} name={name} /> : null}
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

/** Says that what is typed is not saved yet, and where it would not even outlive the window. */
function NotSaved({ drafts, name }: Pick<FieldRowProps, 'drafts' | 'name'>) {
  const { t } = useTranslation();
  const isTyped = useTyped(drafts, name) !== null;
  const isLate = useIsLate(drafts, name);
  if (!isTyped && !isLate) return null;
  return <p className="invoice-field-unsaved">{t(isLate ? 'desk.notKept' : 'desk.notSaved')}</p>;
}

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

function TextEditor({
  document,
  name,
  id,
  detailId,
  actions,
  drafts,
  failure,
  setFailure,
  doubtThreshold,
}: FieldEditorProps) {
  const { i18n } = useTranslation();
  const formats = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const typed = useTyped(drafts, name);
  const [isActive, setActive] = useState(false);
  // What is under way to the engine: leaving the input meanwhile must not send it again.
  const saving = useRef<Typed | null>(null);
  const value = document.fields[name]?.value ?? '';
  const currency = document.fields.currency?.value ?? null;
  const start = editableText(name, value, i18n.language);
  const rest = formatValue(name, value, formats, currency);

  useEffect(() => {
    if (isActive && drafts.of(name) === null) input.current?.select();
  }, [drafts, isActive, name]);

  const restore = () => {
    actions.type(name, null);
    setFailure(null);
  };
  const save = async () => {
    if (typed === null || saving.current === typed) return;
    if (typed.box === null && typed.text.trim() === start.trim()) return restore();
    saving.current = typed;
    const refusal = await actions.save(name, typed);
    saving.current = null;
    setFailure(refusal);
    // What was typed since then is not saved yet, and stays.
    if (refusal === null && drafts.of(name) === typed) actions.type(name, null);
  };
  // The next field has the focus at once: whoever types on must not type into this one.
  const enter = () => {
    const isChanged = typed !== null && (typed.box !== null || typed.text.trim() !== start.trim());
    if (!isChanged) {
      restore();
      return actions.confirm(name);
    }
    const refusal = actions.refusalOf(name, typed.text);
    setFailure(refusal);
    if (refusal !== null) return;
    void save();
    actions.goToNextDecision(name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      enter();
    } else if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      actions.takeMatch(name);
    } else if (event.key === 'Escape' && (typed !== null || failure !== null)) {
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
        className={`invoice-field-input${isNumeric(name) ? ' is-figure' : ''}${typed === null ? '' : ' is-typed'}`}
        value={typed?.text ?? (isActive ? start : rest)}
        title={isActive || rest.length <= mostSeen ? undefined : rest}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={isActive || failure !== null ? detailId : undefined}
        onChange={(event) => actions.type(name, event.target.value)}
        onFocus={() => {
          setActive(true);
          actions.focus(name);
        }}
        onBlur={() => {
          setActive(false);
          void save();
        }}
        onKeyDown={onKeyDown}
      />
      <ExpressionNote document={document} name={name} typed={typed?.text ?? null} />
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
      onChange={(event) => void actions.save(name, { text: event.target.value }).then(setFailure)}
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
