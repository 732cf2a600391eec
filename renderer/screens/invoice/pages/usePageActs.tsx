import { Cut, Disable, Duplicate, ImageRotateLeft, ImageRotateRight, MergeColumns, Refresh } from '@blueprintjs/icons';
import { useMemo } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import type { PageAct } from '../../../viewer/PageAct.ts';
import type { SplitDesk } from '../split/useSplitDesk.ts';
import { useTurnPages } from './useTurnPages.ts';

/** What may be done with pages of the shown document: how they lie, and to which document of their file they belong. */
export function usePageActs(document: DocumentView, desk: SplitDesk): readonly PageAct[] {
  const { t } = useTranslation();
  const { turn, readAgain } = useTurnPages(document.id);
  return useMemo((): readonly PageAct[] => {
    const scans = new Set(
      document.pages.filter((page) => page.turn !== 0 && page.source !== 'text-layer').map(({ number }) => number),
    );
    const mayRead = document.status === 'done' && document.stands && document.partOf === null;
    const draws =
      (canRun: PageAct['canRun']): PageAct['canRun'] =>
      (pages, at) =>
        desk.canDraw && canRun(pages, at);
    return [
      {
        id: 'turn-right',
        stroke: 'R',
        everywhere: 'Alt+R',
        text: t('viewer.acts.turnRight'),
        icon: <ImageRotateRight />,
        canRun: (pages) => pages.length > 0,
        run: (pages) => turn(pages, 90),
      },
      {
        id: 'turn-left',
        stroke: 'Shift+R',
        everywhere: 'Alt+Shift+R',
        text: t('viewer.acts.turnLeft'),
        icon: <ImageRotateLeft />,
        canRun: (pages) => pages.length > 0,
        run: (pages) => turn(pages, 270),
      },
      {
        id: 'read-again',
        stroke: 'A',
        everywhere: 'Alt+A',
        text: t('viewer.acts.readAgain'),
        icon: <Refresh />,
        canRun: (pages) => mayRead && pages.length > 0 && pages.every((page) => scans.has(page)),
        run: readAgain,
      },
      {
        id: 'begin',
        stroke: 'S',
        text: t('viewer.acts.begin'),
        icon: <Cut />,
        canRun: draws((_pages, at) => desk.canBegin(at)),
        run: (_pages, at) => desk.toggleBoundary(at),
      },
      {
        id: 'join',
        stroke: 'M',
        text: t('viewer.acts.join'),
        icon: <MergeColumns />,
        canRun: draws((_pages, at) => desk.canJoin(at)),
        run: (_pages, at) => desk.join(at),
      },
      {
        id: 'one-document',
        stroke: 'D',
        text: t('viewer.acts.oneDocument'),
        icon: <Duplicate />,
        canRun: draws((pages) => desk.canBeOne(pages)),
        run: desk.makeOne,
      },
      {
        id: 'leave-out',
        stroke: 'X',
        text: t('viewer.acts.leaveOut'),
        icon: <Disable />,
        canRun: draws((pages) => pages.length > 0),
        run: desk.leaveOut,
      },
    ];
  }, [desk, document, readAgain, t, turn]);
}
