import { Fragment } from 'react';
import type { SplitPage, SplitPart, SplitView } from '../../../../core/contract/splits.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import { type DrawnPart, rangeText } from './drawnParts.ts';

interface Toggles {
  readonly onBoundary: (page: number) => void;
  readonly onLeaveOut: (page: number) => void;
}

interface PageCellsProps extends Toggles {
  readonly parts: readonly DrawnPart[];
  /** The proposal the parts are of, for how sure each is and why; null for what was drawn by hand. */
  readonly split: SplitView | null;
}

/** All pages of the file in their parts. Between two pages a document is made to begin or joined; a page is left out or read. */
export function PageCells({ parts, split, ...toggles }: PageCellsProps) {
  const { t } = useTranslation();
  return (
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would not lay out in a row
    <div className="split-cells" role="group" aria-label={t('split.parts')}>
      {parts.map((part, index) => (
        <Fragment key={part.pages[0]?.number}>
          {index === 0 ? null : <Boundary page={part.pages[0]?.number ?? 0} isSet onToggle={toggles.onBoundary} />}
          <Part part={part} proposed={split?.parts[index]} {...toggles} />
        </Fragment>
      ))}
    </div>
  );
}

interface PartProps extends Toggles {
  readonly part: DrawnPart;
  readonly proposed: SplitPart | undefined;
}

function Part({ part, proposed, onBoundary, onLeaveOut }: PartProps) {
  const { t } = useTranslation();
  return (
    <span className="split-part" title={useHint(part, proposed)}>
      <span className="split-part-kind">{t(`documentType.${part.documentType}`)}</span>
      {part.pages.map((page, place) => (
        <Fragment key={page.number}>
          {place === 0 ? null : <Boundary page={page.number} isSet={false} onToggle={onBoundary} />}
          <PageCell page={page} onToggle={onLeaveOut} />
        </Fragment>
      ))}
    </span>
  );
}

/** "Pages 4–7, 98 % sure: another number, heading". */
function useHint(part: DrawnPart, proposed: SplitPart | undefined): string {
  const { t } = useTranslation();
  const formats = useFormat();
  const pages = t('split.pages', { range: rangeText(part), count: part.pages.length });
  if (proposed === undefined) return pages;
  const signs = proposed.signs.slice(0, 4).map((sign) => t(`split.sign.${sign}`));
  const sure = t('split.sure', { sure: formats.percent(proposed.confidence) });
  return [`${pages}, ${sure}`, ...(signs.length === 0 ? [] : [signs.join(', ')])].join(': ');
}

function PageCell({ page, onToggle }: { readonly page: SplitPage; readonly onToggle: (page: number) => void }) {
  const { t } = useTranslation();
  const { number, role } = page;
  const isRead = role === 'content';
  return (
    <button
      type="button"
      className={`split-page${isRead ? '' : ' is-left-out'}`}
      aria-pressed={isRead}
      aria-label={
        isRead ? t('split.pageRead', { number }) : t('split.pageLeftOut', { number, role: t(`split.role.${role}`) })
      }
      onClick={() => onToggle(number)}
    >
      <span className="is-figure">{number}</span>
      {isRead ? null : <span className="split-page-role">{t(`split.role.${role}`)}</span>}
    </button>
  );
}

interface BoundaryProps {
  readonly page: number;
  readonly isSet: boolean;
  readonly onToggle: (page: number) => void;
}

function Boundary({ page, isSet, onToggle }: BoundaryProps) {
  const { t } = useTranslation();
  const label = t(isSet ? 'split.join' : 'split.begin', { number: page });
  return (
    <button
      type="button"
      className={`split-boundary${isSet ? ' is-set' : ''}`}
      aria-pressed={isSet}
      aria-label={label}
      title={label}
      onClick={() => onToggle(page)}
    />
  );
}
