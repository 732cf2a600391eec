import type { ServingMode } from '../../contract/modelRegistry.ts';
import { openPaymentModel, parsePaymentManifest, readPaymentModelFiles } from '../../engines/onnx/loadPaymentModel.ts';
import type { PaymentVersion } from '../../engines/payments/protocol.ts';
import { type Store, flowActor } from '../../store/Store.ts';
import { readModelRoles, seatShipped } from '../../store/queries/modelRoles.ts';
import { readModelVersion, readStoredModel, registerShipped } from '../../store/queries/modelVersions.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { StoreKey } from './StoreKey.ts';
import { learnedFingerprint } from './learnedFingerprint.ts';

/** Versions of the payment model at work: what a run over the ledger is scored by. */
export interface PaymentServing {
  readonly champion: PaymentVersion;
  readonly challenger: { readonly version: PaymentVersion; readonly mode: ServingMode; readonly share: number } | null;
}

/** The versions of the model of payments, from the store's registry. What ships is registered when it is opened. */
export class ServedPaymentModels {
  readonly #store: Store;
  readonly #log: (line: string) => void;
  readonly #key: StoreKey;
  readonly #shipped: Promise<string>;

  /** `folder` holds the model that ships. */
  constructor(store: Store, folder: string, log: (line: string) => void) {
    this.#store = store;
    this.#log = log;
    this.#key = new StoreKey(store);
    this.#shipped = this.#takeShipped(folder);
    this.#shipped.catch(() => undefined);
  }

  /** Fingerprint of the version that ships. @throws VouchFailure MODEL_REFUSED */
  shipped(): Promise<string> {
    return this.#shipped;
  }

  /** @throws VouchFailure MODEL_REFUSED where no champion is usable */
  async serving(): Promise<PaymentServing> {
    const shipped = await this.#shipped;
    const roles = readModelRoles(this.#store.db, 'payments');
    const champion = this.#championOr(shipped, roles?.champion ?? shipped);
    if (roles === null || roles.challenger === null) return { champion, challenger: null };
    const version = this.#usable(roles.challenger);
    return { champion, challenger: version && { version, mode: roles.mode, share: roles.share } };
  }

  /** @throws VouchFailure NOT_FOUND, MODEL_REFUSED where the store does not vouch for it, or its files were not kept */
  version(sha256: string): PaymentVersion {
    const { db } = this.#store;
    const stored = readStoredModel(db, sha256, 'payments');
    const { id, version, alertThreshold } = readModelVersion(db, sha256);
    const about = { sha256, id, version, alertThreshold };
    if (stored.origin === 'shipped') {
      const { manifest, signature, graph, trees } = stored;
      if (trees === null)
        throw new VouchFailure('MODEL_REFUSED', `The files of the payment model ${version} were not kept.`);
      return { ...about, base: { sha256, files: { manifest, signature, graph, trees } }, weights: null };
    }
    if (learnedFingerprint(stored) !== sha256 || !this.#key.vouchesFor(sha256))
      throw new VouchFailure(
        'MODEL_REFUSED',
        `The learned model ${version} was changed or is of another store: the key of this store does not vouch for it.`,
        'Roll back to another version.',
      );
    return { ...about, base: this.version(stored.base).base, weights: stored.weights };
  }

  /** Resolves once what ships is registered, or cannot be. */
  async settled(): Promise<void> {
    await this.#shipped.catch(() => undefined);
  }

  #usable(sha256: string): PaymentVersion | null {
    try {
      return this.version(sha256);
    } catch (error) {
      this.#log(`payment model ${sha256}: ${error instanceof VouchFailure ? error.message : 'cannot be used'}`);
      return null;
    }
  }

  /** Where a champion cannot be run by this Vouch, what ships takes its place, and the log says so. */
  #championOr(shipped: string, champion: string): PaymentVersion {
    const usable = champion === shipped ? null : this.#usable(champion);
    if (usable !== null) return usable;
    if (champion !== shipped)
      seatShipped(
        this.#store,
        shipped,
        'The champion before cannot be used by this version of Vouch.',
        flowActor,
        'payments',
      );
    return this.version(shipped);
  }

  async #takeShipped(folder: string): Promise<string> {
    const files = await readPaymentModelFiles(folder);
    // Opening checks signature and every file it vouches for.
    await (await openPaymentModel(files)).close();
    const { id, version, sha256, alertThreshold } = parsePaymentManifest(files.manifest);
    registerShipped(this.#store, { scores: 'payments', id, version, sha256, alertThreshold, ...files });
    this.#seat(sha256);
    return sha256;
  }

  /** A newer shipped version takes the place of an older one; what an analyst put to work stays. */
  #seat(shipped: string): void {
    const { db } = this.#store;
    const roles = readModelRoles(db, 'payments');
    if (roles === null)
      return seatShipped(this.#store, shipped, 'The model that came with Vouch.', flowActor, 'payments');
    if (roles.champion === shipped || roles.earlier.includes(shipped)) return undefined;
    if (readModelVersion(db, roles.champion).origin === 'learned') return undefined;
    return seatShipped(this.#store, shipped, 'Vouch was updated.', flowActor, 'payments');
  }
}
