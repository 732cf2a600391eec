import { Dialog, type DialogProps } from '@blueprintjs/core';
import { useLayoutEffect } from 'react';
import { holdKeys } from '../keys/heldKeys.ts';

/** The dialog of every screen: Blueprint's, which also gets the keys pressed before it has the focus. */
export function ModalDialog(props: DialogProps) {
  const { isOpen } = props;
  useLayoutEffect(() => (isOpen === true ? holdKeys() : undefined), [isOpen]);
  return <Dialog {...props} />;
}
