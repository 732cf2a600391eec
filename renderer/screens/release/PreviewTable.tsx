import type { ReleasePreview } from '../../../core/contract/release.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';

/** Rows as they will leave, figures at the right; a text that was made inert says so. */
export function PreviewTable({ preview: { columns, rows } }: { readonly preview: ReleasePreview }) {
  const { t } = useTranslation();
  return (
    // The table is wider than its pane and is scrolled by keyboard too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="release-scroll is-preview" tabIndex={0} aria-label={t('release.preview.title')}>
      <table className="release-table">
        <thead>
          <tr>
            {columns.map(({ name, isNumber }, index) => (
              // Columns of a file may share a name and have no other identity than their place.
              // eslint-disable-next-line react/no-array-index-key
              <th key={index} scope="col" className={isNumber ? 'is-figure' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // eslint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {row.map(({ text, kind, neutralised }, column) => (
                // eslint-disable-next-line react/no-array-index-key
                <td key={column} className={kind === 'number' ? 'is-figure' : undefined}>
                  {text}
                  {neutralised ? <abbr title={t('release.preview.neutralised')}>≠</abbr> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
