import { useCallback, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { Box } from '../../core/vocabulary/box.ts';
import { Observable } from '../ui/Observable.ts';
import { boxOnSheet, pageInView, pagesBetween, type DocumentLayout } from './documentLayout.ts';
import {
  centreOn,
  clampView,
  fittingScale,
  realSize,
  sheetOrigin,
  sheetPadding,
  spotOnSheet,
  stepScale,
  viewOfBox,
  zoomAt,
  type Size,
  type Spot,
  type View,
} from './zoom.ts';

/** `page` and `width` follow the size of the window; `free` was chosen by hand. */
export type Fit = 'page' | 'width' | 'free';

interface Shown {
  /** What the view is of. */
  readonly of: string;
  readonly scale: number;
  readonly viewport: Size;
  readonly fit: Fit;
  /** Where to scroll once the content has the size of the new scale; the analyst scrolls on from there. */
  readonly target: View | null;
}

/** What buttons do to a view. */
export type SheetMoves = Pick<SheetView, 'zoomBy' | 'zoomTo' | 'fitTo' | 'goToPage'>;

export interface SheetView extends Omit<Shown, 'of' | 'target'> {
  readonly origin: Spot;
  /** Pages worth having images for: in sight or one screen away. */
  readonly nearPages: readonly number[];
  readonly currentPage: number | null;
  readonly zoomBy: (direction: 1 | -1) => void;
  readonly zoomTo: (scale: number, at?: Spot) => void;
  readonly fitTo: (fit: 'page' | 'width') => void;
  readonly goToPage: (number: number) => void;
  /** Brings a box into sight; with `mayZoom` also to a size that reads well. */
  readonly lookAt: (page: number, box: Box, mayZoom: boolean) => void;
  readonly panBy: (x: number, y: number) => void;
}

const noSize: Size = { width: 0, height: 0 };

function centreOf(viewport: Size): Spot {
  return { x: viewport.width / 2, y: viewport.height / 2 };
}

/**
 * Zoom and scroll position of the sheet of pages, kept in the scrolling element itself so that the browser does the panning.
 * Another `of` begins at the top of the first page, fitted to the width.
 */
export function useSheetView(of: string, layout: DocumentLayout, scroller: HTMLDivElement | null): SheetView {
  const [shown, setShown] = useState<Shown>(() => beginning(of, noSize));
  if (shown.of !== of) setShown(beginning(of, shown.viewport));
  const { viewport, fit, target } = shown;
  const scale = fit === 'free' || viewport.width === 0 ? shown.scale : fitScale(layout, viewport, fit);
  const place = useScrollPlace(scroller);

  const present = useCallback((): View => ({ scale, ...place.get() }), [place, scale]);
  const show = useCallback((view: View, nextFit: Fit) => {
    setShown((before) => ({ ...before, scale: view.scale, fit: nextFit, target: view }));
  }, []);

  useFollowSize(scroller, setShown);

  useLayoutEffect(() => {
    if (target === null || scroller === null) return;
    scroller.scrollTo({ left: target.left, top: target.top, behavior: 'instant' });
    place.set({ left: target.left, top: target.top });
  }, [place, scroller, target]);
  const near = useNearPages(place, layout, scale, viewport);

  const zoomTo = useCallback(
    (next: number, at: Spot = centreOf(viewport)) => show(zoomAt(present(), next, at, layout, viewport), 'free'),
    [layout, present, show, viewport],
  );
  useWheelZoom(scroller, scale, zoomTo);

  const goToPage = useCallback(
    (number: number) => {
      const page = layout.pages.find((one) => one.number === number);
      if (page === undefined) return;
      const top = page.top * scale + sheetOrigin(layout, viewport, scale).y - sheetPadding;
      show(clampView({ ...present(), top }, layout, viewport), fit);
    },
    [fit, layout, present, scale, show, viewport],
  );
  const lookAt = useCallback(
    (page: number, box: Box, mayZoom: boolean) => {
      const place = boxOnSheet(layout, page, box);
      if (place === null || viewport.width === 0) return;
      const before = present();
      const after = mayZoom
        ? viewOfBox(before, place, layout, viewport)
        : centreOn(place, before.scale, layout, viewport);
      if (after !== before) show(after, after.scale === before.scale ? fit : 'free');
    },
    [fit, layout, present, show, viewport],
  );

  return useMemo(
    () => ({
      scale,
      viewport,
      fit,
      origin: sheetOrigin(layout, viewport, scale),
      ...near,
      zoomBy: (direction) => zoomTo(stepScale(scale, direction)),
      zoomTo,
      fitTo: (by) => {
        const next = fitScale(layout, viewport, by);
        show(zoomAt(present(), next, centreOf(viewport), layout, viewport), by);
      },
      goToPage,
      lookAt,
      panBy: (x, y) => scroller?.scrollBy({ left: x, top: y, behavior: 'instant' }),
    }),
    [fit, goToPage, layout, lookAt, near, present, scale, scroller, show, viewport, zoomTo],
  );
}

function beginning(of: string, viewport: Size): Shown {
  return { of, scale: realSize, viewport, fit: 'width', target: { scale: realSize, left: 0, top: 0 } };
}

type ScrollPlace = Observable<Pick<View, 'left' | 'top'>>;

/** Where the element is scrolled to, in CSS pixels; known without asking it, which would have all that changed laid out at once. */
function useScrollPlace(scroller: HTMLDivElement | null): ScrollPlace {
  const [place] = useState<ScrollPlace>(() => new Observable({ left: 0, top: 0 }));
  useEffect(() => {
    if (scroller === null) return undefined;
    const note = () => place.set({ left: scroller.scrollLeft, top: scroller.scrollTop });
    scroller.addEventListener('scroll', note, { passive: true });
    return () => scroller.removeEventListener('scroll', note);
  }, [place, scroller]);
  return place;
}

/** Fitting the page means the first one: further pages lie below. */
function fitScale(layout: DocumentLayout, viewport: Size, by: 'page' | 'width'): number {
  const [first] = layout.pages;
  const size = by === 'width' ? layout : { width: layout.width, height: first?.height ?? layout.height };
  return fittingScale(size, viewport, by);
}

/** Follows the element's size. */
function useFollowSize(scroller: HTMLDivElement | null, setShown: (change: (before: Shown) => Shown) => void): void {
  useLayoutEffect(() => {
    if (scroller === null) return undefined;
    const follow = () => {
      const { clientWidth: width, clientHeight: height } = scroller;
      setShown((before) => {
        const { viewport } = before;
        return viewport.width === width && viewport.height === height
          ? before
          : { ...before, viewport: { width, height } };
      });
    };
    const observer = new ResizeObserver(follow);
    observer.observe(scroller);
    follow();
    return () => observer.disconnect();
  }, [scroller, setShown]);
}

/** Ctrl+wheel, and the pinch of a touchpad which arrives as the same, zoom at the cursor. */
function useWheelZoom(scroller: HTMLDivElement | null, scale: number, zoomTo: (scale: number, at: Spot) => void): void {
  useEffect(() => {
    if (scroller === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 30 : event.deltaY;
      const bounds = scroller.getBoundingClientRect();
      zoomTo(scale * Math.exp(-pixels / 400), { x: event.clientX - bounds.left, y: event.clientY - bounds.top });
    };
    // React's own wheel listeners are passive and could not keep the window from zooming.
    scroller.addEventListener('wheel', onWheel, { passive: false });
    return () => scroller.removeEventListener('wheel', onWheel);
  }, [scale, scroller, zoomTo]);
}

interface NearPages {
  readonly nearPages: readonly number[];
  readonly currentPage: number | null;
}

/** The pages around what is scrolled to; the same object until they change, however far one scrolls within them. */
function useNearPages(place: ScrollPlace, layout: DocumentLayout, scale: number, viewport: Size): NearPages {
  const describe = () => {
    if (viewport.height === 0) return '[]';
    const view = { scale, ...place.get() };
    const top = spotOnSheet(view, { x: 0, y: 0 }, layout, viewport).y;
    const seen = viewport.height / scale;
    return JSON.stringify([pageInView(layout, top, top + seen), ...pagesBetween(layout, top - seen, top + 2 * seen)]);
  };
  const described = useSyncExternalStore(place.watch, describe);
  return useMemo(() => {
    const [currentPage = null, ...nearPages] = describedSchema.parse(JSON.parse(described));
    return { currentPage, nearPages: nearPages.filter((number) => number !== null) };
  }, [described]);
}

const describedSchema = z.array(z.number().nullable());
