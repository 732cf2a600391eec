import { useLayoutEffect } from 'react';
import { holdKeys } from './heldKeys.ts';

/** Keys pressed before an open dialog has the focus wait for it. */
export function useHeldKeys(isOpen: boolean): void {
  useLayoutEffect(() => (isOpen ? holdKeys() : undefined), [isOpen]);
}
