import { useEffect, useEffectEvent, useLayoutEffect, useSyncExternalStore } from 'react';
import { isInDialog } from './isInDialog.ts';
import { type KeyBinding, KeyRegistry, type KeyScope } from './KeyRegistry.ts';

export const keyRegistry = new KeyRegistry();
export const isMac = /mac/i.test(navigator.userAgent);

/**
 * Keys of a screen or a part of one, while mounted. `scope` heads them in the overlay of keys. Bindings may be made anew
 * on every draw: what runs is always the latest.
 */
export function useKeys(scope: string, bindings: readonly KeyBinding[]): void {
  useScope(scope, bindings, false);
}

/** Keys of the frame; a screen that binds the same stroke goes before. */
export function useFrameScope(scope: string, bindings: readonly KeyBinding[]): void {
  useScope(scope, bindings, true);
}

function useScope(name: string, bindings: readonly KeyBinding[], isFrame: boolean): void {
  const run = useEffectEvent((index: number, event: KeyboardEvent) => bindings[index]?.run(event));
  const mount = useEffectEvent((shows: string) => {
    const latest = bindings.map((binding, index) => ({ ...binding, run: (event: KeyboardEvent) => run(index, event) }));
    return keyRegistry.add({ shows, name, bindings: latest, isFrame });
  });
  // Functions are left out: only what the overlay shows makes the scope mount anew.
  const shown = JSON.stringify([name, isFrame, bindings]);
  useLayoutEffect(() => mount(shown), [shown]);
}

/** The scopes now mounted, the frame's first. */
export function useKeyScopes(): readonly KeyScope[] {
  return useSyncExternalStore(keyRegistry.watch, keyRegistry.scopes);
}

/** Turns presses into bindings; once, in App. Keys stay with a dialog, menu or list that is open above the screen. */
export function useKeyDispatch(): void {
  useEffect(() => {
    addEventListener('keydown', dispatch);
    return () => removeEventListener('keydown', dispatch);
  }, []);
}

function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : null;
  if (isInDialog(target) || target?.closest('[role="menu"], [role="listbox"]')) return;
  const binding = keyRegistry.find(event, { isMac, inField: isTyping(target) });
  if (binding === null || binding.run(event) === false) return;
  event.preventDefault();
}

/** True for what takes typed text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  return target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=button])');
}
