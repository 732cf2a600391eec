import { Cross, Disable, Document, Tick } from '@blueprintjs/icons';
import { Link } from 'wouter';
import type { Content } from '../../../core/contract/origins.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import './origin.css';

/** Everything that was in a mail or archive, with what became of it. */
export function ContentList({ contents }: { readonly contents: readonly Content[] }) {
  const { t } = useTranslation();
  const formats = useFormat();
  if (contents.length === 0) return <p className="origin-quiet">{t('intake.contents.none')}</p>;
  return (
    <ul className="contents">
      {contents.map((content) => (
        <li key={content.position} className={content.skipReason === null ? undefined : 'is-skipped'}>
          <Mark content={content} />
          <span className="contents-name">
            {content.documentId === null ? (
              <bdi>{content.path}</bdi>
            ) : (
              <Link href={places.document(content.documentId)}>
                <bdi>{content.path}</bdi>
              </Link>
            )}
            <span className="origin-quiet">
              <Verdict content={content} />
            </span>
          </span>
          <span className="contents-size">{formats.bytes(content.byteSize)}</span>
        </li>
      ))}
    </ul>
  );
}

function Mark({ content: { skipReason, status } }: { readonly content: Content }) {
  if (skipReason !== null) return <Disable size={12} />;
  if (status === 'done') return <Tick size={12} />;
  return status === 'rejected' ? <Cross size={12} /> : <Document size={12} />;
}

function Verdict({ content: { skipReason, failure, status } }: { readonly content: Content }) {
  const { t } = useTranslation();
  if (skipReason !== null) return t(`intake.skipped.${skipReason}`);
  if (failure !== null) return t(`failures.${failure.code}.title`);
  return status === null ? null : t(`status.${status}`);
}
