import { Dialog, type DialogProps } from '@blueprintjs/core';
import { useHeldKeys } from '../keys/useHeldKeys.ts';

/**
 * The dialog of every screen: Blueprint's, which also gets the keys pressed before it has the focus. It comes and goes at once: one that fades out keeps
 * the focus, and with it the next keys, for as long as it can be seen.
 */
export function ModalDialog(props: DialogProps) {
  useHeldKeys(props.isOpen === true);
  return <Dialog transitionDuration={0} {...props} />;
}
