import { useCallback, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import type { Box } from '../../../core/vocabulary/box.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { fieldNameSchema, type FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { normaliseTyped } from '../../../core/vocabulary/typedValues.ts';
import { useUndo } from '../../app/useUndo.ts';
import { engine } from '../../bridge/bridge.ts';
import { failureFrom } from '../../bridge/failureFrom.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { began } from '../../viewer/timeline.ts';
import { fieldOrder } from './fieldGroups.ts';
import type { FieldFocus } from './fieldFocus.ts';
import type { FieldActions } from './FieldRow.tsx';
import { isProblem, needsDecision, nextField, stateOfField } from './fieldState.ts';
import { editableText, formatValue } from './formatValue.ts';
import { meaningOfTyped } from './meaningOfTyped.ts';
import type { JumpPlace } from './jump/jumpTarget.ts';
import type { GridControls } from './lines/LineGrid.tsx';
import { linesKept } from './lines/useLines.ts';
import type { DraftBoard, Typed } from './typing/DraftBoard.ts';
import type { TextSearch } from './typing/TextSearch.ts';
import { useCorrectField } from './useCorrectField.ts';

interface FieldDeskOptions {
  readonly document: DocumentView;
  readonly doubtThreshold: number;
  readonly analystName: string;
  /** Where the fields' inputs are. */
  readonly panel: RefObject<HTMLElement | null>;
  readonly drafts: DraftBoard;
  readonly search: TextSearch;
  readonly focus: FieldFocus;
  readonly grid: RefObject<GridControls | null>;
}

interface FieldDesk {
  readonly actions: FieldActions;
  /** Fields on which no analyst has decided yet though somebody should. */
  readonly openDecisions: readonly FieldName[];
  /** A box on the page was clicked. */
  readonly pick: (key: string) => void;
  /** Takes the words in a box of the page into a field, after what stands there with `append`. */
  readonly capture: (name: FieldName, page: number, box: Box, append: boolean) => void;
  /** Goes where keys named. */
  readonly jump: (place: JumpPlace) => void;
  /** Saves all that is typed and waits for it; answers the first refusal. */
  readonly saveAll: () => Promise<Failure | null>;
  /** Puts back what a field was before its newest change. */
  readonly restore: () => void;
  readonly goToProblem: (direction: 1 | -1) => void;
  readonly goToFirst: () => void;
  /** For a document just opened: the first doubt has the focus, or the panel where there is none. */
  readonly focusArrival: () => void;
}

/** The field at work, the ways to the next, and saving what was typed. */
export function useFieldDesk({
  document,
  doubtThreshold,
  analystName,
  panel,
  drafts,
  search,
  focus,
  grid,
}: FieldDeskOptions): FieldDesk {
  const { i18n, t } = useTranslation();
  const correct = useCorrectField(analystName);
  const tellSaved = useSavedToast();
  // Actions outlive the render they were made in; they must see the document as it is now.
  const saving = useRef(new Set<Saving>());
  const now = useRef({ document, doubtThreshold });
  useLayoutEffect(() => {
    now.current = { document, doubtThreshold };
  });

  const focusInput = useCallback(
    (name: FieldName) => {
      panel.current?.querySelector<HTMLElement>(`[data-field-row="${name}"] .invoice-field-input`)?.focus();
    },
    [panel],
  );
  const captureInto = useCallback(
    (name: FieldName, page: number, box: Box, append: boolean) => {
      const { document: present } = now.current;
      const before = append ? (drafts.of(name)?.text ?? present.fields[name]?.value ?? '') : '';
      const fill = async () => {
        const captured = await engine.desk.capture({ documentId: present.id, field: name, page, box });
        if (captured === null) return;
        const text = editableText(name, captured.text, i18n.language);
        const place = before === '' ? { page, box: captured.box } : { page: null, box: null };
        drafts.set(name, { text: before === '' ? text : `${before} ${text}`, ...place });
        if (now.current.document.id === present.id) focusInput(name);
      };
      fill().catch(showFailure);
    },
    [drafts, focusInput, i18n.language],
  );
  const openDecisions = useMemo(() => openByLoss(document, doubtThreshold), [document, doubtThreshold]);

  const actions = useMemo((): FieldActions => {
    const keep = async (
      name: FieldName,
      typed: Pick<Typed, 'text'> & Partial<Typed>,
      tell: 'saved' | 'confirmed',
    ): Promise<Failure | null> => {
      const { document: present } = now.current;
      const before = present.fields[name];
      const isPlaced = typed.box != null && typed.page != null;
      try {
        const after = await correct({
          documentId: present.id,
          field: name,
          value: meaningOfTyped(present, name, typed.text),
          // A confirmed value was read where it was read; a retyped one stands at the same place of the page.
          page: (isPlaced ? typed.page : before?.page) ?? null,
          box: (isPlaced ? typed.box : before?.box) ?? null,
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
      const next = openByLoss(present, threshold).find(
        (name) => name !== from && !savesOf(saving.current, present.id).some((save) => save.name === name),
      );
      focusInput(next ?? nextField(fieldOrder, from, 1, () => true) ?? from);
    };
    return {
      focus: (name) => {
        began('focused');
        focus.set(name);
      },
      refusalOf: (name, text) => {
        try {
          const { document: present } = now.current;
          normaliseTyped(name, meaningOfTyped(present, name, text), present.fields.currency?.value ?? null);
          return null;
        } catch (error) {
          return failureFrom(error);
        }
      },
      type: (name, text) => {
        drafts.set(name, text === null ? null : { text, page: null, box: null });
        search.look(name, text);
      },
      takeMatch: (name) => {
        const match = search.take(name);
        if (match !== null) captureInto(name, match.page, match.box, false);
      },
      save: (name, typed) => {
        const { id: documentId } = now.current.document;
        const done = keep(name, typed, 'saved');
        const save = { documentId, name, text: typed.text, done };
        saving.current.add(save);
        void done.finally(() => saving.current.delete(save));
        return done;
      },
      confirm: (name) => {
        const { document: present, doubtThreshold: threshold } = now.current;
        const value = present.fields[name]?.value;
        if (value !== undefined && needsDecision(present, name, threshold)) {
          void keep(name, { text: value }, 'confirmed').then((failure) => failure && showFailure(failure));
        }
        goToNextDecision(name);
      },
      goToNextDecision,
    };
  }, [captureInto, correct, drafts, focus, focusInput, search, tellSaved]);

  const goToProblem = useCallback(
    (direction: 1 | -1) => {
      const { document: present, doubtThreshold: threshold } = now.current;
      const from = fieldNameSchema.safeParse(focus.get());
      const isWanted = (name: FieldName) => isProblem(stateOfField(present, name, threshold));
      const next = nextField(fieldOrder, from.success ? from.data : null, direction, isWanted);
      if (next !== null) focusInput(next);
    },
    [focus, focusInput],
  );
  const pick = useCallback(
    (key: string) => {
      const name = fieldNameSchema.safeParse(key);
      if (name.success) focusInput(name.data);
      else focus.set(key);
    },
    [focus, focusInput],
  );
  const goToFirst = useCallback(() => focusInput(openDecisions[0] ?? 'documentType'), [focusInput, openDecisions]);
  return {
    actions,
    openDecisions,
    pick,
    jump: (place) => {
      if (place.kind === 'field') focusInput(place.field);
      else grid.current?.goTo(place.kind === 'cell' ? place : null);
    },
    capture: captureInto,
    goToProblem,
    saveAll: async () => {
      const saves = () => savesOf(saving.current, document.id);
      for (const name of drafts.fields()) {
        const typed = drafts.of(name);
        if (typed === null || saves().some((save) => save.name === name && save.text === typed.text)) continue;
        if (typed.box === null && typed.text.trim() === (document.fields[name]?.value ?? '')) continue;
        void actions.save(name, typed).then((refusal) => refusal === null && drafts.set(name, null));
      }
      const fields = saves().map(({ done }) => done);
      const outcomes = await Promise.all([linesKept(document.id), ...fields]);
      return outcomes.find((refusal) => refusal !== null) ?? null;
    },
    restore: () => {
      const name = fieldNameSchema.safeParse(focus.get());
      if (!name.success) return;
      const entry = document.history.find(({ field, before, after }) => field === name.data && before !== after);
      if (entry === undefined) return showToast({ message: t('desk.restored'), key: 'field-saved' });
      drafts.set(name.data, null);
      void actions.save(name.data, { text: entry.before ?? '' }).then((refusal) => refusal && showFailure(refusal));
    },
    focusArrival: () => {
      const [first] = openDecisions;
      if (first === undefined) panel.current?.focus();
      else focusInput(first);
    },
    goToFirst,
  };
}

/** A value on its way to the engine. */
interface Saving {
  readonly documentId: DocumentId;
  readonly name: FieldName;
  readonly text: string;
  readonly done: Promise<Failure | null>;
}

function savesOf(saving: ReadonlySet<Saving>, documentId: DocumentId): readonly Saving[] {
  return [...saving].filter((save) => save.documentId === documentId);
}

/** Fields somebody should decide on and nobody has, the one first by which most money may be lost. */
function openByLoss(document: DocumentView, threshold: number): readonly FieldName[] {
  const loss = (name: FieldName) => document.expectedLoss[name] ?? 0;
  return fieldOrder
    .filter((name) => needsDecision(document, name, threshold))
    .toSorted((one, other) => loss(other) - loss(one));
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
