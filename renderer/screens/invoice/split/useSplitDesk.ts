import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { PageRole, SplitDecision } from '../../../../core/contract/splits.ts';
import { navigate } from '../../../app/address.ts';
import { places } from '../../../app/places.ts';
import { useUndo } from '../../../app/useUndo.ts';
import { engine } from '../../../bridge/bridge.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../../ui/toasts.tsx';
import {
  type DrawnPart,
  divides,
  isBoundary,
  isSound,
  joinBefore,
  oneDocument,
  toggleBoundary,
  toggleLeftOut,
} from './drawnParts.ts';
import { type Drawing, useDrawing } from './useDrawing.ts';

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
  /** The page is neither the first of the file nor the first of a document. */
  readonly canBegin: (page: number) => boolean;
  /** The document with the page has one before it in the file. */
  readonly canJoin: (page: number) => boolean;
  readonly join: (page: number) => void;
  /** The pages are neighbours and not yet one document by themselves. */
  readonly canBeOne: (pages: readonly number[]) => boolean;
  readonly makeOne: (pages: readonly number[]) => void;
  /** Leaves all of them out, or where all are, reads them. */
  readonly leaveOut: (pages: readonly number[]) => void;
  /** Steps of drawing, before anything is decided. */
  readonly drawing: Pick<Drawing, 'canUndo' | 'canRedo' | 'undo' | 'redo'>;
  readonly accept: () => void;
  /** Forgets what was drawn; without anything drawn, dismisses the proposal or makes one document of the file again. */
  readonly dismiss: () => void;
}

/** How the shown file is divided, drawing it otherwise, and deciding. */
export function useSplitDesk(document: DocumentView): SplitDesk {
  const drawing = useDrawing(document.id);
  const { drawn } = drawing;
  const decide = useDecide(drawing.forget);
  const known = document.split?.parts ?? wholeFile(document);
  const parts = drawn ?? known;
  const numbers = parts.flatMap(({ pages }) => pages.map(({ number }) => number));
  const isOfOneStanding = document.partOf === null || document.stands;
  const canDraw = isOfOneStanding && document.status === 'done' && numbers.length > 1 && document.textSource !== 'xml';
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
    toggleBoundary: (page) => drawing.draw(toggleBoundary(parts, page)),
    toggleLeftOut: (page) => drawing.draw(toggleLeftOut(parts, page, roleOf(document, page))),
    canBegin: (page) => numbers.includes(page) && page !== numbers[0] && !isBoundary(parts, page),
    canJoin: (page) => parts.findIndex((part) => holds(part, page)) > 0,
    join: (page) => drawing.draw(joinBefore(parts, page)),
    canBeOne: (pages) => canBeOne(parts, pages),
    makeOne: (pages) => drawing.draw(oneDocument(parts, Math.min(...pages), Math.max(...pages))),
    leaveOut: (pages) => drawing.draw(leftOut(document, parts, pages)),
    drawing,
    accept: () => {
      decide.mutate({ documentId, decision: 'accept', parts: drawn === null ? null : drawn.map(plain) });
    },
    dismiss: () => {
      if (drawn !== null) drawing.forget();
      else decide.mutate({ documentId, decision: isProposed ? 'dismiss' : 'reopen' });
    },
  };
}

function holds({ pages }: DrawnPart, page: number): boolean {
  return pages.some(({ number }) => number === page);
}

function canBeOne(parts: readonly DrawnPart[], pages: readonly number[]): boolean {
  const [first, last] = [Math.min(...pages), Math.max(...pages)];
  if (pages.length === 0 || last - first + 1 !== pages.length) return false;
  return !parts.some((part) => part.pages[0]?.number === first && part.pages.at(-1)?.number === last);
}

/** Some of them read: all are left out. None: all are read. */
function leftOut(document: DocumentView, parts: readonly DrawnPart[], pages: readonly number[]): readonly DrawnPart[] {
  const isRead = new Set(
    parts.flatMap((part) => part.pages.flatMap(({ number, role }) => (role === 'content' ? [number] : []))),
  );
  const changing = pages.some((page) => isRead.has(page)) ? pages.filter((page) => isRead.has(page)) : pages;
  return changing.reduce((drawn, page) => toggleLeftOut(drawn, page, roleOf(document, page)), parts);
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

/** Of a part that was divided otherwise: itself while it is a part still, else its file. */
function placeAfter(file: DocumentView, documentId: string): DocumentView['id'] {
  return file.split?.parts.find((part) => part.documentId === documentId)?.documentId ?? file.id;
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
      if (documentId !== file.id) navigate(places.document(placeAfter(file, documentId)), { replace: true });
      const count = file.split?.parts.length ?? 1;
      const message = decision === 'accept' ? t('split.accepted', { count }) : t(`split.toast.${decision}`);
      showToast({ message, kind: 'good', key: 'split', action: { text: t('action.undo'), onClick: undo } });
    },
  });
}
