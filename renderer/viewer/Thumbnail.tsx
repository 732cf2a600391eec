import { Cut } from '@blueprintjs/icons';
import type { MouseEvent } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { TurnedShare } from './TurnedShare.tsx';
import type { PageView } from '../../core/contract/documents.ts';
import { turnedExtent } from '../../core/vocabulary/quarterTurn.ts';

/** What a page is in a file that holds several documents. */
export interface PageMark {
  /** A document begins here. */
  readonly begins: boolean;
  /** Why it is not read, in a word; null for pages that are. */
  readonly leftOut: string | null;
}

interface ThumbnailProps {
  readonly page: PageView;
  readonly isCurrent: boolean;
  /** Has the place of the strip in the order of the Tab key. */
  readonly isCursor: boolean;
  /** One of several that are chosen. */
  readonly isChosen: boolean;
  readonly problems: number;
  readonly mark: PageMark | undefined;
  readonly onClick: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
  /** Begins a document at this page, or joins it; null where that is not possible. */
  readonly onCut: (() => void) | null;
}

/** One small page, turned as the large one is. */
export function Thumbnail({ page, isCurrent, isCursor, isChosen, problems, mark, ...does }: ThumbnailProps) {
  const { t } = useTranslation();
  const { width, height } = turnedExtent(page, page.turn);
  const classes = [
    'viewer-thumbnail',
    ...(mark?.begins === true ? ['begins'] : []),
    ...(mark?.leftOut == null ? [] : ['is-left-out']),
    ...(isChosen ? ['is-chosen'] : []),
  ];
  return (
    <>
      {does.onCut === null ? null : (
        // For the pointer; its key and its entry in the menu say the same to everybody else.
        <button type="button" className="viewer-cut" tabIndex={-1} aria-hidden="true" onClick={does.onCut}>
          <Cut size={12} />
        </button>
      )}
      <button
        data-thumbnail={page.number}
        type="button"
        className={classes.join(' ')}
        tabIndex={isCursor ? 0 : -1}
        aria-current={isCurrent ? 'page' : undefined}
        aria-pressed={isChosen}
        aria-label={t('viewer.goToPage', { number: page.number, count: problems })}
        onClick={does.onClick}
        onContextMenu={does.onContextMenu}
      >
        <span className="viewer-thumbnail-paper" style={{ aspectRatio: `${width} / ${height}` }}>
          {page.imageUrl === null ? null : (
            <TurnedShare page={page}>
              <img src={page.imageUrl} alt="" loading="lazy" decoding="async" />
            </TurnedShare>
          )}
        </span>
        <span className="viewer-thumbnail-number">
          {page.number}
          {problems > 0 ? <span className="viewer-thumbnail-problems">{problems}</span> : null}
          {mark?.leftOut == null ? null : <span className="viewer-thumbnail-role">{mark.leftOut}</span>}
        </span>
      </button>
    </>
  );
}
