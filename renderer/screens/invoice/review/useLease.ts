import { useEffect } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import { engine } from '../../../bridge/bridge.ts';
import { reviewCourse } from './reviewCourse.ts';

/** Renewed this often while somebody works, in milliseconds; a lease holds 15 minutes. */
const renewMs = 4 * 60_000;

/** Keeps a waiting document for whoever looks at it, as long as they do something, and gives it back when they leave. */
export function useLease({ id, status, stands, review }: DocumentView): void {
  const isWanted = status === 'done' && stands && review.state === 'waiting';
  useEffect(() => {
    if (!isWanted) return undefined;
    // Somebody else's lease is shown on the desk by name; it is no failure of this window.
    const renew = () => void engine.review.renewLease({ documentId: id }).catch(() => undefined);
    let last = Date.now();
    const onInput = () => {
      if (Date.now() - last < renewMs) return;
      last = Date.now();
      renew();
    };
    renew();
    addEventListener('keydown', onInput);
    addEventListener('pointerdown', onInput);
    return () => {
      removeEventListener('keydown', onInput);
      removeEventListener('pointerdown', onInput);
      // A decision gives it back by itself.
      if (!reviewCourse.decided.has(id)) void engine.review.giveBack({ documentId: id }).catch(() => undefined);
    };
  }, [id, isWanted]);
}
