import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { fieldNameSchema, type FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { useUndo } from '../../app/useUndo.ts';
import { failureFrom } from '../../bridge/failureFrom.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { fieldOrder } from './fieldGroups.ts';
import type { FieldActions } from './FieldRow.tsx';
import { isProblem, needsDecision, nextField, stateOfField } from './fieldState.ts';
import { formatValue } from './formatValue.ts';
import { textToSave } from './lines/ExpressionNote.tsx';
import { useCorrectField } from './useCorrectField.ts';

interface FieldDeskOptions {
  readonly document: DocumentView;
  readonly doubtThreshold: number;
  readonly analystName: string;
  /** Where the fields' inputs are. */
  readonly panel: RefObject<HTMLElement | null>;
}

interface FieldDesk {
  /** Key of the box at work: a field's name or a line item cell. */
  readonly focusedKey: string | null;
  readonly actions: FieldActions;
  /** Fields on which no analyst has decided yet though somebody should. */
  readonly openDecisions: readonly FieldName[];
  /** A box on the page was clicked. */
  readonly pick: (key: string) => void;
  /** Shows a box without giving its field the focus. */
  readonly show: (key: string) => void;
  readonly goToProblem: (direction: 1 | -1) => void;
  readonly goToFirst: () => void;
}

/** The field at work, the ways to the next, and saving what was typed. */
export function useFieldDesk({ document, doubtThreshold, analystName, panel }: FieldDeskOptions): FieldDesk {
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const correct = useCorrectField(analystName);
  const tellSaved = useSavedToast();
  // Actions outlive the render they were made in; they must see the document as it is now.
  const now = useRef({ document, doubtThreshold, focusedKey });
  useLayoutEffect(() => {
    now.current = { document, doubtThreshold, focusedKey };
  });

  const focusInput = useCallback(
    (name: FieldName) => {
      panel.current?.querySelector<HTMLElement>(`[data-field-row="${name}"] .invoice-field-input`)?.focus();
    },
    [panel],
  );
  const openDecisions = useMemo(
    () => fieldOrder.filter((name) => needsDecision(document, name, doubtThreshold)),
    [document, doubtThreshold],
  );

  const actions = useMemo((): FieldActions => {
    const keep = async (name: FieldName, typed: string, tell: 'saved' | 'confirmed'): Promise<Failure | null> => {
      const { document: present } = now.current;
      const before = present.fields[name];
      try {
        const after = await correct({
          documentId: present.id,
          field: name,
          value: textToSave(present, name, typed),
          // A confirmed value was read where it was read; a retyped one stands at the same place of the page.
          page: before?.page ?? null,
          box: before?.box ?? null,
        });
        // Saying again what an analyst said already changes nothing, and there is nothing to tell.
        if (after.history[0]?.changeId !== present.history[0]?.changeId) tellSaved(after, name, tell);
        return null;
      } catch (error) {
        return failureFrom(error);
      }
    };
    const goToNextDecision = (from: FieldName) => {
      const { document: present, doubtThreshold: threshold } = now.current;
      const next = nextField(fieldOrder, from, 1, (name) => name !== from && needsDecision(present, name, threshold));
      focusInput(next ?? nextField(fieldOrder, from, 1, () => true) ?? from);
    };
    return {
      focus: setFocusedKey,
      save: (name, typed) => keep(name, typed, 'saved'),
      confirm: (name) => {
        const { document: present, doubtThreshold: threshold } = now.current;
        const value = present.fields[name]?.value;
        if (value !== undefined && needsDecision(present, name, threshold)) {
          void keep(name, value, 'confirmed').then((failure) => failure && showFailure(failure));
        }
        goToNextDecision(name);
      },
      goToNextDecision,
    };
  }, [correct, focusInput, tellSaved]);

  const goToProblem = useCallback(
    (direction: 1 | -1) => {
      const { document: present, doubtThreshold: threshold, focusedKey: key } = now.current;
      const from = fieldNameSchema.safeParse(key);
      const isWanted = (name: FieldName) => isProblem(stateOfField(present, name, threshold));
      const next = nextField(fieldOrder, from.success ? from.data : null, direction, isWanted);
      if (next !== null) focusInput(next);
    },
    [focusInput],
  );
  const pick = useCallback(
    (key: string) => {
      const name = fieldNameSchema.safeParse(key);
      if (name.success) focusInput(name.data);
      else setFocusedKey(key);
    },
    [focusInput],
  );
  return {
    focusedKey,
    actions,
    openDecisions,
    pick,
    show: setFocusedKey,
    goToProblem,
    goToFirst: () => focusInput(openDecisions[0] ?? 'documentType'),
  };
}

/** Says what was saved, with the way back. */
function useSavedToast(): (document: DocumentView, name: FieldName, what: 'saved' | 'confirmed') => void {
  const { t } = useTranslation();
  const formats = useFormat();
  const changes = useUndo();
  return useCallback(
    (document, name, what) => {
      const value = document.fields[name]?.value;
      const field = t(`field.${name}`);
      const currency = document.fields.currency?.value ?? null;
      const message =
        value === undefined
          ? t('invoice.removed', { field })
          : what === 'confirmed'
            ? t('invoice.confirmed', { field })
            : t('invoice.saved', { field, value: formatValue(name, value, formats, currency) });
      showToast({
        message,
        kind: 'good',
        key: 'field-saved',
        action: { text: t('invoice.undo'), onClick: () => changes.undo() },
      });
    },
    [changes, formats, t],
  );
}
