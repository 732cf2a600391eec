import type { DocumentView } from '../../../core/contract/documents.ts';
import type { StoredField } from '../../../core/contract/extraction.ts';
import { turnedExtent } from '../../../core/vocabulary/quarterTurn.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { TurnedShare } from '../../viewer/TurnedShare.tsx';
import { PageImage } from '../../viewer/PageImage.tsx';

interface PagePaneProps {
  readonly name: string;
  readonly document: DocumentView;
  readonly number: number;
  /** 1 fits the width of the pane. */
  readonly zoom: number;
  /** Readings to be marked where the page shows them. */
  readonly boxes: readonly StoredField[];
  /** Under the other one: there, but not seen. */
  readonly isHidden: boolean;
  readonly follow: (pane: HTMLElement | null) => (() => void) | undefined;
}

/** One page of one document, with the values that differ framed. */
export function PagePane({ name, document, number, zoom, boxes, isHidden, follow }: PagePaneProps) {
  const { t } = useTranslation();
  const page = document.pages.find((one) => one.number === number) ?? null;
  const seen = page === null ? { width: 1, height: 1 } : turnedExtent(page, page.turn);
  return (
    // A pane that scrolls must be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section
      className="duplicates-pane"
      aria-label={name}
      aria-hidden={isHidden}
      data-hidden={isHidden}
      tabIndex={isHidden ? -1 : 0}
      ref={follow}
    >
      {page === null ? (
        <p className="duplicates-quiet">{t('duplicates.noPage', { number })}</p>
      ) : (
        <div
          className="duplicates-sheet"
          style={{ width: `${String(zoom * 100)}%`, aspectRatio: `${String(seen.width)} / ${String(seen.height)}` }}
        >
          <TurnedShare page={page}>
            <PageImage url={page.imageUrl} number={number} isNear />
            <svg viewBox={`0 0 ${String(page.width)} ${String(page.height)}`} aria-hidden="true">
              {boxes.flatMap(({ page: at, box }) =>
                at === number && box !== null
                  ? [
                      <rect
                        key={`${String(box.left)} ${String(box.top)}`}
                        x={box.left - 2}
                        y={box.top - 2}
                        width={box.right - box.left + 4}
                        height={box.bottom - box.top + 4}
                      />,
                    ]
                  : [],
              )}
            </svg>
          </TurnedShare>
        </div>
      )}
    </section>
  );
}
