import { z } from 'zod';
import { type LearningReport, learningReportSchema } from '../../contract/learning.ts';
import type { ModelVersion } from '../../contract/modelRegistry.ts';
import { type LearnedWeights, learnedWeightsSchema } from '../../scoring/learning/LearnedWeights.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type Store, flowActor } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

/** A version that came with Vouch, with its files as shipped. */
export interface ShippedVersion {
  readonly scores: ModelVersion['scores'];
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  readonly alertThreshold: number;
  /** The text of its manifest. */
  readonly manifest: string;
  /** Of the manifest, by a key that ships with Vouch. */
  readonly signature: string | null;
  /** The ONNX graph. */
  readonly graph: Uint8Array;
  /** Of payments, the trees that explain; JSON. */
  readonly trees?: Uint8Array;
}

/** Registers a shipped version, once; signed anew, its manifest is kept anew. Answers whether it is new to this store. @throws VouchFailure MODEL_REFUSED where other bytes had its name */
export function registerShipped(store: Store, shipped: ShippedVersion): boolean {
  return store.db.transaction(() => {
    const { scores, id, version, sha256, alertThreshold, manifest, signature, graph, trees = null } = shipped;
    const named = store.db.prepare(namedSql).get({ id, version });
    if (named !== undefined && parseRow(fingerprintSchema, named).sha256 !== sha256)
      throw new VouchFailure(
        'MODEL_REFUSED',
        `The model ${id} ${version} is not the one this store knows by that name: its fingerprint is another.`,
        'Install Vouch again, so that its models are those it was released with.',
      );
    if (named !== undefined) {
      store.db.prepare(signedAnewSql).run({ sha256, manifest, signature, graph, trees });
      return false;
    }
    insert(
      store,
      { ...empty, scores, origin: 'shipped', id, version, sha256, alertThreshold, manifest, signature, graph, trees },
      flowActor,
    );
    return true;
  });
}

const signedAnewSql = `UPDATE model_version SET manifest = :manifest, signature = :signature, graph = :graph, trees = :trees
  WHERE sha256 = :sha256 AND signature IS NOT :signature`;
const fingerprintSchema = z.object({ sha256: z.string() });
const namedSql = `SELECT sha256 FROM model_version WHERE model_id = :id AND version = :version AND origin = 'shipped'`;

export interface LearnedVersion {
  /** Invoices unless it is said. */
  readonly scores?: ModelVersion['scores'];
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  readonly base: string;
  readonly weights: LearnedWeights;
  readonly alertThreshold: number;
  readonly report: LearningReport;
  /** Of its fingerprint, by the key of this store. */
  readonly signature: string;
  /** `document.seq` of the newest document it has learned from; `payment_case.no` of payments. */
  readonly learnedUpTo: number;
}

/** Registers what was learned. The log keeps its fingerprint, so that weights changed later are noticed. */
export function registerLearned(store: Store, learned: LearnedVersion, by: string): void {
  const { weights, report, scores = 'invoices', ...rest } = learned;
  const row = { ...empty, ...rest, scores, origin: 'learned' };
  store.db.transaction(() =>
    insert(store, { ...row, weights: JSON.stringify(weights), report: JSON.stringify(report) }, by),
  );
}

const empty = {
  base: null,
  manifest: null,
  signature: null,
  graph: null,
  trees: null,
  weights: null,
  report: null,
  learnedUpTo: null,
};

interface NewRow {
  readonly scores: string;
  readonly origin: string;
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  readonly base: string | null;
  readonly manifest: string | null;
  readonly signature: string | null;
  readonly graph: Uint8Array | null;
  readonly trees: Uint8Array | null;
  readonly weights: string | null;
  readonly alertThreshold: number;
  readonly report: string | null;
  readonly learnedUpTo: number | null;
}

function insert(store: Store, row: NewRow, by: string): void {
  store.db.prepare(insertSql).run({ ...row, by, at: instantOf(store.clock) });
  store.changeLog.append({
    actor: by,
    kind: 'model.registered',
    recordKind: 'model',
    recordId: row.sha256,
    before: null,
    after: { id: row.id, version: row.version, origin: row.origin, base: row.base, alertThreshold: row.alertThreshold },
  });
}

const insertSql = `INSERT INTO model_version (sha256, scores, origin, model_id, version, base_sha256, manifest, signature, graph, trees, weights,
    alert_threshold, report, learned_up_to, made_by, made_at)
  VALUES (:sha256, :scores, :origin, :id, :version, :base, :manifest, :signature, :graph, :trees, :weights,
    :alertThreshold, :report, :learnedUpTo, :by, :at)`;

/** What it takes to run a version; null where its files were not kept. */
export type StoredModel =
  | {
      readonly origin: 'shipped';
      readonly manifest: string;
      readonly signature: string | null;
      readonly graph: Uint8Array;
      readonly trees: Uint8Array | null;
    }
  | {
      readonly origin: 'learned';
      readonly id: string;
      readonly version: string;
      readonly base: string;
      readonly weights: LearnedWeights;
      readonly alertThreshold: number;
    };

const storedSchema = z.discriminatedUnion('origin', [
  z.object({
    origin: z.literal('shipped'),
    manifest: z.string(),
    signature: z.string().nullable(),
    graph: z.instanceof(Uint8Array),
    trees: z.instanceof(Uint8Array).nullable(),
  }),
  z.object({
    origin: z.literal('learned'),
    id: z.string(),
    version: z.string(),
    base: z.string(),
    weights: jsonColumn(learnedWeightsSchema),
    alertThreshold: z.number(),
  }),
]);

/** @throws VouchFailure NOT_FOUND */
export function readStoredModel(
  db: SqlDatabase,
  sha256: string,
  scores: ModelVersion['scores'] = 'invoices',
): StoredModel {
  const row = db.prepare(storedSql).get({ sha256, scores });
  if (row === undefined) throw new VouchFailure('NOT_FOUND', 'There is no such version of the model.');
  return parseRow(storedSchema, row);
}

const storedSql = `SELECT origin, manifest, signature, graph, trees, model_id AS id, version, base_sha256 AS base, weights,
    alert_threshold AS alertThreshold FROM model_version WHERE sha256 = :sha256 AND scores = :scores`;

const inputsSchema = z.object({
  inputs: z.array(z.object({ name: z.string(), minimum: z.number(), maximum: z.number() })),
});
const versionRowSchema = z
  .object({
    sha256: z.string(),
    scores: z.enum(['invoices', 'payments']),
    origin: z.enum(['shipped', 'learned']),
    id: z.string(),
    version: z.string(),
    base: z.string().nullable(),
    alertThreshold: z.number(),
    manifest: jsonColumn(inputsSchema),
    report: jsonColumn(learningReportSchema).nullable(),
    by: z.string(),
    at: z.string(),
    scored: z.number().int(),
  })
  .transform(({ manifest, ...row }): ModelVersion => ({ ...row, inputs: manifest.inputs }));

/** Every version of what scores invoices, or payments; newest first. */
export function listModelVersions(db: SqlDatabase, scores: ModelVersion['scores'] = 'invoices'): ModelVersion[] {
  const rows = db.prepare(`${versionsSql} WHERE v.scores = :scores ORDER BY v.number DESC`).all({ scores });
  return parseRows(versionRowSchema, rows);
}

/** One version. @throws VouchFailure NOT_FOUND */
export function readModelVersion(db: SqlDatabase, sha256: string): ModelVersion {
  const row = db.prepare(`${versionsSql} WHERE v.sha256 = :sha256`).get({ sha256 });
  if (row === undefined) throw new VouchFailure('NOT_FOUND', 'There is no such version of the model.');
  return parseRow(versionRowSchema, row);
}

// The ranges of a learned version are those of the one it was learned on.
const versionsSql = `SELECT v.sha256, v.scores, v.origin, v.model_id AS id, v.version, v.base_sha256 AS base,
    v.alert_threshold AS alertThreshold, coalesce(v.manifest, b.manifest) AS manifest, v.report, v.made_by AS by, v.made_at AS at,
    CASE v.scores WHEN 'invoices' THEN (SELECT count(*) FROM risk WHERE model_sha256 = v.sha256)
      ELSE coalesce((SELECT p.scored FROM payment_run AS p WHERE p.model = v.model_id AND p.version = v.version
        ORDER BY p.no DESC LIMIT 1), 0) END AS scored
  FROM model_version AS v LEFT JOIN model_version AS b ON b.sha256 = v.base_sha256`;

/** `document.seq` of the newest document a version has learned from; 0 for shipped ones. */
export function readLearnedUpTo(db: SqlDatabase, sha256: string): number {
  const row = db
    .prepare('SELECT coalesce(learned_up_to, 0) AS seq FROM model_version WHERE sha256 = :sha256')
    .get({ sha256 });
  return row === undefined ? 0 : parseRow(z.object({ seq: z.number().int() }), row).seq;
}

/** The number of the next version learned on a shipped one, from 1. */
export function nextLearnedNumber(db: SqlDatabase, base: string): number {
  const row = db.prepare('SELECT count(*) AS count FROM model_version WHERE base_sha256 = :base').get({ base });
  return parseRow(z.object({ count: z.number().int() }), row).count + 1;
}
