import { isInDialog } from './isInDialog.ts';
import { isTyping } from './useKeys.ts';

/**
 * Takes the keyboard for a dialog that is about to open, and hands what was pressed over once the focus is inside it. A dialog
 * is drawn in several steps; without this, a key of the form that comes before the last step would reach the screen below:
 * "reject" and Ctrl+Enter, typed at one go, would confirm the document. Answers how to let go again.
 */
export function holdKeys(): () => void {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent) => {
    if (isInDialog(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
  };
  const handOver = ({ target }: FocusEvent) => {
    if (!isInDialog(target)) return;
    letGo();
    void pressAgain(held);
  };
  const letGo = () => {
    removeEventListener('keydown', hold, true);
    removeEventListener('focusin', handOver);
  };
  addEventListener('keydown', hold, true);
  addEventListener('focusin', handOver);
  return letGo;
}

/** One after the other: each may change what the next one acts on, which is drawn between them. */
async function pressAgain(held: readonly KeyboardEvent[]): Promise<void> {
  for (const press of held) {
    await Promise.resolve();
    const target = document.activeElement ?? document.body;
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = press;
    const again = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
    if (target.dispatchEvent(new KeyboardEvent('keydown', again)) && isText(press)) type(target, key);
  }
}

function isText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  // Other keys are named by words, such as "Escape".
  return /^.$/u.test(key) && !ctrlKey && !metaKey && !altKey;
}

/** A key that a script presses types nothing by itself. */
function type(target: Element, text: string): void {
  if (!isTyping(target) || !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  if (target.selectionStart === null || target.selectionEnd === null) return;
  target.setRangeText(text, target.selectionStart, target.selectionEnd, 'end');
  target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
