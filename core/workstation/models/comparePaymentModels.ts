import { outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import type { ModelComparison } from '../../contract/modelRegistry.ts';
import type { PaymentVersion } from '../../engines/payments/protocol.ts';
import { compareModels } from '../../scoring/serving/compareModels.ts';
import type { Store } from '../../store/Store.ts';
import { readLearnedUpTo } from '../../store/queries/modelVersions.ts';
import { readPaymentCases } from '../../store/queries/paymentCases.ts';
import { readComparedPayments } from '../../store/queries/paymentCompared.ts';

const none = { score: 0, isAlert: false };

/**
 * Champion and challenger of payments: alerts of the latest run over payments made since a second (Unix time), and marks on decided
 * alerts neither has learned from, where both stand on the same shipped version.
 */
export function comparePaymentModels(
  { db }: Pick<Store, 'db'>,
  { champion, challenger }: { readonly champion: PaymentVersion; readonly challenger: PaymentVersion },
  since: number,
): ModelComparison {
  const named = { champion: champion.sha256, challenger: challenger.sha256 };
  const alerts = readComparedPayments(db, { ...named, since }).map(({ isChampions, isChallengers, ...row }) => ({
    ...row,
    seq: 0,
    champion: { score: 0, isAlert: isChampions },
    challenger: { score: 0, isAlert: isChallengers },
  }));
  const isSameBase = champion.base.sha256 === challenger.base.sha256;
  const cases = (isSameBase ? readPaymentCases(db, champion.base.sha256) : []).map(({ no, score, outcome }) => ({
    seq: no,
    champion: { ...none, score: scoreOfCase(champion, score) },
    challenger: { ...none, score: scoreOfCase(challenger, score) },
    euros: 0,
    isLoss: outcome === outcomes.loss,
  }));
  const learnedUpTo = Math.max(readLearnedUpTo(db, named.champion), readLearnedUpTo(db, named.challenger));
  const { marks } = compareModels(cases, { learnedUpTo });
  return { ...named, ...compareModels(alerts, { learnedUpTo: 0 }), marks };
}

/** Log-odds a version gives a case by what the shipped one below it gave. */
export function scoreOfCase({ weights }: PaymentVersion, score: number): number {
  return weights === null ? score : (weights.factors[0] ?? 1) * score + weights.shift;
}
