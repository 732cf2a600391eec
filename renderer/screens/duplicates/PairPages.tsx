import { Button, ButtonGroup } from '@blueprintjs/core';
import { ChevronLeft, ChevronRight, SwapHorizontal, ZoomIn, ZoomOut } from '@blueprintjs/icons';
import type { ComparedField } from '../../../core/contract/duplicates.ts';
import type { DocumentView } from '../../../core/contract/documents.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { PagePane } from './PagePane.tsx';
import { usePairView } from './usePairView.ts';

interface PairPagesProps {
  readonly earlier: DocumentView;
  readonly later: DocumentView;
  readonly fields: readonly ComparedField[];
}

/**
 * The same page of both documents at the same place and size: beside each other, or one over the other, where a key
 * shows now this, now that one, so that the eye catches what moves.
 */
export function PairPages({ earlier, later, fields }: PairPagesProps) {
  const { t } = useTranslation();
  const count = Math.max(earlier.pages.length, later.pages.length);
  const view = usePairView(count);
  const { page, zoom, shown } = view;
  const isBlink = shown !== 'both';
  const differing = fields.filter(({ isSame }) => !isSame);
  return (
    <div className="duplicates-pages">
      <div className="duplicates-tools">
        <ButtonGroup>
          <Button
            size="small"
            active={!isBlink}
            aria-pressed={!isBlink}
            text={t('duplicates.sideBySide')}
            onClick={view.showBoth}
          />
          <Button
            size="small"
            active={isBlink}
            aria-pressed={isBlink}
            icon={<SwapHorizontal />}
            text={t('duplicates.blink')}
            onClick={view.blink}
          />
        </ButtonGroup>
        <output className="duplicates-quiet">
          {isBlink
            ? t('duplicates.blinkShows', { which: t(shown === 'earlier' ? 'duplicates.a' : 'duplicates.b') })
            : null}
        </output>
        <ButtonGroup>
          <Button size="small" icon={<ZoomOut />} aria-label={t('duplicates.zoomOut')} onClick={view.smaller} />
          <Button size="small" icon={<ZoomIn />} aria-label={t('duplicates.zoomIn')} onClick={view.larger} />
        </ButtonGroup>
        <ButtonGroup>
          <Button
            size="small"
            icon={<ChevronLeft />}
            aria-label={t('duplicates.previousPage')}
            disabled={page <= 1}
            onClick={view.previousPage}
          />
          <Button
            size="small"
            icon={<ChevronRight />}
            aria-label={t('duplicates.nextPage')}
            disabled={page >= count}
            onClick={view.nextPage}
          />
        </ButtonGroup>
        <span className="duplicates-quiet">{t('duplicates.page', { number: page, count })}</span>
      </div>
      <div className={isBlink ? 'duplicates-stage duplicates-over' : 'duplicates-stage'}>
        <PagePane
          name={t('duplicates.a')}
          document={earlier}
          number={page}
          zoom={zoom}
          boxes={differing.flatMap(({ earlier: reading }) => reading ?? [])}
          isHidden={shown === 'later'}
          follow={view.follow}
        />
        <PagePane
          name={t('duplicates.b')}
          document={later}
          number={page}
          zoom={zoom}
          boxes={differing.flatMap(({ later: reading }) => reading ?? [])}
          isHidden={shown === 'earlier'}
          follow={view.follow}
        />
      </div>
    </div>
  );
}
