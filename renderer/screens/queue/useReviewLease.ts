import { useEffect, useState } from 'react';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { engine } from '../../bridge/bridge.ts';
import { failureFrom } from '../../bridge/failureFrom.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';

/** A lease of fifteen minutes is renewed this often, in milliseconds, while somebody is at work. */
const renewEvery = 4 * 60_000;

/**
 * Takes the document for the analyst while it is on screen, renews that while there is typing or pointing, and gives it back
 * on leaving. Answers why not, where somebody else has it. `isOn` is false for a document that does not wait for review.
 */
export function useReviewLease(documentId: DocumentId, isOn: boolean): Failure | null {
  const [refusal, setRefusal] = useState<Failure | null>(null);
  useEffect(() => {
    if (!isOn) return undefined;
    let isAtWork = true;
    const renew = () => {
      if (!isAtWork) return;
      isAtWork = false;
      engine.review.renewLease({ documentId }).then(
        () => setRefusal(null),
        (error: unknown) => setRefusal(failureFrom(error)),
      );
    };
    const note = () => {
      isAtWork = true;
    };
    renew();
    const timer = setInterval(renew, renewEvery);
    addEventListener('keydown', note);
    addEventListener('pointerdown', note);
    return () => {
      clearInterval(timer);
      removeEventListener('keydown', note);
      removeEventListener('pointerdown', note);
      setRefusal(null);
      // The engine may be gone by then; the lease runs out by itself.
      void engine.review.giveBack({ documentId }).catch(() => null);
    };
  }, [documentId, isOn]);
  return refusal;
}
