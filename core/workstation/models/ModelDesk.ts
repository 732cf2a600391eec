import { join } from 'node:path';
import { outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import type { ModelHealth } from '../../contract/modelHealth.ts';
import type { ModelComparison, ModelRegistry, ModelSubject, RollbackProposal } from '../../contract/modelRegistry.ts';
import { supplyOf } from '../../scoring/learning/splitByTime.ts';
import { compareModels } from '../../scoring/serving/compareModels.ts';
import { crossedBounds, isKept, keptDays } from '../../scoring/serving/rollbackBounds.ts';
import { type ServedRisk, serveScore } from '../../scoring/serving/serveScore.ts';
import type { StagePorts } from '../../pipeline/StagePorts.ts';
import type { Store } from '../../store/Store.ts';
import { keepChampion, readModelRoles } from '../../store/queries/modelRoles.ts';
import { listModelVersions, readLearnedUpTo, readModelVersion } from '../../store/queries/modelVersions.ts';
import { readPaymentCases } from '../../store/queries/paymentCases.ts';
import { lastDays } from '../../store/views/lastDays.ts';
import { readDecidedOutcomes } from '../../store/views/learningHistory.ts';
import { readComparedDocuments } from '../../store/views/modelComparison.ts';
import { readModelHealth } from '../../store/views/modelHealth.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { ModelTraining } from './ModelTraining.ts';
import { PaymentTraining } from './PaymentTraining.ts';
import { ServedModels } from './ServedModels.ts';
import { ServedPaymentModels } from './ServedPaymentModels.ts';
import { comparePaymentModels } from './comparePaymentModels.ts';
import { paymentHealth } from './paymentHealth.ts';

interface Parts {
  readonly store: Store;
  /** Holds the models that ship, each in a folder of its own. */
  readonly modelFolder: string;
  readonly onChanged: (isProgress: boolean) => void;
  readonly log: (line: string) => void;
}

/** Days of receipt, or of payment, by which a champion is watched. */
const watchedDays = keptDays;

/** The models of one store: which are at work, how they hold up, and what is learned beside them. */
export class ModelDesk {
  readonly models: ServedModels;
  readonly training: ModelTraining;
  readonly payments: ServedPaymentModels;
  readonly paymentTraining: PaymentTraining;
  readonly #store: Store;

  constructor({ store, modelFolder, onChanged, log }: Parts) {
    const folder = join(modelFolder, 'risk');
    this.#store = store;
    this.models = new ServedModels(store, folder, log);
    this.training = new ModelTraining({
      store,
      folder,
      shipped: () => this.models.shipped(),
      key: this.models.key,
      onChanged,
    });
    const payments = join(modelFolder, 'payments');
    this.payments = new ServedPaymentModels(store, payments, log);
    this.paymentTraining = new PaymentTraining({ store, folder: payments, models: this.payments });
    this.payments
      .shipped()
      .catch((error: unknown) =>
        log(`payment model: ${error instanceof VouchFailure ? error.message : 'cannot be registered'}`),
      );
  }

  /** @throws VouchFailure MODEL_REFUSED */
  async score(input: Parameters<StagePorts['score']>[0]): Promise<ServedRisk> {
    return serveScore(input, await this.models.serving());
  }

  /** @throws VouchFailure MODEL_REFUSED where there is no usable model */
  async registry(scores: ModelSubject): Promise<ModelRegistry> {
    const shipped = await (scores === 'invoices' ? this.models.shipped() : this.payments.shipped());
    const { db } = this.#store;
    const roles = readModelRoles(db, scores);
    if (roles === null) throw new TypeError(`${shipped} was registered without a seat`);
    const about = { scores, versions: listModelVersions(db, scores), roles };
    if (scores === 'invoices')
      return { ...about, supply: supplyOf(readDecidedOutcomes(db)), training: this.training.state() };
    const { base } = readModelVersion(db, roles.champion);
    const cases = readPaymentCases(db, base ?? roles.champion);
    const supply = supplyOf(Uint8Array.from(cases, ({ outcome }) => Number(outcome === outcomes.loss)));
    return { ...about, supply, training: { done: null, failure: null } };
  }

  /** How a champion holds up, over documents received, or payments made and their alerts, in the last days. @throws VouchFailure MODEL_REFUSED */
  async health(scores: ModelSubject, days: number): Promise<ModelHealth> {
    if (scores === 'payments') return paymentHealth(this.#store, (await this.payments.serving()).champion, days);
    const { identity, alertThreshold, distributions } = await this.models.champion();
    const { db, clock } = this.#store;
    const since = lastDays(clock, days).from;
    return readModelHealth(db, { model: identity, alertThreshold, distributions, since });
  }

  /**
   * Whether a champion should go; null where it holds up, there is too little to say, or it was kept in spite of all it crosses.
   * @throws VouchFailure MODEL_REFUSED
   */
  async proposal(scores: ModelSubject): Promise<RollbackProposal | null> {
    const crossed = crossedBounds(await this.health(scores, watchedDays));
    const roles = readModelRoles(this.#store.db, scores);
    if (crossed.length === 0 || isKept(roles?.kept ?? null, crossed, this.#store.clock.now())) return null;
    return { scores, crossed, to: roles?.earlier[0] ?? null };
  }

  /** Keeps a champion in spite of the bounds it crosses. @throws VouchFailure REFUSED where it crosses none, MODEL_REFUSED */
  async keep(scores: ModelSubject, reason: string, by: string): Promise<void> {
    const crossed = crossedBounds(await this.health(scores, watchedDays));
    if (crossed.length === 0)
      throw new VouchFailure('REFUSED', 'The champion crosses no bound.', 'There is nothing to keep it in spite of.');
    keepChampion(this.#store, { scores, bounds: crossed.map(({ what }) => what), reason }, by);
  }

  /** Champion and challenger side by side; null without a challenger. @throws VouchFailure MODEL_REFUSED */
  async compare(scores: ModelSubject, days: number): Promise<ModelComparison | null> {
    return scores === 'invoices' ? this.#compareInvoices(days) : this.#comparePayments(days);
  }

  async #comparePayments(days: number): Promise<ModelComparison | null> {
    const { champion, challenger } = await this.payments.serving();
    if (challenger === null) return null;
    const since = Date.parse(lastDays(this.#store.clock, days).from) / 1000;
    return comparePaymentModels(this.#store, { champion, challenger: challenger.version }, since);
  }

  #compareInvoices(days: number): ModelComparison | null {
    const { db, clock } = this.#store;
    const roles = readModelRoles(db);
    if (roles === null || roles.challenger === null) return null;
    const { champion, challenger } = roles;
    const rows = readComparedDocuments(db, { champion, challenger, since: lastDays(clock, days).from });
    const learnedUpTo = Math.max(readLearnedUpTo(db, champion), readLearnedUpTo(db, challenger));
    return { champion, challenger, ...compareModels(rows, { learnedUpTo }) };
  }

  async close(): Promise<void> {
    await this.training.close();
    await this.payments.settled();
    await this.models.close();
  }
}
