import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelIdentity } from '../../contract/risk.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { RiskModel, RiskModelAnswer } from '../../scoring/RiskModel.ts';
import type { ModelManifest } from './modelManifest.ts';
import { modelRefused } from './modelRefused.ts';

const outputs = ['contributions', 'score', 'probability'] as const;

/** A risk model run by onnxruntime. Made by `loadRiskModel`, which has checked file and manifest. */
export class OnnxRiskModel implements RiskModel {
  readonly identity: ModelIdentity;
  readonly featureNames: readonly string[];
  readonly alertThreshold: number;
  readonly calibration: RiskModel['calibration'];
  readonly distributions: RiskModel['distributions'];
  readonly #session: InferenceSession;
  readonly #manifest: ModelManifest;

  constructor(session: InferenceSession, manifest: ModelManifest) {
    this.#session = session;
    this.#manifest = manifest;
    this.identity = { id: manifest.id, version: manifest.version, sha256: manifest.sha256 };
    this.featureNames = manifest.inputs.map(({ name }) => name);
    this.alertThreshold = manifest.alertThreshold;
    this.calibration = manifest.calibration;
    this.distributions = manifest.distributions;
  }

  async run(features: readonly number[]): Promise<RiskModelAnswer> {
    this.#assertInRange(features);
    const input = new Tensor('float32', Float32Array.from(features), [1, features.length]);
    const found = await this.#session.run({ features: input }, [...outputs]);
    const contributions = numbersOf(found['contributions']);
    const [score] = numbersOf(found['score']);
    const [probability] = numbersOf(found['probability']);
    if (contributions.length !== features.length || score === undefined || probability === undefined)
      throw modelRefused('The risk model gave an answer that is not a score.');
    return { score, baseline: this.#manifest.baseline, contributions, probability };
  }

  async close(): Promise<void> {
    await this.#session.release();
  }

  #assertInRange(features: readonly number[]): void {
    const { inputs } = this.#manifest;
    if (features.length !== inputs.length)
      throw modelRefused(`The risk model takes ${inputs.length} features, not ${features.length}.`);
    for (const [index, { name, minimum, maximum, trainedMaximum }] of inputs.entries()) {
      const value = features[index] ?? Number.NaN;
      if (trainedMaximum !== undefined && value > trainedMaximum) throw outsideTraining(name, value, trainedMaximum);
      if (!(value >= minimum && value <= maximum))
        throw modelRefused(`The feature ${name} is ${value}, outside ${minimum} to ${maximum}.`);
    }
  }
}

function outsideTraining(name: string, value: number, most: number): VouchFailure {
  return new VouchFailure(
    'MODEL_REFUSED',
    `The risk model was not trained on such a document: ${name} is ${value.toFixed(2)}, the largest it has seen is ${most}.`,
    'Its checks hold; look at it yourself, since no risk is given.',
  );
}

function numbersOf(tensor: Tensor | undefined): readonly number[] {
  const data = tensor?.data;
  const numbers = data instanceof Float64Array ? [...data] : [];
  if (numbers.length === 0 || numbers.some((value) => !Number.isFinite(value)))
    throw modelRefused('The risk model gave an answer that is no number.');
  return numbers;
}
