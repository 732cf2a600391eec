import { join } from 'node:path';
import type { ModelHealth } from '../../contract/modelHealth.ts';
import type { ModelComparison, ModelRegistry, RollbackProposal } from '../../contract/modelRegistry.ts';
import { openPaymentModel, parsePaymentManifest, readPaymentModelFiles } from '../../engines/onnx/loadPaymentModel.ts';
import { supplyOf } from '../../scoring/learning/splitByTime.ts';
import { compareModels } from '../../scoring/serving/compareModels.ts';
import { crossedBounds } from '../../scoring/serving/rollbackBounds.ts';
import { type ServedRisk, serveScore } from '../../scoring/serving/serveScore.ts';
import type { StagePorts } from '../../pipeline/StagePorts.ts';
import type { Store } from '../../store/Store.ts';
import { readModelRoles } from '../../store/queries/modelRoles.ts';
import {
  listModelVersions,
  readLearnedUpTo,
  registerShipped,
} from '../../store/queries/modelVersions.ts';
import { lastDays } from '../../store/views/lastDays.ts';
import { readDecidedOutcomes } from '../../store/views/learningHistory.ts';
import { readComparedDocuments } from '../../store/views/modelComparison.ts';
import { readModelHealth } from '../../store/views/modelHealth.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { ModelTraining } from './ModelTraining.ts';
import { ServedModels } from './ServedModels.ts';

interface Parts {
  readonly store: Store;
  /** Holds the models that ship, each in a folder of its own. */
  readonly modelFolder: string;
  readonly onChanged: (isProgress: boolean) => void;
  readonly log: (line: string) => void;
}

/** Days of receipt by which a champion is watched. */
const watchedDays = 90;

/** The models of one store: which are at work, how they hold up, and what is learned beside them. */
export class ModelDesk {
  readonly models: ServedModels;
  readonly training: ModelTraining;
  readonly #store: Store;
  readonly #payments: Promise<unknown>;

  constructor({ store, modelFolder, onChanged, log }: Parts) {
    const folder = join(modelFolder, 'risk');
    this.#store = store;
    this.models = new ServedModels(store, folder, log);
    this.training = new ModelTraining({ store, folder, shipped: () => this.models.shipped(), key: this.models.key, onChanged });
    this.#payments = this.#registerPayments(join(modelFolder, 'payments')).catch((error: unknown) =>
      log(`payment model: ${error instanceof VouchFailure ? error.message : 'cannot be registered'}`),
    );
  }

  /** @throws VouchFailure MODEL_REFUSED */
  async score(input: Parameters<StagePorts['score']>[0]): Promise<ServedRisk> {
    return serveScore(input, await this.models.serving());
  }

  /** @throws VouchFailure MODEL_REFUSED where there is no usable model */
  async registry(): Promise<ModelRegistry> {
    const shipped = await this.models.shipped();
    await this.#payments;
    const { db } = this.#store;
    const roles = readModelRoles(db);
    if (roles === null) throw new TypeError(`${shipped} was registered without a seat`);
    const supply = supplyOf(readDecidedOutcomes(db));
    return { versions: listModelVersions(db), roles, supply, training: this.training.state() };
  }

  /** How the champion holds up, over documents received in the last days. @throws VouchFailure MODEL_REFUSED */
  async health(days: number): Promise<ModelHealth> {
    const { identity, alertThreshold, distributions } = await this.models.champion();
    const { db, clock } = this.#store;
    const since = lastDays(clock, days).from;
    return readModelHealth(db, { model: identity, alertThreshold, distributions, since });
  }

  /** Whether the champion should go; null where it holds up or there is too little to say. @throws VouchFailure MODEL_REFUSED */
  async proposal(): Promise<RollbackProposal | null> {
    const crossed = crossedBounds(await this.health(watchedDays));
    if (crossed.length === 0) return null;
    return { crossed, to: readModelRoles(this.#store.db)?.earlier[0] ?? null };
  }

  /** Champion and challenger side by side; null without a challenger. */
  compare(days: number): ModelComparison | null {
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
    await this.#payments;
    await this.models.close();
  }

  async #registerPayments(folder: string): Promise<void> {
    const files = await readPaymentModelFiles(folder);
    // Opening checks signature and every file it vouches for.
    await (await openPaymentModel(files)).close();
    const { manifest, signature } = files;
    const { id, version, sha256, alertThreshold } = parsePaymentManifest(manifest);
    registerShipped(this.#store, {
      scores: 'payments',
      id,
      version,
      sha256,
      alertThreshold,
      manifest,
      signature,
      graph: null,
    });
  }
}
