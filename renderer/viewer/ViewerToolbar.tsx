import { Button, ButtonGroup, Divider, Tooltip } from '@blueprintjs/core';
import {
  ChevronDown,
  ChevronUp,
  ArrowsHorizontal,
  Locate,
  PanelStats,
  ZoomIn,
  ZoomOut,
  ZoomToFit,
} from '@blueprintjs/icons';
import { memo, useDeferredValue, type ReactElement } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { isMac } from '../keys/useKeys.ts';
import { keycaps } from '../keys/keyStroke.ts';
import type { PageAct } from './PageAct.ts';
import type { Fit, SheetMoves } from './useSheetView.ts';
import { realSize } from './zoom.ts';

interface ViewerToolbarProps {
  readonly moves: SheetMoves;
  readonly scale: number;
  readonly fit: Fit;
  readonly currentPage: number | null;
  /** Numbers of the pages, ascending; those of a part begin later than at 1. */
  readonly pages: readonly number[];
  readonly acts: readonly PageAct[];
  readonly followsFields: boolean;
  readonly showsThumbnails: boolean;
  readonly onFollowFields: (follow: boolean) => void;
  readonly onShowThumbnails: (show: boolean) => void;
}

/** Zoom, fit and page controls of the page viewer. They follow the page, which is what is waited for, by a frame. */
export const ViewerToolbar = memo(function ViewerToolbar(props: ViewerToolbarProps) {
  const shown = useDeferredValue(props);
  return <Tools {...shown} />;
});

const Tools = memo(function Tools(props: ViewerToolbarProps) {
  const { moves, scale, fit, pages } = props;
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(scale / realSize);
  return (
    <div className="viewer-toolbar" role="toolbar" aria-label={t('viewer.toolbar')}>
      <ButtonGroup variant="minimal">
        <IconButton label={t('viewer.zoomOut')} keys="Ctrl −" icon={<ZoomOut />} onClick={() => moves.zoomBy(-1)} />
        <Tooltip content={hint(t('viewer.realSize'), 'Ctrl 8')} openOnTargetFocus={false}>
          <Button
            className="viewer-percent"
            text={percent}
            aria-label={t('viewer.zoomLabel', { percent })}
            onClick={() => moves.zoomTo(realSize)}
          />
        </Tooltip>
        <IconButton label={t('viewer.zoomIn')} keys="Ctrl +" icon={<ZoomIn />} onClick={() => moves.zoomBy(1)} />
        <Divider />
        <IconButton
          label={t('viewer.fitPage')}
          keys="Ctrl 0"
          icon={<ZoomToFit />}
          pressed={fit === 'page'}
          onClick={() => moves.fitTo('page')}
        />
        <IconButton
          label={t('viewer.fitWidth')}
          keys="Ctrl 9"
          icon={<ArrowsHorizontal />}
          pressed={fit === 'width'}
          onClick={() => moves.fitTo('width')}
        />
        <Divider />
        <TurnButtons {...props} />
        <IconButton
          label={t('viewer.followFields')}
          icon={<Locate />}
          pressed={props.followsFields}
          onClick={() => props.onFollowFields(!props.followsFields)}
        />
      </ButtonGroup>
      {pages.length > 1 ? <PageControls {...props} /> : null}
    </div>
  );
});

/** Turns the page in view. */
function TurnButtons({ currentPage, acts }: ViewerToolbarProps) {
  const turns = acts.filter(({ id }) => id === 'turn-left' || id === 'turn-right');
  if (turns.length === 0) return null;
  return (
    <>
      {turns.map(({ id, text, icon, everywhere = '', run }) => (
        <IconButton
          key={id}
          label={text}
          keys={keycaps(everywhere, isMac).join(' ')}
          icon={icon}
          onClick={() => (currentPage === null ? undefined : run([currentPage], currentPage))}
        />
      ))}
      <Divider />
    </>
  );
}

function PageControls({ moves, currentPage, pages, showsThumbnails, onShowThumbnails }: ViewerToolbarProps) {
  const { t } = useTranslation();
  const first = pages[0] ?? 1;
  const last = pages.at(-1) ?? first;
  const current = currentPage ?? first;
  return (
    <ButtonGroup variant="minimal">
      <IconButton
        label={t('viewer.previousPage')}
        icon={<ChevronUp />}
        disabled={current <= first}
        onClick={() => moves.goToPage(current - 1)}
      />
      <span className="viewer-page-number" aria-live="polite">
        {first === 1
          ? t('viewer.pageOf', { number: current, count: pages.length })
          : t('viewer.pageWithin', { number: current, first, last })}
      </span>
      <IconButton
        label={t('viewer.nextPage')}
        icon={<ChevronDown />}
        disabled={current >= last}
        onClick={() => moves.goToPage(current + 1)}
      />
      <IconButton
        label={t('viewer.thumbnails')}
        icon={<PanelStats />}
        pressed={showsThumbnails}
        onClick={() => onShowThumbnails(!showsThumbnails)}
      />
    </ButtonGroup>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function hint(label: string, keys: string | undefined) {
  return keys === undefined ? (
    label
  ) : (
    <>
      {label} <kbd className="viewer-kbd">{keys}</kbd>
    </>
  );
}

function IconButton({ label, icon, keys, pressed, disabled = false, onClick }: IconButtonProps) {
  return (
    <Tooltip content={hint(label, keys)} openOnTargetFocus={false}>
      <Button
        icon={icon}
        aria-label={label}
        {...(pressed === undefined ? {} : { active: pressed, 'aria-pressed': pressed })}
        disabled={disabled}
        onClick={onClick}
      />
    </Tooltip>
  );
}
