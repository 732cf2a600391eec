import { useEffect, useEffectEvent, useState } from 'react';
import { jumpTarget, type JumpPlace } from './jumpTarget.ts';

export interface Jump {
  /** Keys pressed since "go to"; null while nothing is gone to. */
  readonly keys: string | null;
  readonly start: () => void;
}

/**
 * "Go to": the keys after it name a place instead of being typed. Escape, or a key that names nothing, ends it; what is
 * being typed into a field stays as it is.
 */
export function useJump(go: (place: JumpPlace) => void): Jump {
  const [keys, setKeys] = useState<string | null>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
    // A stroke with Ctrl or Alt is a command of its own.
    if (event.ctrlKey || event.altKey || event.metaKey) return setKeys(null);
    event.preventDefault();
    event.stopImmediatePropagation();
    const typed = `${keys ?? ''}${event.key}`;
    const target = event.key === 'Escape' ? ({ kind: 'nowhere' } as const) : jumpTarget(typed);
    setKeys(target.kind === 'more' ? typed : null);
    if (target.kind !== 'more' && target.kind !== 'nowhere') go(target);
  });
  const isOn = keys !== null;
  useEffect(() => {
    if (!isOn) return undefined;
    const stop = () => setKeys(null);
    addEventListener('keydown', press, { capture: true });
    addEventListener('pointerdown', stop, { capture: true });
    addEventListener('blur', stop);
    return () => {
      removeEventListener('keydown', press, { capture: true });
      removeEventListener('pointerdown', stop, { capture: true });
      removeEventListener('blur', stop);
    };
  }, [isOn]);
  return { keys, start: () => setKeys('') };
}
