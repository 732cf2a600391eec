import { Button } from '@blueprintjs/core';
import { Error as ErrorIcon } from '@blueprintjs/icons';
import { Component, type ErrorInfo, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface Crash {
  readonly error: unknown;
  readonly where: string;
}

interface ErrorBoundaryProps {
  /** What is shown; with another the children are tried again. */
  readonly of?: string;
  readonly children: ReactNode;
}

/** Shows a screen that failed while drawing as a message with its details, and leaves the rest of the window alone. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly crash: Crash | null }> {
  override state: { readonly crash: Crash | null } = { crash: null };

  static getDerivedStateFromError(error: unknown): { crash: Crash } {
    return { crash: { error, where: '' } };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.setState({ crash: { error, where: info.componentStack ?? '' } });
  }

  #tryAgain = (): void => this.setState({ crash: null });

  override render(): ReactNode {
    const { crash } = this.state;
    return crash === null ? (
      this.props.children
    ) : (
      <CrashNotice crash={crash} of={this.props.of} onOther={this.#tryAgain} />
    );
  }
}

interface CrashNoticeProps {
  readonly crash: Crash;
  readonly of: string | undefined;
  /** Something else is to be shown. */
  readonly onOther: () => void;
}

function CrashNotice({ crash, of, onOther }: CrashNoticeProps) {
  const { t } = useTranslation();
  const [failed] = useState(of);
  useEffect(() => {
    if (of !== failed) onOther();
  }, [failed, of, onOther]);
  const { error, where } = crash;
  const details = [error instanceof Error ? (error.stack ?? error.message) : String(error), where].join('\n');
  return (
    <EmptyState
      icon={<ErrorIcon size={32} />}
      title={t('frame.crashTitle')}
      actions={
        <>
          <Button intent="primary" text={t('action.reload')} onClick={() => location.reload()} />
          <CopyButton text={details} label={t('action.copyDetails')} />
        </>
      }
    >
      {t('frame.crashHint')}
    </EmptyState>
  );
}
