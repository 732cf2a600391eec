import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InferenceSession } from 'onnxruntime-node';
import type { RiskModel } from '../../scoring/RiskModel.ts';
import { features } from '../../scoring/features.ts';
import { OnnxRiskModel } from './OnnxRiskModel.ts';
import type { ModelKey } from '../signing/ModelKey.ts';
import { readSignedManifest } from '../signing/readSignedManifest.ts';
import { type ModelManifest, modelManifestSchema } from './modelManifest.ts';
import { assertVouched, modelRefused } from './modelRefused.ts';
import { openModelSession } from './modelSession.ts';

/** A risk model as it lies in a folder, or in a store. */
export interface RiskModelFiles {
  /** The text of its manifest. */
  readonly manifest: string;
  /** What `manifest.sig.json` says; null where there is none. */
  readonly signature: string | null;
  /** The ONNX graph. */
  readonly graph: Uint8Array;
}

/**
 * Loads the risk model of a folder (`manifest.json`, its signature, and the ONNX file it names). `keys`: those whose word counts.
 * @throws VouchFailure MODEL_REFUSED where a file is missing, no known key has signed the manifest, the bytes are not those the manifest vouches for, or the
 * model takes features that this version does not compute
 */
export async function loadRiskModel(folder: string, keys?: readonly ModelKey[]): Promise<RiskModel> {
  return openRiskModel(await readRiskModelFiles(folder), keys);
}

/** @throws VouchFailure MODEL_REFUSED where a file is missing or the manifest cannot be understood */
export async function readRiskModelFiles(folder: string): Promise<RiskModelFiles> {
  const { manifest: bytes, signature } = await readSignedManifest(folder).catch((error: unknown) => {
    throw modelRefused('The manifest of the risk model is missing or cannot be read.', error);
  });
  const manifest = bytes.toString('utf8');
  return { manifest, signature, graph: await readBytes(join(folder, parseManifest(manifest).file)) };
}

/** @throws VouchFailure MODEL_REFUSED as `loadRiskModel` */
export async function openRiskModel(
  { manifest: text, signature, graph: bytes }: RiskModelFiles,
  keys?: readonly ModelKey[],
): Promise<RiskModel> {
  assertVouched('risk model', Buffer.from(text), signature, keys);
  const manifest = parseManifest(text);
  assertKnownFeatures(manifest);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== manifest.sha256)
    throw modelRefused(
      `The risk model ${manifest.file} is damaged or was changed: its fingerprint is not the one in its manifest.`,
    );
  return new OnnxRiskModel(await openSession(bytes, manifest), manifest);
}

function parseManifest(text: string): ModelManifest {
  try {
    return modelManifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw modelRefused('The manifest of the risk model cannot be understood.', error);
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw modelRefused('A file of the risk model is missing or cannot be read.', error);
  }
}

/** The definitions a model was trained on are part of it: same names, same ranges. */
function assertKnownFeatures({ inputs }: ModelManifest): void {
  const maximumOf = new Map(features.map(({ name, maximum }) => [name, maximum]));
  const strange = inputs.find(({ name, maximum }) => maximumOf.get(name) !== maximum);
  if (strange !== undefined)
    throw modelRefused(
      `The risk model takes "${strange.name}" up to ${strange.maximum}, which this version does not compute.`,
    );
  if (new Set(inputs.map(({ name }) => name)).size !== inputs.length)
    throw modelRefused('The risk model names a feature twice.');
}

async function openSession(bytes: Uint8Array, manifest: ModelManifest): Promise<InferenceSession> {
  try {
    const session = await openModelSession(bytes);
    assertShape(session, manifest);
    return session;
  } catch (error) {
    throw modelRefused('The risk model cannot be opened.', error);
  }
}

function assertShape(session: InferenceSession, { inputs }: ModelManifest): void {
  const [input] = session.inputMetadata;
  const width = input?.isTensor === true ? input.shape[1] : undefined;
  if (session.inputNames.join() !== 'features' || width !== inputs.length)
    throw modelRefused(`The risk model takes ${String(width)} features, but its manifest names ${inputs.length}.`);
}
