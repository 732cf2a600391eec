import { openRiskModel, readRiskModelFiles } from '../../engines/onnx/loadRiskModel.ts';
import type { RiskModel } from '../../scoring/RiskModel.ts';
import { LearnedRiskModel } from '../../scoring/learning/LearnedRiskModel.ts';
import type { Serving } from '../../scoring/serving/serveScore.ts';
import { type Store, flowActor } from '../../store/Store.ts';
import { readModelRoles, seatShipped } from '../../store/queries/modelRoles.ts';
import { readModelVersion, readStoredModel, registerShipped } from '../../store/queries/modelVersions.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { StoreKey } from './StoreKey.ts';
import { learnedFingerprint } from './learnedFingerprint.ts';

/** The versions of the invoice model that are at work, loaded from the store's registry. What ships is registered when it is opened. */
export class ServedModels {
  readonly #store: Store;
  /** What vouches for learned versions. */
  readonly key: StoreKey;
  readonly #log: (line: string) => void;
  readonly #loaded = new Map<string, Promise<RiskModel>>();
  readonly #shipped: Promise<string>;

  /** `folder` holds the model that ships. */
  constructor(store: Store, folder: string, log: (line: string) => void) {
    this.#store = store;
    this.key = new StoreKey(store);
    this.#log = log;
    this.#shipped = this.#takeShipped(folder);
    this.#shipped.catch(() => undefined);
  }

  /** Fingerprint of the version that ships. @throws VouchFailure MODEL_REFUSED */
  shipped(): Promise<string> {
    return this.#shipped;
  }

  /** What decides now. @throws VouchFailure MODEL_REFUSED */
  async champion(): Promise<RiskModel> {
    return (await this.serving()).champion;
  }

  /** @throws VouchFailure MODEL_REFUSED where no champion is usable */
  async serving(): Promise<Serving> {
    const shipped = await this.#shipped;
    const roles = readModelRoles(this.#store.db);
    const champion = await this.#championOr(shipped, roles?.champion ?? shipped);
    const sha256 = roles?.challenger ?? null;
    if (roles === null || sha256 === null) return { champion, challenger: null };
    const model = await this.version(sha256).catch(() => null);
    return { champion, challenger: model && { model, mode: roles.mode, share: roles.share } };
  }

  /** One version, ready to run. @throws VouchFailure NOT_FOUND, MODEL_REFUSED where its bytes or weights are not those registered */
  version(sha256: string): Promise<RiskModel> {
    const known = this.#loaded.get(sha256);
    if (known !== undefined) return known;
    const loading = this.#load(sha256);
    this.#loaded.set(sha256, loading);
    loading.catch(() => this.#loaded.delete(sha256));
    return loading;
  }

  async close(): Promise<void> {
    await this.#shipped.catch(() => undefined);
    const models = await Promise.allSettled(this.#loaded.values());
    for (const one of models) if (one.status === 'fulfilled') await one.value.close();
  }

  /** Where a champion cannot be run by this Vouch, what ships takes its place, and the log says so. */
  async #championOr(shipped: string, champion: string): Promise<RiskModel> {
    try {
      return await this.version(champion);
    } catch (error) {
      if (champion === shipped) throw error;
      this.#log(`risk model ${champion}: cannot be used, the shipped one takes its place`);
      seatShipped(this.#store, shipped, 'The champion before cannot be used by this version of Vouch.', flowActor);
      return this.version(shipped);
    }
  }

  async #takeShipped(folder: string): Promise<string> {
    const files = await readRiskModelFiles(folder);
    const model = await openRiskModel(files);
    const { id, version, sha256 } = model.identity;
    const { alertThreshold } = model;
    this.#loaded.set(sha256, Promise.resolve(model));
    registerShipped(this.#store, { scores: 'invoices', id, version, sha256, alertThreshold, ...files });
    this.#seat(sha256);
    return sha256;
  }

  /** A newer shipped version takes the place of an older one; what an analyst put to work stays. */
  #seat(shipped: string): void {
    const { db } = this.#store;
    const roles = readModelRoles(db);
    if (roles === null) return seatShipped(this.#store, shipped, 'The model that came with Vouch.', flowActor);
    if (roles.champion === shipped || roles.earlier.includes(shipped)) return undefined;
    if (readModelVersion(db, roles.champion).origin === 'learned') return undefined;
    return seatShipped(this.#store, shipped, 'Vouch was updated.', flowActor);
  }

  async #load(sha256: string): Promise<RiskModel> {
    const stored = readStoredModel(this.#store.db, sha256);
    if (stored.origin === 'shipped') return openRiskModel(stored);
    const { id, version, base, weights, alertThreshold } = stored;
    if (learnedFingerprint(stored) !== sha256 || !this.key.vouchesFor(sha256))
      throw new VouchFailure(
        'MODEL_REFUSED',
        `The learned model ${version} was changed or is of another store: the key of this store does not vouch for it.`,
        'Roll back to another version.',
      );
    return new LearnedRiskModel(await this.version(base), {
      identity: { id, version, sha256 },
      weights,
      alertThreshold,
    });
  }
}
