import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReleasePreview } from '../../../core/contract/release.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { PreviewTable } from './PreviewTable.tsx';

interface PreviewPaneProps {
  readonly profileId: string;
  readonly documentIds: readonly DocumentId[];
}

/** The rows or the file as they will leave, and everything that is to be said about them before. */
export function PreviewPane({ profileId, documentIds }: PreviewPaneProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    ...engineQueries.release.preview.queryOptions({ input: { profileId, documentIds: [...documentIds] } }),
    enabled: documentIds.length > 0,
    placeholderData: keepPreviousData,
  });
  if (documentIds.length === 0) return <p className="release-quiet release-hint">{t('release.preview.pick')}</p>;
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <output className="release-quiet release-hint">{t('release.preview.working')}</output>;
  return (
    <div className="release-preview">
      <h2>{t('release.preview.title')}</h2>
      <Summary preview={data} />
      <Remarks preview={data} />
      {data.columns.length > 0 ? <PreviewTable preview={data} /> : null}
      {data.text === null ? null : (
        // A long text is scrolled by keyboard too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre className="release-text" tabIndex={0} aria-label={t('release.preview.text')}>
          {data.text}
        </pre>
      )}
      {data.columns.length === 0 && data.text === null && data.fileCount > 0 ? (
        <p className="release-quiet">{t('release.preview.binary')}</p>
      ) : null}
    </div>
  );
}

function Summary({ preview: { fileNames, fileCount, rows, rowCount } }: { readonly preview: ReleasePreview }) {
  const { t } = useTranslation();
  const shown = rows.length < rowCount ? `, ${t('release.preview.firstRows', { count: rows.length })}` : '';
  return (
    <p className="release-quiet">
      {fileCount > 0 ? t('release.preview.files', { count: fileCount, name: fileNames[0] ?? '' }) : ''}
      {rowCount > 0 ? ` · ${t('release.preview.rows', { count: rowCount })}${shown}` : ''}
    </p>
  );
}

function Remarks({ preview }: { readonly preview: ReleasePreview }) {
  const { t } = useTranslation();
  const neutralised = preview.rows.flat().filter((cell) => cell.neutralised).length;
  const remarks = [
    ...preview.remarks,
    ...(neutralised > 0 ? [t('release.preview.neutralisedCount', { count: neutralised })] : []),
    ...(preview.releasedBefore.length > 0
      ? [t('release.preview.before', { count: preview.releasedBefore.length })]
      : []),
  ];
  return (
    <>
      {remarks.length === 0 ? null : (
        <ul className="release-remarks">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {preview.withheld.length === 0 ? null : (
        <details className="release-withheld" open>
          <summary>{t('release.preview.withheld', { count: preview.withheld.length })}</summary>
          <dl>
            {preview.withheld.map(({ documentId, fileName, reasons }) => (
              <div key={documentId}>
                <dt>{fileName}</dt>
                {reasons.map((reason) => (
                  <dd key={reason}>{reason}</dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
