import type { ModelHealth } from '../../contract/modelHealth.ts';
import { vouchedPaymentManifest } from '../../engines/onnx/loadPaymentModel.ts';
import type { PaymentVersion } from '../../engines/payments/protocol.ts';
import type { Store } from '../../store/Store.ts';
import { readLearnedUpTo } from '../../store/queries/modelVersions.ts';
import { lastDays } from '../../store/views/lastDays.ts';
import { readPaymentHealth } from '../../store/views/paymentHealth.ts';
import { scoreOfCase } from './comparePaymentModels.ts';

/** How a version of the model of payments holds up over the last days. @throws VouchFailure MODEL_REFUSED */
export function paymentHealth(
  { db, clock }: Pick<Store, 'db' | 'clock'>,
  by: PaymentVersion,
  days: number,
): ModelHealth {
  const { id, version, sha256, alertThreshold, base } = by;
  return readPaymentHealth(db, {
    model: { id, version, sha256 },
    alertThreshold,
    base: base.sha256,
    distributions: vouchedPaymentManifest(base.files).distributions,
    probabilityOf: (score) => 1 / (1 + Math.exp(-scoreOfCase(by, score))),
    learnedUpTo: readLearnedUpTo(db, sha256),
    since: lastDays(clock, days).from,
  });
}
