import { OverlayToaster, type ToastProps } from '@blueprintjs/core';
import { Error as ErrorIcon, InfoSign, Tick } from '@blueprintjs/icons';
import i18next from 'i18next';
import { createRef } from 'react';
import { failureFrom } from '../bridge/failureFrom.ts';
import { copyText } from './CopyButton.tsx';
import { failureDetails, failureText } from './failureText.ts';

const toaster = createRef<OverlayToaster>();

/** Where toasts appear; once, in App. Escape belongs to the screen below: a toast must not swallow it. */
export function Toasts() {
  return <OverlayToaster ref={toaster} position="bottom-right" maxToasts={4} canEscapeKeyClear={false} />;
}

interface Toast {
  readonly message: string;
  readonly kind?: 'plain' | 'good';
  readonly action?: { readonly text: string; readonly onClick: () => void };
  /** A toast with the key of one shown replaces it. */
  readonly key?: string;
}

/** Says briefly what happened. */
export function showToast({ message, kind = 'plain', action, key }: Toast): void {
  const props: ToastProps = {
    message,
    icon: kind === 'good' ? <Tick /> : <InfoSign />,
    ...(action ? { action } : {}),
  };
  toaster.current?.show(props, key);
}

/** Says what failed and what to do; stays until closed or a good while, and its details can be copied. */
export function showFailure(error: unknown): void {
  const failure = failureFrom(error);
  const { title, message, remedy } = failureText(failure);
  toaster.current?.show(
    {
      intent: 'danger',
      icon: <ErrorIcon />,
      timeout: 20_000,
      message: (
        <div className="failure-toast">
          <strong>{title}</strong>
          <span>{message}</span>
          {remedy ? <span>{remedy}</span> : null}
        </div>
      ),
      action: { text: i18next.t('action.copyDetails'), onClick: () => void copyText(failureDetails(failure)) },
    },
    `failure-${failure.code}-${message}`,
  );
}
