import {
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import type { PageView } from '../../core/contract/documents.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { BoxOverlay } from './BoxOverlay.tsx';
import { CaptureLayer, type Capture } from './CaptureLayer.tsx';
import { layOutPages, type PageSize, type PlacedPage } from './documentLayout.ts';
import type { FieldBox, Flash } from './FieldBox.ts';
import { HoverCard } from './HoverCard.tsx';
import { PageImage } from './PageImage.tsx';
import { noActs, type PageAct } from './PageAct.ts';
import type { PageChoice } from './pageChoice.ts';
import { Thumbnails, type PageMark } from './Thumbnails.tsx';
import { TurnedPage } from './TurnedPage.tsx';
import { TurnNotice } from './TurnNotice.tsx';
import { useDragPan } from './useDragPan.ts';
import { useLookAtFocus, useLookAtMatch } from './useLookAt.ts';
import { useSheetView, type SheetMoves, type SheetView } from './useSheetView.ts';
import { ViewerToolbar } from './ViewerToolbar.tsx';
import { contentSize, realSize } from './zoom.ts';
import './viewer.css';

/** What a screen's keys may do to its viewer. */
export interface ViewerControls {
  readonly zoomBy: (direction: 1 | -1) => void;
  readonly realSize: () => void;
  readonly fitTo: (fit: 'page' | 'width') => void;
  /** Number of the page most in view. */
  readonly currentPage: () => number | null;
  /** Gives the focus to the small pages. */
  readonly goToPages: () => void;
}

interface PageViewerProps {
  /** Names what the pages belong to: something else is shown from its beginning, over its whole width. */
  readonly of: string;
  readonly pages: readonly PageView[];
  readonly boxes: readonly FieldBox[];
  /** The box of the field at work: brought into sight whenever it changes. */
  readonly focusedKey: string | null;
  /** Evidence to bring into sight and light up once. */
  readonly flash: Flash | null;
  readonly onPickBox: (key: string) => void;
  /** What pointing at words does, and what typing found. */
  readonly capture?: Capture;
  /** What pages are to a file of several documents, by number. */
  readonly marks?: ReadonlyMap<number, PageMark>;
  /** What may be done with pages: in the strip of small pages, and turning them everywhere. */
  readonly acts?: readonly PageAct[];
  /** What else lies on each page, in place of pointing at words. */
  readonly layer?: ((page: PageSize) => ReactNode) | null;
  readonly controls?: Ref<ViewerControls>;
}

/** The document's pages, one below the other, with a box around everything that was read from them. */
export function PageViewer(props: PageViewerProps) {
  const {
    of,
    pages,
    boxes,
    focusedKey,
    flash,
    onPickBox,
    capture,
    marks,
    acts = noActs,
    layer = null,
    controls,
  } = props;
  const { t } = useTranslation();
  const layout = useMemo(() => layOutPages(pages), [pages]);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const view = useSheetView(of, layout, scroller);
  const drag = useDragPan(view.panBy);
  const [hovered, setHovered] = useState<FieldBox | null>(null);
  const numbers = useMemo(() => pages.map(({ number }) => number), [pages]);
  const moves = useSteadyMoves(view);
  const [followsFields, setFollowsFields] = useState(true);
  const [showsThumbnails, setShowsThumbnails] = useState(true);
  const [chosen, setChosen] = useState<{ readonly of: string; readonly choice: PageChoice } | null>(null);
  const setChoice = useCallback((choice: PageChoice) => setChosen({ of, choice }), [of]);
  const strip = useRef<HTMLElement>(null);
  useLookAtFocus(view, boxes, focusedKey, flash, followsFields);
  useLookAtMatch(view, capture?.current ?? null);
  useImperativeHandle(controls, () => ({
    zoomBy: view.zoomBy,
    realSize: () => view.zoomTo(realSize),
    fitTo: view.fitTo,
    currentPage: () => view.currentPage,
    goToPages: () => {
      setShowsThumbnails(true);
      strip.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    },
  }));

  const { wasDragged } = drag;
  const pick = useCallback((key: string) => (wasDragged() ? undefined : onPickBox(key)), [onPickBox, wasDragged]);
  const problems = useMemo(() => countProblems(boxes), [boxes]);
  if (pages.length === 0) {
    return (
      <section className="viewer" aria-label={t('viewer.region')}>
        <p className="viewer-empty">{t('viewer.noPages')}</p>
      </section>
    );
  }
  const content = contentSize(layout, view.viewport, view.scale);
  return (
    <section className="viewer" aria-label={t('viewer.region')}>
      <ViewerToolbar
        moves={moves}
        scale={view.scale}
        fit={view.fit}
        currentPage={view.currentPage}
        pages={numbers}
        followsFields={followsFields}
        showsThumbnails={showsThumbnails}
        acts={acts}
        onFollowFields={setFollowsFields}
        onShowThumbnails={setShowsThumbnails}
      />
      <TurnNotice page={pages.find(({ number }) => number === view.currentPage)} acts={acts} />
      <div className="viewer-body">
        {pages.length > 1 && showsThumbnails ? (
          <Thumbnails
            ref={strip}
            pages={pages}
            acts={acts}
            current={view.currentPage}
            problems={problems}
            marks={marks}
            choice={chosen?.of === of ? chosen.choice : null}
            onChoose={setChoice}
            onPick={moves.goToPage}
          />
        ) : null}
        {/* The region scrolls and drags; everything it does has a key or a button elsewhere too. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={setScroller}
          className={`viewer-scroller${drag.isDragging ? ' is-dragging' : ''}`}
          // A scrolling region must take the focus, else the arrow keys could not scroll it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would not scroll
          role="group"
          aria-label={t('viewer.pagesLabel', { count: pages.length })}
          onKeyDown={keepSpaceForDragging}
          // Pointing at the page fills the field at work, which must not lose the focus by it.
          onMouseDown={(event) => (capture?.take ? event.preventDefault() : undefined)}
          {...drag.handlers}
        >
          <div className="viewer-content" style={{ width: content.width, height: content.height }}>
            {layout.pages.map((place, index) => (
              <Page
                key={place.number}
                place={place}
                page={pages[index]}
                view={view}
                boxes={boxes}
                focusedKey={focusedKey}
                flash={flash}
                onPick={pick}
                onHover={setHovered}
                capture={capture}
                layer={layer}
              />
            ))}
            <HoverCard
              box={drag.isDragging || hovered === null || !boxes.includes(hovered) ? null : hovered}
              layout={layout}
              view={view}
            />
          </div>
        </div>
      </div>
    </section>
  );
}

interface PageProps {
  readonly place: PlacedPage;
  readonly page: PageView | undefined;
  readonly view: SheetView;
  readonly boxes: readonly FieldBox[];
  readonly focusedKey: string | null;
  readonly flash: Flash | null;
  readonly onPick: (key: string) => void;
  readonly onHover: (box: FieldBox | null) => void;
  readonly capture: Capture | undefined;
  readonly layer: ((page: PageSize) => ReactNode) | null;
}

function Page({ place, page, view, boxes, focusedKey, flash, onPick, onHover, capture, layer }: PageProps) {
  const { scale, origin } = view;
  const here = useMemo(() => boxes.filter((box) => box.page === place.number), [boxes, place.number]);
  return (
    <div
      className="viewer-page"
      data-page={place.number}
      style={{
        left: origin.x + place.left * scale,
        top: origin.y + place.top * scale,
        width: place.width * scale,
        height: place.height * scale,
      }}
    >
      <TurnedPage page={place.asRead} scale={scale}>
        <PageImage
          key={page?.imageUrl ?? ''}
          url={page?.imageUrl ?? null}
          number={place.number}
          isNear={view.nearPages.includes(place.number)}
        />
        <BoxOverlay
          width={place.asRead.width}
          height={place.asRead.height}
          boxes={here}
          focusedKey={focusedKey}
          flash={flash?.page === place.number ? flash : null}
          onPick={onPick}
          onHover={onHover}
        />
        {layer === null ? null : layer(place.asRead)}
        {capture === undefined || layer !== null ? null : (
          <CaptureLayer
            page={place.number}
            width={place.asRead.width}
            height={place.asRead.height}
            turn={place.asRead.turn}
            capture={capture}
            boxes={here}
            onPickBox={onPick}
          />
        )}
      </TurnedPage>
    </div>
  );
}

/** The moves of the latest view under names that stay: what they are bound to is not drawn anew with each of them. */
function useSteadyMoves(view: SheetView): SheetMoves {
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  });
  return useMemo(
    () => ({
      zoomBy: (direction) => latest.current.zoomBy(direction),
      zoomTo: (scale) => latest.current.zoomTo(scale),
      fitTo: (fit) => latest.current.fitTo(fit),
      goToPage: (number) => latest.current.goToPage(number),
    }),
    [],
  );
}

function countProblems(boxes: readonly FieldBox[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { page, tone } of boxes) {
    if (tone === 'doubtful' || tone === 'failed') counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  return counts;
}

/** Space held while dragging belongs to the drag; without this it would page down meanwhile. */
function keepSpaceForDragging(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key === ' ') event.preventDefault();
}
