import type { ServingMode } from '../../contract/modelRegistry.ts';
import type { Risk } from '../../contract/risk.ts';
import type { RiskModel } from '../RiskModel.ts';
import { type ScoringInput, scoreInvoice } from '../scoreInvoice.ts';
import { isOfChallenger } from './isOfChallenger.ts';

/** What another model says of a document that one has scored. */
export type ComparedScore = Pick<Risk, 'score' | 'probability' | 'model' | 'alertThreshold'>;

/** The risk that counts, with what the other model says, where there are two. */
export interface ServedRisk extends Risk {
  readonly beside?: ComparedScore | null;
}

/** Models at work: alone, or with a challenger that only looks on (shadow) or decides a share of the cases (split). */
export interface Serving {
  readonly champion: RiskModel;
  readonly challenger: { readonly model: RiskModel; readonly mode: ServingMode; readonly share: number } | null;
}

/**
 * Scores a document by the model whose case it is, and by the other one for comparison. A challenger that fails is passed over:
 * it must never keep a document from being scored. @throws VouchFailure MODEL_REFUSED
 */
export async function serveScore(
  input: Omit<ScoringInput, 'model'> & { readonly documentId: string },
  { champion, challenger }: Serving,
): Promise<ServedRisk> {
  const byChampion = await scoreInvoice({ ...input, model: champion });
  if (challenger === null) return byChampion;
  const byChallenger = await scoreInvoice({ ...input, model: challenger.model }).catch(() => null);
  if (byChallenger === null) return byChampion;
  const { mode, share, model } = challenger;
  const isDeciding = mode === 'split' && isOfChallenger(input.documentId, model.identity.sha256, share);
  const [deciding, other] = isDeciding ? [byChallenger, byChampion] : [byChampion, byChallenger];
  const { score, probability, alertThreshold } = other;
  return { ...deciding, beside: { score, probability, alertThreshold, model: other.model } };
}
