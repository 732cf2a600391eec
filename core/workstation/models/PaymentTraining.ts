import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readGuard } from '../../engines/onnx/readGuard.ts';
import { outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import { type Cases } from '../../scoring/learning/Cases.ts';
import { guardSchema } from '../../scoring/learning/Guard.ts';
import { alertsAt } from '../../scoring/learning/alertsAt.ts';
import { asShipped } from '../../scoring/learning/LearnedWeights.ts';
import { type Challenger, learnChallenger } from '../../scoring/learning/learnChallenger.ts';
import { scoreCases } from '../../scoring/learning/scoreCases.ts';
import { tooFewToLearn } from '../../scoring/learning/tooFewToLearn.ts';
import { recalibratedOne } from '../../scoring/payments/RecalibratedPaymentModel.ts';
import type { PaymentVersion } from '../../engines/payments/protocol.ts';
import type { Store } from '../../store/Store.ts';
import { setChallenger } from '../../store/queries/modelRoles.ts';
import { nextLearnedNumber, readModelVersion, registerLearned } from '../../store/queries/modelVersions.ts';
import { type PaymentCase, readPaymentCases } from '../../store/queries/paymentCases.ts';
import type { ServedPaymentModels } from './ServedPaymentModels.ts';
import { StoreKey } from './StoreKey.ts';
import { learnedFingerprint } from './learnedFingerprint.ts';

interface Parts {
  readonly store: Store;
  /** Folder of the shipped model of payments, for its guard cases. */
  readonly folder: string;
  readonly models: ServedPaymentModels;
}

/** Learning of challengers of payments from decided alerts: two numbers, so that it takes no thread. */
export class PaymentTraining {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Learns how far the champion's shipped version is to be moved and stretched, and registers it; where it held on its guard it becomes the
   * challenger, in shadow. @throws VouchFailure REFUSED where too few alerts are decided, MODEL_REFUSED
   */
  async learn(by: string): Promise<void> {
    const { store, models } = this.#parts;
    const { champion } = await models.serving();
    const decided = readPaymentCases(store.db, champion.base.sha256);
    const cases = casesOf(
      decided.map(({ score, outcome }) => ({ score, isLoss: outcome === outcomes.loss, weight: 1 })),
    );
    const guard = await this.#guard(champion.base.files.manifest);
    const working = champion.weights ?? asShipped(1);
    const guardAlerts = alertsAt(guard, scoreCases(guard, working), champion.alertThreshold);
    const found = learnChallenger({ cases, guard, guardAlerts, champion: working });
    if (found === null) throw tooFewToLearn(cases);
    this.#keep(champion, decided, found, by);
  }

  /** It alerts the payments the shipped version does: what changes is what their probability says. */
  #keep(champion: PaymentVersion, decided: readonly PaymentCase[], { weights, report }: Challenger, by: string): void {
    const { store } = this.#parts;
    const base = champion.base.sha256;
    const shipped = readModelVersion(store.db, base);
    const version = `${shipped.version}+${nextLearnedNumber(store.db, base)}`;
    const alertThreshold = recalibratedOne(shipped.alertThreshold, weights);
    const sha256 = learnedFingerprint({ version, base, weights, alertThreshold });
    const { losses, harmless } = report.learnedFrom;
    const learnedUpTo = decided[losses + harmless - 1]?.no ?? 0;
    const signature = new StoreKey(store).sign(sha256);
    const learned = { id: shipped.id, version, sha256, base, weights, alertThreshold, report, learnedUpTo, signature };
    store.changeLog.asOne(() => {
      registerLearned(store, { ...learned, scores: 'payments' }, by);
      if (report.lostOn.length > 0) return;
      const reason = 'It held on its guard.';
      setChallenger(store, { scores: 'payments', challenger: sha256, mode: 'shadow', share: 0.1, reason }, by);
    });
  }

  async #guard(manifest: string): Promise<Cases> {
    const { folder } = this.#parts;
    const text = await readGuard(manifest, (file) => readFile(join(folder, file)));
    const { rows } = guardSchema.parse(JSON.parse(text));
    return casesOf(rows.map(([isLoss = 0, weight = 1, score = 0]) => ({ score, isLoss: isLoss === 1, weight })));
  }
}

function casesOf(
  rows: readonly { readonly score: number; readonly isLoss: boolean; readonly weight: number }[],
): Cases {
  return {
    length: rows.length,
    width: 1,
    offset: 0,
    contributions: Float64Array.from(rows, ({ score }) => score),
    isLoss: Uint8Array.from(rows, ({ isLoss }) => Number(isLoss)),
    weight: Float64Array.from(rows, ({ weight }) => weight),
  };
}
