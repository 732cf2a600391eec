import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { PageRole, SplitDecision } from '../../../../core/contract/splits.ts';
import { navigate } from '../../../app/address.ts';
import { places } from '../../../app/places.ts';
import { useUndo } from '../../../app/useUndo.ts';
import { engine } from '../../../bridge/bridge.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../../ui/toasts.tsx';
import { useOfDocument } from '../useOfDocument.ts';
import { type DrawnPart, divides, isSound, toggleBoundary, toggleLeftOut } from './drawnParts.ts';

export interface SplitDesk {
  /** The parts as drawn, else as they are or are proposed. */
  readonly parts: readonly DrawnPart[];
  /** Something was drawn that is not decided yet. */
  readonly isDrawn: boolean;
  /** A split waits for a decision: proposed, or drawn by hand. */
  readonly isOpen: boolean;
  readonly canAccept: boolean;
  readonly isBusy: boolean;
  /** The file may be divided: it was read to its end and has pages of its own. */
  readonly canDraw: boolean;
  readonly toggleBoundary: (page: number) => void;
  readonly toggleLeftOut: (page: number) => void;
  readonly accept: () => void;
  /** Forgets what was drawn; without anything drawn, dismisses the proposal or makes one document of the file again. */
  readonly dismiss: () => void;
}

/** How the shown file is divided, drawing it otherwise, and deciding. */
export function useSplitDesk(document: DocumentView): SplitDesk {
  const [drawn, setDrawn] = useOfDocument<readonly DrawnPart[] | null>(document.id, null);
  const decide = useDecide(() => setDrawn(null));
  const isWhole = document.partOf === null;
  const canDraw = isWhole && document.status === 'done' && document.pages.length > 1 && document.textSource !== 'xml';
  const known = document.split?.parts ?? wholeFile(document);
  const parts = drawn ?? known;
  const isProposed = document.split?.state === 'open' && divides(known);
  const isOpen = canDraw && (drawn !== null || isProposed);
  const { id: documentId } = document;
  return {
    parts,
    isDrawn: drawn !== null,
    isOpen,
    canAccept: isOpen && isSound(parts),
    isBusy: decide.isPending,
    canDraw,
    toggleBoundary: (page) => setDrawn(toggleBoundary(parts, page)),
    toggleLeftOut: (page) => setDrawn(toggleLeftOut(parts, page, roleOf(document, page))),
    accept: () => {
      decide.mutate({ documentId, decision: 'accept', parts: drawn === null ? null : drawn.map(plain) });
    },
    dismiss: () => {
      if (drawn !== null) setDrawn(null);
      else decide.mutate({ documentId, decision: isProposed ? 'dismiss' : 'reopen' });
    },
  };
}

function plain({ documentType, pages }: DrawnPart): DrawnPart & { pages: { number: number; role: PageRole }[] } {
  return { documentType, pages: [...pages] };
}

function wholeFile(document: DocumentView): readonly DrawnPart[] {
  const pages = document.pages.map(({ number }) => ({ number, role: 'content' as const }));
  return [{ documentType: 'invoice', pages }];
}

/** What a page was taken for when it was left out; an attachment where it never was. */
function roleOf(document: DocumentView, page: number): Exclude<PageRole, 'content'> {
  if (document.pages.find(({ number }) => number === page)?.source === 'blank') return 'blank';
  const role = document.split?.parts.flatMap((part) => part.pages).find(({ number }) => number === page)?.role;
  return role === undefined || role === 'content' ? 'attachment' : role;
}

function useDecide(onDecided: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { undo } = useUndo();
  return useMutation({
    mutationFn: (decision: SplitDecision) => engine.documents.decideSplit(decision),
    onError: showFailure,
    onSuccess: (file, { documentId, decision }) => {
      onDecided();
      client.setQueryData(engineQueries.documents.get.queryKey({ input: { documentId: file.id } }), file);
      if (documentId !== file.id) navigate(places.document(file.id), { replace: true });
      const count = file.split?.parts.length ?? 1;
      const message = decision === 'accept' ? t('split.accepted', { count }) : t(`split.toast.${decision}`);
      showToast({ message, kind: 'good', key: 'split', action: { text: t('action.undo'), onClick: undo } });
    },
  });
}
