import { Button } from '@blueprintjs/core';
import { Repeat } from '@blueprintjs/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PageImageProps {
  readonly url: string | null;
  readonly number: number;
  /** False for pages far from what is seen: they keep their place without loading. */
  readonly isNear: boolean;
}

/** The picture of a page; where there is none it says why and offers another try. */
export function PageImage({ url, number, isNear }: PageImageProps) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const [failedAttempt, setFailedAttempt] = useState<number | null>(null);
  const [loaded, setLoaded] = useState(false);

  if (url === null) return <PageNote text={t('viewer.notRendered', { number })} />;
  if (!isNear && !loaded) return null;
  if (failedAttempt === attempt) {
    return (
      <PageNote text={t('viewer.imageFailed', { number })}>
        <Button icon={<Repeat />} text={t('viewer.retryImage')} onClick={() => setAttempt(attempt + 1)} />
      </PageNote>
    );
  }
  return (
    <img
      key={attempt}
      className="viewer-image"
      src={url}
      alt={t('viewer.pageAlt', { number })}
      draggable={false}
      decoding="async"
      onLoad={() => setLoaded(true)}
      onError={() => setFailedAttempt(attempt)}
    />
  );
}

function PageNote({ text, children }: { readonly text: string; readonly children?: React.ReactNode }) {
  return (
    <output className="viewer-note">
      <span>{text}</span>
      {children}
    </output>
  );
}
