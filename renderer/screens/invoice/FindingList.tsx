import { memo } from 'react';
import { Locate } from '@blueprintjs/icons';
import { Link } from 'wouter';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { Finding } from '../../../core/contract/findings.ts';
import { severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import type { Box } from '../../../core/vocabulary/box.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useTold } from '../../ui/useTold.ts';

interface FindingListProps {
  readonly document: DocumentView;
  readonly onShow: (finding: Finding) => void;
}

/** What the checks found, worst first. A finding with evidence on the page lights it up. */
export const FindingList = memo(function FindingList({ document, onShow }: FindingListProps) {
  const { t } = useTranslation();
  const told = useTold();
  if (document.findings.length === 0) return <p className="invoice-panel-empty">{t('invoice.findings.none')}</p>;
  return (
    <ul className="invoice-findings">
      {bySeverity(document.findings).map((finding) => (
        <li key={`${finding.code} ${finding.fields.join()} ${finding.message}`} className="invoice-finding">
          <SeverityMark severity={finding.severity} />
          <div className="invoice-finding-text">
            {evidenceOf(document, finding) === null ? (
              <span>{told(finding)}</span>
            ) : (
              <button type="button" className="invoice-finding-show" onClick={() => onShow(finding)}>
                {told(finding)}
                <Locate size={12} title={t('invoice.findings.show')} />
              </button>
            )}
            {finding.relatedDocumentId === null ? null : (
              <Link className="invoice-finding-related" href={`/documents/${finding.relatedDocumentId}`}>
                {t('invoice.findings.related')}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
});

function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => rank(b) - rank(a));
}

function rank(finding: Finding): number {
  return severitySchema.options.indexOf(finding.severity);
}

/** Where a finding's evidence lies: its own box, else the first box of the fields it names. */
export function evidenceOf(
  document: Pick<DocumentView, 'fields'>,
  finding: Finding,
): { readonly page: number; readonly box: Box } | null {
  if (finding.page !== null && finding.box !== null) return { page: finding.page, box: finding.box };
  for (const name of finding.fields) {
    const field = document.fields[name];
    if (field !== undefined && field.page !== null && field.box !== null) return { page: field.page, box: field.box };
  }
  return null;
}
