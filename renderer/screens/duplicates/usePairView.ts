import { useRef, useState } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';

/** `both` lie beside each other; else one lies over the other and hides it. */
type Shown = 'both' | 'earlier' | 'later';

const zooms = [0.6, 0.8, 1, 1.25, 1.6, 2, 2.6, 3.4] as const;

export interface PairView {
  readonly page: number;
  /** 1 fits the width of the pane. */
  readonly zoom: number;
  readonly shown: Shown;
  readonly blink: () => void;
  readonly showBoth: () => void;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly nextPage: () => void;
  readonly previousPage: () => void;
  /** Ties a pane to the other: where one is scrolled, the other follows, so both show the same place. */
  readonly follow: (pane: HTMLElement | null) => (() => void) | undefined;
}

/** Page, size and place that both panes share, and the keys that change them. */
export function usePairView(pageCount: number): PairView {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [zoomAt, setZoomAt] = useState<number>(zooms.indexOf(1));
  const [shown, setShown] = useState<Shown>('both');
  const panes = useRef(new Set<HTMLElement>());
  const stepZoom = (by: 1 | -1): void => setZoomAt((at) => Math.min(zooms.length - 1, Math.max(0, at + by)));
  const stepPage = (by: 1 | -1): void => setPage((at) => Math.min(Math.max(1, pageCount), Math.max(1, at + by)));
  const view: PairView = {
    page,
    zoom: zooms[zoomAt] ?? 1,
    shown,
    blink: () => setShown((now) => (now === 'earlier' ? 'later' : 'earlier')),
    showBoth: () => setShown('both'),
    larger: () => stepZoom(1),
    smaller: () => stepZoom(-1),
    nextPage: () => stepPage(1),
    previousPage: () => stepPage(-1),
    follow: (pane) => (pane === null ? undefined : tie(pane, panes.current)),
  };
  useKeys(t('duplicates.fields'), [
    { keys: 'B', description: t('duplicates.key.blink'), run: view.blink },
    { keys: 'S', description: t('duplicates.key.side'), run: view.showBoth },
    { keys: '+', description: t('duplicates.key.larger'), run: view.larger, isCommand: false },
    { keys: '-', description: t('duplicates.key.smaller'), run: view.smaller, isCommand: false },
    { keys: 'PageDown', description: t('duplicates.key.nextPage'), run: view.nextPage, isCommand: false },
    { keys: 'PageUp', description: t('duplicates.key.previousPage'), run: view.previousPage, isCommand: false },
  ]);
  return view;
}

/** Scrolling a pane scrolls the others to the same place; setting the place they have already fires no event. */
function tie(pane: HTMLElement, panes: Set<HTMLElement>): () => void {
  const lead = (): void => {
    for (const other of panes) if (other !== pane) other.scrollTo(pane.scrollLeft, pane.scrollTop);
  };
  panes.add(pane);
  pane.addEventListener('scroll', lead, { passive: true });
  return () => {
    panes.delete(pane);
    pane.removeEventListener('scroll', lead);
  };
}
