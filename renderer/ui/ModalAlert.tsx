import { Alert, type AlertProps } from '@blueprintjs/core';
import { useHeldKeys } from '../keys/useHeldKeys.ts';

/** A question with two answers, in a dialog that behaves as `ModalDialog` does. */
export function ModalAlert(props: AlertProps) {
  useHeldKeys(props.isOpen);
  return <Alert transitionDuration={0} {...props} />;
}
