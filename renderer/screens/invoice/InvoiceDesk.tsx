import { useCallback, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { Draft } from '../../../core/contract/desk.ts';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { Finding } from '../../../core/contract/findings.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import type { LineItemCell } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import type { KeyBinding } from '../../keys/KeyRegistry.ts';
import { useFormat } from '../../ui/useFormat.ts';
import type { Flash } from '../../viewer/FieldBox.ts';
import type { ViewerControls } from '../../viewer/PageViewer.tsx';
import { useJump } from './jump/useJump.ts';
import type { GridControls } from './lines/LineGrid.tsx';
import { DeskViewer } from './DeskViewer.tsx';
import { fieldBoxes, type BoxWords } from './fieldBoxes.ts';
import { useFieldFocus } from './fieldFocus.ts';
import { evidenceOf } from './FindingList.tsx';
import { formatValue } from './formatValue.ts';
import { InvoicePanel } from './InvoicePanel.tsx';
import { usePageActs } from './pages/usePageActs.tsx';
import { usePageKeys } from './pages/usePageKeys.ts';
import { ReviewBar } from './review/ReviewBar.tsx';
import { useReviewDesk } from './review/useReviewDesk.ts';
import { SplitPane } from './SplitPane.tsx';
import { SplitStrip } from './split/SplitStrip.tsx';
import { usePageMarks } from './split/usePageMarks.ts';
import { useSplitDesk } from './split/useSplitDesk.ts';
import { useSplitKeys } from './split/useSplitKeys.ts';
import { useDraftBoard } from './typing/useDraftBoard.ts';
import { TablePane } from './table/TablePane.tsx';
import { useTableDesk } from './table/useTableDesk.ts';
import { useTableKeys } from './table/useTableKeys.ts';
import { TextSearch } from './typing/TextSearch.ts';
import { trailShown } from './trailShown.ts';
import { useFieldDesk } from './useFieldDesk.ts';
import { useOfDocument } from './useOfDocument.ts';

interface InvoiceDeskProps {
  readonly document: DocumentView;
  /** What was typed and not saved before, by field. */
  readonly drafts: readonly Draft[];
  readonly doubtThreshold: number;
  readonly analystName: string;
}

/** The page on the left, everything read and found on the right; what is at work on one side shows on the other. */
export function InvoiceDesk({ document, drafts: found, doubtThreshold, analystName }: InvoiceDeskProps) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  const controls = useRef<ViewerControls>(null);
  const grid = useRef<GridControls>(null);
  const { id } = document;
  const [flash, setFlash] = useOfDocument<Flash | null>(id, null);
  const drafts = useDraftBoard(id, found);
  const focus = useFieldFocus(id);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- another document begins anew
  const search = useMemo(() => new TextSearch(), [id]);
  useBeginning(id, panel);
  const desk = useFieldDesk({
    document,
    doubtThreshold,
    analystName,
    panel,
    drafts,
    search,
    focus,
    grid,
  });
  const jump = useJump(desk.jump);
  const review = useReviewDesk({
    document,
    saveAll: desk.saveAll,
    settleLines: () => grid.current?.settle() ?? true,
    focusFirst: desk.focusArrival,
  });
  const words = useBoxWords(document.fields.currency?.value ?? null);
  const boxes = useMemo(() => fieldBoxes(document, doubtThreshold, words), [document, doubtThreshold, words]);

  const showFinding = useCallback(
    (finding: Finding) => {
      const evidence = evidenceOf(document, finding);
      if (evidence !== null) setFlash((before) => ({ ...evidence, serial: (before?.serial ?? 0) + 1 }));
    },
    [document, setFlash],
  );
  const splitDesk = useSplitDesk(document);
  const marks = usePageMarks(document, splitDesk);
  const pageActs = usePageActs(document, splitDesk);
  const tableDesk = useTableDesk(document, () => grid.current?.goTo(null));
  const onTableKey = useTableKeys(tableDesk, controls);
  usePageKeys(pageActs, document.pages.length, controls);
  useKeys(
    t('invoice.scope'),
    useDeskKeys({ controls, goToProblem: desk.goToProblem, restore: desk.restore, jump: jump.start }),
  );
  useKeys(t('split.region'), useSplitKeys(splitDesk, document, controls));
  return (
    <>
      <ReviewBar document={document} progress={review.progress} onConfirm={review.confirm} />
      {review.dialog}
      <SplitStrip document={document} desk={splitDesk} />
      <SplitPane
        name="vouch.invoice.split"
        left={
          <TablePane document={document} desk={tableDesk} onKeyDown={onTableKey}>
            {(layer) => (
              <DeskViewer
                document={document}
                boxes={boxes}
                flash={flash}
                focus={focus}
                search={search}
                marks={marks}
                acts={pageActs}
                layer={layer}
                controls={controls}
                onPickBox={desk.pick}
                onTake={desk.capture}
              />
            )}
          </TablePane>
        }
        right={
          <InvoicePanel
            panelRef={panel}
            document={document}
            doubtThreshold={doubtThreshold}
            focus={focus}
            actions={desk.actions}
            drafts={drafts}
            openDecisions={desk.openDecisions}
            onGoToFirst={desk.goToFirst}
            onShowFinding={showFinding}
            grid={grid}
            jumpKeys={jump.keys}
            onDrawTable={tableDesk.canStart ? () => tableDesk.start(controls.current?.currentPage() ?? 1) : null}
          />
        }
      />
    </>
  );
}

/** The desk stays while its document changes: the panel begins at its top, and what was at work is at work no longer. */
function useBeginning(id: DocumentId, panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { activeElement } = window.document;
    if (activeElement instanceof HTMLElement && panel.current?.contains(activeElement)) activeElement.blur();
    panel.current?.scrollTo({ top: 0, behavior: 'instant' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another document is what it waits for
  }, [id, panel]);
}

function useBoxWords(currency: string | null): BoxWords {
  const { t } = useTranslation();
  const formats = useFormat();
  return useMemo(
    () => ({
      field: (name) => t(`field.${name}`),
      cell: (line, cell: LineItemCell) => t('invoice.lines.cellLabel', { line, cell: t(`invoice.lines.${cell}`) }),
      value: (name, value) => formatValue(name, value, formats, currency),
      state: (state, confidence) =>
        state === 'corrected' || state === 'confirmed'
          ? t(`invoice.state.${state}`)
          : t('invoice.stateWithConfidence', {
              state: t(`invoice.state.${state}`),
              confidence: formats.percent(confidence),
            }),
    }),
    [currency, formats, t],
  );
}

interface DeskMoves {
  readonly controls: React.RefObject<ViewerControls | null>;
  readonly goToProblem: (direction: 1 | -1) => void;
  readonly restore: () => void;
  readonly jump: () => void;
}

function useDeskKeys({ controls, goToProblem, restore, jump }: DeskMoves): readonly KeyBinding[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      // Enter, Tab and Escape are the fields' own; named here so that the overlay of keys tells of them.
      { keys: 'Enter', description: t('invoice.keys.enter'), isCommand: false, run: leaveToField },
      { keys: ['Tab', 'Shift+Tab'], description: t('invoice.keys.tab'), isCommand: false, run: leaveToField },
      {
        keys: 'Alt+H',
        description: t('desk.trail'),
        inFields: true,
        run: () => trailShown.set(!trailShown.get()),
      },
      { keys: 'Ctrl+J', description: t('desk.jump.key'), inFields: true, run: jump },
      { keys: 'Ctrl+Space', description: t('desk.takeMatch'), isCommand: false, inFields: true, run: leaveToField },
      { keys: 'Alt+Backspace', description: t('desk.restore'), inFields: true, run: restore },
      { keys: 'Alt+ArrowDown', description: t('invoice.keys.nextProblem'), inFields: true, run: () => goToProblem(1) },
      {
        keys: 'Alt+ArrowUp',
        description: t('invoice.keys.previousProblem'),
        inFields: true,
        run: () => goToProblem(-1),
      },
      {
        keys: ['Ctrl++', 'Ctrl+='],
        description: t('viewer.zoomIn'),
        inFields: true,
        run: () => controls.current?.zoomBy(1),
      },
      { keys: 'Ctrl+-', description: t('viewer.zoomOut'), inFields: true, run: () => controls.current?.zoomBy(-1) },
      { keys: 'Ctrl+0', description: t('viewer.fitPage'), inFields: true, run: () => controls.current?.fitTo('page') },
      { keys: 'Ctrl+8', description: t('viewer.realSize'), inFields: true, run: () => controls.current?.realSize() },
      {
        keys: 'Ctrl+9',
        description: t('viewer.fitWidth'),
        inFields: true,
        run: () => controls.current?.fitTo('width'),
      },
    ],
    [controls, goToProblem, jump, restore, t],
  );
}

function leaveToField(): false {
  return false;
}
