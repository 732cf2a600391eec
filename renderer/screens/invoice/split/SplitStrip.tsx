import { Button, Tooltip } from '@blueprintjs/core';
import { Cross, DocumentShare, Duplicate, Tick, Undo } from '@blueprintjs/icons';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { PartOf, SplitView } from '../../../../core/contract/splits.ts';
import { places } from '../../../app/places.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { Keycaps } from '../../../ui/Keycaps.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { PageCells } from './PageCells.tsx';
import { divides, rangeText } from './drawnParts.ts';
import { splitKeys } from './useSplitKeys.ts';
import type { SplitDesk } from './useSplitDesk.ts';
import './split.css';

interface SplitStripProps {
  readonly document: DocumentView;
  readonly desk: SplitDesk;
}

/** How the file is divided, above its pages: what is proposed, what was decided, or which part of a file this is. */
export function SplitStrip({ document, desk }: SplitStripProps) {
  const { split, partOf, stands } = document;
  if (desk.isOpen) return <OpenSplit document={document} desk={desk} />;
  if (partOf !== null) return <PartStrip document={document} partOf={partOf} />;
  if (split === null || !divides(split.parts)) return null;
  if (split.state === 'dismissed') return <DismissedStrip desk={desk} />;
  return stands ? <LeftOutStrip desk={desk} /> : <DividedStrip split={split} desk={desk} />;
}

/** A split that waits for a decision: the parts with their pages, how sure, and one key for each answer. */
function OpenSplit({ document, desk }: SplitStripProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const count = desk.parts.length;
  const sure = desk.isDrawn || document.split === null ? null : formats.percent(document.split.confidence);
  return (
    <Strip icon={<Duplicate />} tone="open">
      <p className="split-says">
        {desk.isDrawn ? t('split.drawn', { count }) : t('split.proposed', { count })}
        {sure === null ? null : <span className="split-sure is-figure"> {t('split.sure', { sure })}</span>}
      </p>
      <PageCells
        parts={desk.parts}
        split={desk.isDrawn ? null : document.split}
        onBoundary={desk.toggleBoundary}
        onLeaveOut={desk.toggleLeftOut}
      />
      <Choice
        label={t('split.accept')}
        stroke={splitKeys.accept}
        icon={<Tick />}
        isPrimary
        isDisabled={!desk.canAccept || desk.isBusy}
        onClick={desk.accept}
      />
      <Choice
        label={desk.isDrawn ? t('split.forget') : t('split.dismiss')}
        stroke={splitKeys.dismiss}
        icon={<Cross />}
        isDisabled={desk.isBusy}
        onClick={desk.dismiss}
      />
    </Strip>
  );
}

/** The file itself after it was divided: the way to its parts, and back to one document. */
function DividedStrip({ split, desk }: { readonly split: SplitView; readonly desk: SplitDesk }) {
  const { t } = useTranslation();
  return (
    <Strip icon={<DocumentShare />} tone="settled">
      <p className="split-says">{t('split.isDivided', { count: split.parts.length })}</p>
      <nav className="split-parts" aria-label={t('split.parts')}>
        {split.parts.map((part) =>
          part.documentId === null ? null : (
            <Link key={part.documentId} className="split-part-link" href={places.document(part.documentId)}>
              {t(`documentType.${part.documentType}`)} ·{' '}
              {t('split.pages', { range: rangeText(part), count: part.pages.length })}
            </Link>
          ),
        )}
      </nav>
      <ReopenChoice desk={desk} label={t('split.reopen')} />
    </Strip>
  );
}

/** One document with pages that are not read. */
function LeftOutStrip({ desk }: { readonly desk: SplitDesk }) {
  const { t } = useTranslation();
  return (
    <Strip icon={<DocumentShare />} tone="settled">
      <p className="split-says">{t('split.leavesOut')}</p>
      <PageCells parts={desk.parts} split={null} onBoundary={desk.toggleBoundary} onLeaveOut={desk.toggleLeftOut} />
      <ReopenChoice desk={desk} label={t('split.readAll')} />
    </Strip>
  );
}

function DismissedStrip({ desk }: { readonly desk: SplitDesk }) {
  const { t } = useTranslation();
  return (
    <Strip icon={<Duplicate />} tone="settled">
      <p className="split-says">{t('split.isDismissed')}</p>
      <ReopenChoice desk={desk} label={t('split.proposeAgain')} />
    </Strip>
  );
}

/** Which part of which file this document is. */
function PartStrip({ document, partOf }: { readonly document: DocumentView; readonly partOf: PartOf }) {
  const { t } = useTranslation();
  const { fileId, position, count, firstPage, lastPage } = partOf;
  const pages = document.split?.parts.find((part) => part.documentId === document.id)?.pages ?? [];
  const leftOut = pages.filter(({ role }) => role !== 'content');
  const length = lastPage - firstPage + 1;
  const range = length === 1 ? String(firstPage) : `${firstPage}–${lastPage}`;
  const own = t('split.pages', { range, count: length });
  return (
    <Strip icon={<DocumentShare />} tone="settled">
      <p className="split-says">
        {document.stands
          ? t('split.isPart', { position, parts: count, pages: own, file: document.fileName })
          : t('split.isNoPart', { pages: own, file: document.fileName })}
        {leftOut.length === 0 ? null : (
          <span className="split-quiet">
            {' '}
            {t('split.notRead', {
              pages: leftOut.map(({ number, role }) => `${number} (${t(`split.role.${role}`)})`).join(', '),
            })}
          </span>
        )}
      </p>
      <Link className="split-part-link" href={places.document(fileId)}>
        {t('split.openFile')}
      </Link>
    </Strip>
  );
}

function ReopenChoice({ desk, label }: { readonly desk: SplitDesk; readonly label: string }) {
  return (
    <Choice label={label} stroke={splitKeys.dismiss} icon={<Undo />} isDisabled={desk.isBusy} onClick={desk.dismiss} />
  );
}

interface StripProps {
  readonly icon: ReactElement;
  readonly tone: 'open' | 'settled';
  readonly children: ReactNode;
}

function Strip({ icon, tone, children }: StripProps) {
  const { t } = useTranslation();
  return (
    <section className={`split-strip is-${tone}`} aria-label={t('split.region')}>
      {icon}
      {children}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly stroke: string;
  readonly icon: ReactElement;
  readonly isPrimary?: boolean;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
}

function Choice({ label, stroke, icon, isPrimary = false, isDisabled, onClick }: ChoiceProps) {
  return (
    <Tooltip content={<Keycaps stroke={stroke} />} openOnTargetFocus={false}>
      <Button
        size="small"
        icon={icon}
        text={label}
        intent={isPrimary ? 'primary' : 'none'}
        disabled={isDisabled}
        onClick={onClick}
      />
    </Tooltip>
  );
}
