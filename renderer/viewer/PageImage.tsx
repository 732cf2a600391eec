import { Button } from '@blueprintjs/core';
import { Repeat } from '@blueprintjs/icons';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { decoded, isDecoded, pictureOf } from './pagePictures.ts';
import { shown } from './timeline.ts';

interface PageImageProps {
  readonly url: string | null;
  readonly number: number;
  /** False for pages far from what is seen: they keep their place without loading. */
  readonly isNear: boolean;
}

/** The picture of a page; where there is none it says why and offers another try. */
export function PageImage({ url, number, isNear }: PageImageProps) {
  const { t } = useTranslation();
  const host = useRef<HTMLSpanElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [failedAttempt, setFailedAttempt] = useState<number | null>(null);
  const [isWanted, setWanted] = useState(isNear);
  if (isNear && !isWanted) setWanted(true);
  const alt = t('viewer.pageAlt', { number });

  useLayoutEffect(() => {
    if (url === null || !isWanted || failedAttempt === attempt) return undefined;
    let isCurrent = true;
    const picture = pictureOf(url);
    picture.alt = alt;
    host.current?.replaceChildren(picture);
    if (isDecoded(url)) shown('left');
    else {
      decoded(url).then(
        () => isCurrent && shown('left'),
        () => isCurrent && setFailedAttempt(attempt),
      );
    }
    return () => {
      isCurrent = false;
      picture.remove();
    };
  }, [alt, attempt, failedAttempt, isWanted, url]);

  if (url === null) return <PageNote text={t('viewer.notRendered', { number })} />;
  if (!isWanted) return null;
  if (failedAttempt === attempt) {
    return (
      <PageNote text={t('viewer.imageFailed', { number })}>
        <Button icon={<Repeat />} text={t('viewer.retryImage')} onClick={() => setAttempt(attempt + 1)} />
      </PageNote>
    );
  }
  return <span ref={host} />;
}

function PageNote({ text, children }: { readonly text: string; readonly children?: React.ReactNode }) {
  return (
    <output className="viewer-note">
      <span>{text}</span>
      {children}
    </output>
  );
}
