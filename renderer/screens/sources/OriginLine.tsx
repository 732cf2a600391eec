import { Box, Envelope, FolderOpen } from '@blueprintjs/icons';
import { Link } from 'wouter';
import type { Origin } from '../../../core/contract/origins.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { ruleTexts } from './ruleTexts.ts';
import './origin.css';

/** The way a file came: the watched folder with its rules, then each mail and archive it lay in, outermost first. */
export function OriginLine({ origin }: { readonly origin: Origin | null }) {
  const { t } = useTranslation();
  if (origin === null) return null;
  return (
    <ol className="origin" aria-label={t('intake.origin.label')}>
      {origin.source === null ? null : (
        <li>
          <FolderOpen size={12} />
          <span>
            {t('intake.origin.source', { name: origin.source.name })}
            {ruleTexts(origin.source.rules, t).map((text) => (
              <span key={text} className="origin-rule">
                {text}
              </span>
            ))}
          </span>
        </li>
      )}
      {origin.containers.map((container) => (
        <ContainerStep key={container.documentId} container={container} />
      ))}
      {origin.innerPath === null ? null : (
        <li className="origin-inner">
          <bdi>{origin.innerPath}</bdi>
        </li>
      )}
    </ol>
  );
}

function ContainerStep({ container }: { readonly container: Origin['containers'][number] }) {
  const { t } = useTranslation();
  const formats = useFormat();
  const { documentId, fileName, subject, sender, sentAt } = container;
  const isMail = subject !== null;
  return (
    <li>
      {isMail ? <Envelope size={12} /> : <Box size={12} />}
      <span>
        <Link href={places.document(documentId)}>
          <bdi>{isMail && subject !== '' ? subject : fileName}</bdi>
        </Link>
        {isMail ? (
          <span className="origin-quiet">
            {sender === null || sender === '' ? t('intake.origin.noSender') : <bdi>{sender}</bdi>}
            {sentAt === null ? null : <time dateTime={sentAt}>{formats.instant(sentAt)}</time>}
          </span>
        ) : null}
      </span>
    </li>
  );
}
