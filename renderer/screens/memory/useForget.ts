import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentId, LessonId } from '../../../core/vocabulary/ids.ts';
import { useUndo } from '../../app/useUndo.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure } from '../../ui/toasts.tsx';

/** What was forgotten last on this screen, and what can be done about it. */
export interface Forgetting {
  readonly forget: (lessonIds: readonly LessonId[]) => void;
  /** Null where nothing was. `isReading`: its documents are being read again. */
  readonly last: {
    readonly count: number;
    readonly documentIds: readonly DocumentId[];
    readonly isReading: boolean;
  } | null;
  readonly undo: () => void;
  readonly readAgain: () => void;
}

export function useForget(): Forgetting {
  const [last, setLast] = useState<Forgetting['last']>(null);
  const changes = useUndo();
  const { mutate: forget } = useMutation(
    engineQueries.memory.forget.mutationOptions({
      onSuccess: ({ documentIds }, { lessonIds }) =>
        setLast({ count: lessonIds.length, documentIds, isReading: false }),
      onError: showFailure,
    }),
  );
  const { mutate: readAgain } = useMutation(
    engineQueries.documents.readAgain.mutationOptions({
      onSuccess: () => setLast((before) => before && { ...before, isReading: true }),
      onError: showFailure,
    }),
  );
  return {
    last,
    forget: (lessonIds) => forget({ lessonIds: [...lessonIds] }),
    undo: () => {
      changes.undo();
      setLast(null);
    },
    readAgain: () => {
      if (last !== null) readAgain({ documentIds: [...last.documentIds] });
    },
  };
}
