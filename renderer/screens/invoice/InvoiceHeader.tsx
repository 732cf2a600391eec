import { Button, ButtonGroup, Tooltip } from '@blueprintjs/core';
import { ArrowLeft, Briefcase, ChevronLeft, ChevronRight } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { CaseId } from '../../../core/vocabulary/ids.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import type { Neighbours } from './walk.ts';

interface InvoiceHeaderProps {
  readonly document: DocumentView;
  readonly neighbours: Neighbours;
  readonly onBack: () => void;
  readonly onGo: (direction: 1 | -1) => void;
}

/** Which document this is, its case, and the way to the ones before and after it. */
export function InvoiceHeader({ document, neighbours, onBack, onGo }: InvoiceHeaderProps) {
  const { t } = useTranslation();
  const { previous, next, number, count } = neighbours;
  return (
    <header className="invoice-header">
      <HeaderButton label={t('invoice.backToInbox')} stroke="Escape" icon={<ArrowLeft />} onClick={onBack} />
      <p className="invoice-facts">{useSubtitle(document)}</p>
      {document.caseId === null ? null : <CaseLink caseId={document.caseId} />}
      <ButtonGroup variant="minimal">
        <HeaderButton
          label={t('invoice.previousDocument')}
          stroke="Ctrl+ArrowLeft"
          icon={<ChevronLeft />}
          isDisabled={previous === null}
          onClick={() => onGo(-1)}
        />
        {number === null ? null : (
          <span className="invoice-position is-figure">{t('invoice.position', { number, count })}</span>
        )}
        <HeaderButton
          label={t('invoice.nextDocument')}
          stroke="Ctrl+ArrowRight"
          icon={<ChevronRight />}
          isDisabled={next === null}
          onClick={() => onGo(1)}
        />
      </ButtonGroup>
    </header>
  );
}

/** "Vendor · number", or the file's name while neither is known. */
export function titleOf({ fields, fileName }: Pick<DocumentView, 'fields' | 'fileName'>): string {
  const parts = [fields.vendor?.value, fields.invoiceNumber?.value].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? fileName : parts.join(' · ');
}

function useSubtitle(document: DocumentView): string {
  const { t } = useTranslation();
  const formats = useFormat();
  const parts = [
    t(`status.${document.status}`),
    document.fileName,
    formats.bytes(document.byteSize),
    ...(document.pages.length > 0 ? [t('invoice.pages', { count: document.pages.length })] : []),
    ...(document.textSource === null ? [] : [t(`invoice.textSource.${document.textSource}`)]),
    t('invoice.received', { at: formats.instant(document.receivedAt) }),
  ];
  return parts.join(' · ');
}

function CaseLink({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const { data } = useQuery(engineQueries.cases.get.queryOptions({ input: { caseId } }));
  return (
    <Link className="invoice-case" href={places.case(caseId)}>
      <Briefcase size={14} />
      {data === undefined ? (
        t('invoice.openCaseUnnumbered')
      ) : (
        <span>
          {t('invoice.openCase', { number: data.number })} · {t(`caseState.${data.state}`)}
        </span>
      )}
    </Link>
  );
}

interface HeaderButtonProps {
  readonly label: string;
  readonly stroke: string;
  readonly icon: ReactElement;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function HeaderButton({ label, stroke, icon, isDisabled = false, onClick }: HeaderButtonProps) {
  return (
    <Tooltip
      content={
        <>
          {label} <Keycaps stroke={stroke} />
        </>
      }
      openOnTargetFocus={false}
    >
      <Button variant="minimal" icon={icon} aria-label={label} disabled={isDisabled} onClick={onClick} />
    </Tooltip>
  );
}
