import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView } from '../../core/contract/documents.ts';

/** What a page is in a file that holds several documents. */
export interface PageMark {
  /** A document begins here. */
  readonly begins: boolean;
  /** Why it is not read, in a word; null for pages that are. */
  readonly leftOut: string | null;
}

interface ThumbnailsProps {
  readonly pages: readonly PageView[];
  readonly current: number | null;
  /** Pages with a box that asks for a decision, and how many. */
  readonly problems: ReadonlyMap<number, number>;
  readonly marks: ReadonlyMap<number, PageMark> | undefined;
  readonly onPick: (number: number) => void;
}

/** The strip of small pages beside the large one. */
export function Thumbnails({ pages, current, problems, marks, onPick }: ThumbnailsProps) {
  const { t } = useTranslation();
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    strip.current?.querySelector(`[data-thumbnail="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav ref={strip} className="viewer-thumbnails" aria-label={t('viewer.thumbnails')}>
      {pages.map((page) => {
        const count = problems.get(page.number) ?? 0;
        const mark = marks?.get(page.number);
        return (
          <button
            key={page.number}
            data-thumbnail={page.number}
            type="button"
            className={`viewer-thumbnail${mark?.begins === true ? ' begins' : ''}${mark?.leftOut == null ? '' : ' is-left-out'}`}
            aria-current={page.number === current ? 'page' : undefined}
            aria-label={t('viewer.goToPage', { number: page.number, count })}
            onClick={() => onPick(page.number)}
          >
            <span className="viewer-thumbnail-paper" style={{ aspectRatio: `${page.width} / ${page.height}` }}>
              {page.imageUrl === null ? null : <img src={page.imageUrl} alt="" loading="lazy" decoding="async" />}
            </span>
            <span className="viewer-thumbnail-number">
              {page.number}
              {count > 0 ? <span className="viewer-thumbnail-problems">{count}</span> : null}
              {mark?.leftOut == null ? null : <span className="viewer-thumbnail-role">{mark.leftOut}</span>}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
