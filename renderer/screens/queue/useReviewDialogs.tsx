import { useState, type ReactElement } from 'react';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { AccountDialog } from './AccountDialog.tsx';
import { IncompleteDialog } from './IncompleteDialog.tsx';
import { PostponeDialog } from './PostponeDialog.tsx';
import { ReasonDialog, type ReasonedAct } from './ReasonDialog.tsx';
import { useReviewActs } from './useReviewActs.ts';
import './review.css';

/** A document about which a dialog asks. */
export interface AskedDocument {
  readonly id: DocumentId;
  readonly fileName: string;
}

type Asked =
  | { readonly act: ReasonedAct | 'postpone' | 'account'; readonly document: AskedDocument }
  | { readonly act: 'incomplete'; readonly document: AskedDocument; readonly failure: Failure };

interface ReviewDialogs {
  /** To be drawn somewhere in the screen; null while nothing is asked. */
  readonly dialog: ReactElement | null;
  readonly ask: (act: ReasonedAct | 'postpone' | 'account', document: AskedDocument) => void;
  /** Confirms at once; asks first only where required values are missing. Other refusals go to `onRefused`. */
  readonly confirm: (document: AskedDocument) => Promise<void>;
}

interface Outcome {
  /** The document was decided. */
  readonly onDone: (documentId: DocumentId) => void;
  readonly onRefused: (failure: Failure) => void;
}

/** The dialogs of review for any screen: which document, a reason or a time, and the decision made. */
export function useReviewDialogs({ onDone, onRefused }: Outcome): ReviewDialogs {
  const acts = useReviewActs();
  const [asked, setAsked] = useState<Asked | null>(null);
  const settled = (document: AskedDocument, refusal: Failure | null): Failure | null => {
    if (refusal === null) onDone(document.id);
    return refusal;
  };
  const confirm = async (document: AskedDocument) => {
    const refusal = await acts.confirm(document.id);
    if (refusal === null) return onDone(document.id);
    if (refusal.code !== 'REVIEW_INCOMPLETE') return onRefused(refusal);
    return setAsked({ act: 'incomplete', document, failure: refusal });
  };
  const close = () => setAsked(null);
  return {
    dialog: asked === null ? null : dialogFor(asked, { acts, close, settled }),
    ask: (act, document) => setAsked({ act, document }),
    confirm,
  };
}

interface DialogParts {
  readonly acts: ReturnType<typeof useReviewActs>;
  readonly close: () => void;
  readonly settled: (document: AskedDocument, refusal: Failure | null) => Failure | null;
}

function dialogFor(asked: Asked, { acts, close, settled }: DialogParts): ReactElement {
  const { document } = asked;
  const { id, fileName } = document;
  switch (asked.act) {
    case 'postpone':
      return (
        <PostponeDialog
          fileName={fileName}
          onClose={close}
          onDecide={async (until, reason) => settled(document, await acts.postpone(id, until, reason))}
        />
      );
    case 'account':
      return (
        <AccountDialog
          documentId={id}
          fileName={fileName}
          onClose={close}
          onDecide={async (account) => settled(document, await acts.confirmAccount(id, account))}
        />
      );
    case 'incomplete':
      return (
        <IncompleteDialog
          failure={asked.failure}
          fileName={fileName}
          onClose={close}
          onDecide={async () => settled(document, await acts.confirm(id, true))}
        />
      );
    case 'reject':
    case 'escalate':
    case 'return': {
      const decide = { reject: acts.reject, escalate: acts.escalate, return: acts.giveBack }[asked.act];
      return (
        <ReasonDialog
          act={asked.act}
          fileName={fileName}
          onClose={close}
          onDecide={async (reason) => settled(document, await decide(id, reason))}
        />
      );
    }
    default:
      return assertNever(asked);
  }
}
