import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { FieldReading, LineItem } from '../../../../core/contract/extraction.ts';
import type { LinesChange } from '../../../../core/contract/lines.ts';
import type { Failure } from '../../../../core/vocabulary/failure.ts';
import type { DocumentId } from '../../../../core/vocabulary/ids.ts';
import type { Currency } from '../../../../core/vocabulary/money.ts';
import {
  applyLineOperations,
  lineOperationSchema,
  type LineValues,
} from '../../../../core/vocabulary/lineOperations.ts';
import { normaliseTypedCell } from '../../../../core/vocabulary/typedCells.ts';
import { engine } from '../../../bridge/bridge.ts';
import { failureFrom } from '../../../bridge/failureFrom.ts';
import { changeBegan, changeEnded } from '../../../queries/changesUnderWay.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import { showFailure } from '../../../ui/toasts.tsx';
import type { LineEdit } from './lineEdits.ts';

/** Makes edits one change of the document's lines; answers whether they were taken. */
export type ChangeLines = (edits: readonly LineEdit[], because?: LinesChange['suggestedBy']) => Promise<boolean>;

/**
 * Changes lines. The screen shows them at once; where the engine refuses, what was there before comes back and a notice
 * says why. Changes follow one another, and corrections of fields, in the order they were made.
 */
export function useLines(document: DocumentView): ChangeLines {
  const client = useQueryClient();
  // By the change, not by the document on screen: another may be there by the time the engine answers.
  const { mutateAsync } = useMutation({
    mutationFn: (change: LinesChange) => engine.lines.change(change),
    scope: { id: 'documents.correct' },
    onMutate: async (change) => {
      const queryKey = keyOf(change);
      changeBegan(change.documentId);
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before !== undefined) client.setQueryData(queryKey, { ...before, lineItems: changed(before, change) });
      return { before };
    },
    onError: (_error, change, context) => {
      if (context?.before !== undefined) client.setQueryData(keyOf(change), context.before);
    },
    onSettled: (answer, _error, change) => changeEnded(client, change.documentId, answer ?? null),
  });
  const { id: documentId, lineItems } = document;
  const lineCount = lineItems.length;
  return useCallback(
    async (edits, suggestedBy = null) => {
      if (edits.length === 0) return true;
      const change = mutateAsync({ documentId, operations: [...edits], lineCount, suggestedBy });
      const failure = await keeping(documentId, change);
      if (failure !== null) showFailure(failure);
      return failure === null;
    },
    [documentId, lineCount, mutateAsync],
  );
}

function keyOf({ documentId }: LinesChange) {
  return engineQueries.documents.get.queryKey({ input: { documentId } });
}

/** Changes of lines on their way, by document; they outlive the screen that made them. */
const underWay = new Map<DocumentId, Set<Promise<Failure | null>>>();

async function keeping(documentId: DocumentId, change: Promise<unknown>): Promise<Failure | null> {
  const outcome = change.then(() => null, failureFrom);
  const ofDocument = underWay.get(documentId) ?? new Set();
  underWay.set(documentId, ofDocument.add(outcome));
  await outcome;
  ofDocument.delete(outcome);
  if (ofDocument.size === 0) underWay.delete(documentId);
  return outcome;
}

/** Waits for the changes of a document's lines that are on their way; answers the first refusal. */
export async function linesKept(documentId: DocumentId): Promise<Failure | null> {
  const outcomes = await Promise.all(underWay.get(documentId) ?? new Set<Promise<Failure | null>>());
  return outcomes.find((refusal) => refusal !== null) ?? null;
}

/** The lines as the engine will most likely answer; unchanged where a typed value has no meaning. */
function changed({ lineItems, fields }: DocumentView, { operations }: LinesChange): readonly LineItem[] {
  try {
    const parsed = operations.map((operation) => lineOperationSchema.parse(operation));
    return applyLineOperations(lineItems, parsed, typedValues(fields.currency?.value ?? null));
  } catch {
    return lineItems;
  }
}

function typedValues(currency: Currency | null): LineValues<FieldReading> {
  const analyst = { confidence: 1, source: 'analyst' as const };
  return {
    typed: ({ cell, typed, before }) => {
      const value = normaliseTypedCell(cell, typed, currency);
      return value === null
        ? null
        : { value, raw: typed, page: before?.page ?? null, box: before?.box ?? null, ...analyst };
    },
    copied: ({ value }) => ({ value, raw: null, page: null, box: null, ...analyst }),
  };
}
