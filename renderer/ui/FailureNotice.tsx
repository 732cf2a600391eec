import { Button, Callout } from '@blueprintjs/core';
import { Error as ErrorIcon } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { failureFrom } from '../bridge/failureFrom.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { CopyButton } from './CopyButton.tsx';
import { failureDetails, failureText } from './failureText.ts';

interface FailureNoticeProps {
  /** A `Failure` or anything thrown. */
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

/** What went wrong and what to do, in place, with the details to copy. */
export function FailureNotice({ error, onRetry, children }: FailureNoticeProps) {
  const { t } = useTranslation();
  const failure = failureFrom(error);
  const text = failureText(failure);
  return (
    <Callout className="failure-notice" intent="danger" icon={<ErrorIcon />} role="alert">
      {/* No heading: which level fits depends on where the notice stands. */}
      <p className="failure-notice-title">{text.title}</p>
      <p>{text.message}</p>
      {text.remedy ? <p>{text.remedy}</p> : null}
      {children}
      <div className="failure-notice-actions">
        {onRetry ? <Button text={t('action.retry')} onClick={onRetry} /> : null}
        <CopyButton text={failureDetails(failure)} label={t('action.copyDetails')} />
      </div>
    </Callout>
  );
}
