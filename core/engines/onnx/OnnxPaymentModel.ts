import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { OutsideRange, PaymentModel, PaymentScores } from '../../scoring/payments/PaymentModel.ts';
import type { TreeEnsemble } from '../../scoring/trees/TreeEnsemble.ts';
import { treeScore } from '../../scoring/trees/treeScore.ts';
import { type TreeContributions, treeContributions } from '../../scoring/trees/treeContributions.ts';
import { modelRefused } from './modelRefused.ts';
import type { PaymentManifest } from './paymentManifest.ts';

/** Rows a run of the graph takes at a time: enough to keep it busy, few enough to keep memory flat. */
const batch = 4096;

/** A model of payments run by onnxruntime. Made by `loadPaymentModel`, which has checked files and manifest. */
export class OnnxPaymentModel implements PaymentModel {
  readonly id: string;
  readonly version: string;
  readonly alertThreshold: number;
  readonly distributions: PaymentManifest['distributions'];
  readonly #session: InferenceSession;
  readonly #inputs: PaymentManifest['inputs'];
  /** Trained range of each feature, as numbers side by side: every row is held against them. */
  readonly #minima: Float64Array;
  readonly #maxima: Float64Array;
  readonly #trees: TreeEnsemble;
  readonly #calibration: PaymentManifest['calibration'];

  constructor(session: InferenceSession, manifest: PaymentManifest, trees: TreeEnsemble) {
    this.id = manifest.id;
    this.version = manifest.version;
    this.alertThreshold = manifest.alertThreshold;
    this.distributions = manifest.distributions;
    this.#session = session;
    this.#inputs = manifest.inputs;
    this.#minima = Float64Array.from(manifest.inputs, ({ minimum }) => minimum);
    this.#maxima = Float64Array.from(manifest.inputs, ({ maximum }) => maximum);
    this.#trees = trees;
    this.#calibration = manifest.calibration;
  }

  async score(rows: Float32Array): Promise<PaymentScores> {
    const width = this.#inputs.length;
    const count = rows.length / width;
    const found = { probability: new Float32Array(count), calibrated: new Float32Array(count) };
    for (let from = 0; from < count; from += batch) {
      const upTo = Math.min(count, from + batch);
      const input = new Tensor('float32', rows.subarray(from * width, upTo * width), [upTo - from, width]);
      const answer = await this.#session.run({ features: input }, ['probability', 'calibrated']);
      found.probability.set(numbersOf(answer['probability'], upTo - from), from);
      found.calibrated.set(numbersOf(answer['calibrated'], upTo - from), from);
    }
    for (const { row } of this.outside(rows)) {
      found.probability[row] = Number.NaN;
      found.calibrated[row] = Number.NaN;
    }
    return found;
  }

  outside(rows: Float32Array): readonly OutsideRange[] {
    const width = this.#inputs.length;
    const found: OutsideRange[] = [];
    for (let row = 0; row * width < rows.length; row++) {
      const strange = this.#outsideOf(rows, row);
      if (strange !== null) found.push(strange);
    }
    return found;
  }

  calibratedOf(row: Float32Array): number {
    const { slope, intercept } = this.#calibration;
    return 1 / (1 + Math.exp(-(slope * treeScore(this.#trees, row) + intercept)));
  }

  explain(row: Float32Array): TreeContributions {
    return treeContributions(this.#trees, row);
  }

  async close(): Promise<void> {
    await this.#session.release();
  }

  #outsideOf(rows: Float32Array, row: number): OutsideRange | null {
    const [minima, maxima] = [this.#minima, this.#maxima];
    const from = row * minima.length;
    for (let column = 0; column < minima.length; column++) {
      const value = rows[from + column] ?? Number.NaN;
      if (value >= (minima[column] ?? 0) && value <= (maxima[column] ?? 0)) continue;
      const input = this.#inputs[column];
      if (input !== undefined)
        return { row, feature: input.name, value, minimum: input.minimum, maximum: input.maximum };
    }
    return null;
  }
}

function numbersOf(tensor: Tensor | undefined, count: number): Float32Array {
  const data = tensor?.data;
  if (data instanceof Float32Array && data.length === count && data.every((value) => Number.isFinite(value)))
    return data;
  throw modelRefused('The model of payments gave an answer that is no number.');
}
