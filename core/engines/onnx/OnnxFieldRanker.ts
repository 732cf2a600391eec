import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { FieldChoice, FieldRanker } from '../../extraction/ranking/FieldRanker.ts';
import type { CandidateKind, RankedField } from '../../extraction/ranking/RankedField.ts';
import { rankerRefused } from './modelRefused.ts';
import type { KindManifest } from './rankerManifest.ts';

/** One kind's model and what its manifest says. */
export interface KindModel {
  readonly manifest: KindManifest;
  readonly session: InferenceSession;
}

const undecided: FieldChoice = { least: Number.POSITIVE_INFINITY, trusted: false };

/** Field rankers run by onnxruntime. Made by `loadFieldRanker`, which has checked files and manifest. */
export class OnnxFieldRanker implements FieldRanker {
  readonly #models: ReadonlyMap<CandidateKind, KindModel>;
  readonly #choices: ReadonlyMap<string, FieldChoice>;

  constructor(models: readonly KindModel[]) {
    this.#models = new Map(models.map((model) => [model.manifest.kind, model]));
    this.#choices = new Map(models.flatMap(({ manifest }) => manifest.fields.map((field) => [field.field, field])));
  }

  choiceOf(field: RankedField): FieldChoice {
    return this.#choices.get(field) ?? undecided;
  }

  async score(kind: CandidateKind, rows: readonly (readonly number[])[]): Promise<readonly (readonly number[])[]> {
    const model = this.#models.get(kind);
    if (model === undefined || rows.length === 0) return [];
    const { features, fields } = model.manifest;
    for (const row of rows) assertInRange(row, features);
    const input = new Tensor('float32', Float32Array.from(rows.flat()), [rows.length, features.length]);
    const found = await model.session.run({ features: input }, ['scores']);
    const data = found['scores']?.data;
    if (!(data instanceof Float32Array) || data.length !== rows.length * fields.length || !data.every(Number.isFinite))
      throw rankerRefused(`The field ranker for ${kind} candidates gave an answer that is no score.`);
    return rows.map((_, at) => [...data.subarray(at * fields.length, (at + 1) * fields.length)]);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#models.values()].map(({ session }) => session.release()));
  }
}

function assertInRange(row: readonly number[], features: KindManifest['features']): void {
  if (row.length !== features.length)
    throw rankerRefused(`The field ranker takes ${features.length} features, not ${row.length}.`);
  for (const [at, { name, minimum, maximum }] of features.entries()) {
    const value = row[at] ?? Number.NaN;
    if (!(value >= minimum && value <= maximum))
      throw rankerRefused(`The feature ${name} is ${value}, outside ${minimum} to ${maximum}.`);
  }
}
