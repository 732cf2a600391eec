import { useCallback, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';

interface SplitPaneProps {
  /** Where the share is remembered. */
  readonly name: string;
  readonly left: ReactNode;
  readonly right: ReactNode;
}

const least = 0.25;
const most = 0.78;
const usual = 0.53;

function clampShare(share: number): number {
  return Number.isFinite(share) ? Math.min(most, Math.max(least, share)) : usual;
}

/** Two panes with a bar between them that is moved by pointer or arrow keys; Home and End give the least and the most. */
export function SplitPane({ name, left, right }: SplitPaneProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(() => clampShare(Number(localStorage.getItem(name) ?? usual)));
  const move = useCallback(
    (next: number) => {
      const clamped = clampShare(next);
      setShare(clamped);
      localStorage.setItem(name, String(clamped));
    },
    [name],
  );
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || frame.current === null) return;
    const bounds = frame.current.getBoundingClientRect();
    move((event.clientX - bounds.left) / bounds.width);
  };
  const percent = Math.round(share * 100);
  return (
    <div className="invoice-split" ref={frame}>
      <div className="invoice-split-pane" style={{ flexBasis: `${percent}%` }}>
        {left}
      </div>
      <div
        className="invoice-split-bar"
        // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a rule cannot be moved
        role="separator"
        aria-orientation="vertical"
        aria-label={t('invoice.splitLabel')}
        aria-valuenow={percent}
        aria-valuemin={least * 100}
        aria-valuemax={most * 100}
        // A separator that can be moved takes the focus (ARIA: window splitter).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onDoubleClick={() => move(usual)}
        onKeyDown={(event) => moveByKey(event, share, move)}
      />
      <div className="invoice-split-pane" style={{ flexBasis: `${100 - percent}%` }}>
        {right}
      </div>
    </div>
  );
}

function moveByKey(event: KeyboardEvent, share: number, move: (share: number) => void): void {
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: share - 0.02,
    ArrowRight: share + 0.02,
    Home: least,
    End: most,
  };
  const target = event.ctrlKey || event.altKey ? undefined : targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  move(target);
}
