import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { paymentFeatures } from '../../scoring/payments/paymentFeatures.ts';
import { treeEnsembleSchema } from '../../scoring/trees/TreeEnsemble.ts';
import type { ModelKey } from '../signing/ModelKey.ts';
import { readSignedManifest } from '../signing/readSignedManifest.ts';
import { OnnxPaymentModel } from './OnnxPaymentModel.ts';
import { assertVouched, modelRefused } from './modelRefused.ts';
import { openModelSession } from './modelSession.ts';
import { type PaymentManifest, paymentManifestSchema } from './paymentManifest.ts';

/** A model of payments as it lies in a folder, or in a store. */
export interface PaymentModelFiles {
  /** The text of its manifest. */
  readonly manifest: string;
  /** What `manifest.sig.json` says; null where there is none. */
  readonly signature: string | null;
  /** The ONNX graph, which scores. */
  readonly graph: Uint8Array;
  /** The trees as JSON, which explain. */
  readonly trees: Uint8Array;
}

/**
 * Loads the model of payments of a folder: `manifest.json`, its signature, the ONNX graph and the trees it names. `keys`: those whose
 * word counts.
 * @throws VouchFailure MODEL_REFUSED where a file is missing, no known key has signed the manifest, the bytes are not those it vouches
 * for, or the model takes features that this version does not compute
 */
export async function loadPaymentModel(folder: string, keys?: readonly ModelKey[]): Promise<OnnxPaymentModel> {
  return openPaymentModel(await readPaymentModelFiles(folder), keys);
}

/** @throws VouchFailure MODEL_REFUSED where a file is missing or the manifest cannot be understood */
export async function readPaymentModelFiles(folder: string): Promise<PaymentModelFiles> {
  const { manifest, signature } = await readSignedManifest(folder).catch((error: unknown) => {
    throw modelRefused('The manifest of the model of payments is missing or cannot be read.', error);
  });
  const { file, trees } = parsed(paymentManifestSchema, manifest, 'manifest');
  const [graph, explaining] = await Promise.all([bytesOf(folder, file), bytesOf(folder, trees.file)]);
  return { manifest: manifest.toString('utf8'), signature, graph, trees: explaining };
}

/** @throws VouchFailure MODEL_REFUSED as `loadPaymentModel` */
export async function openPaymentModel(
  files: PaymentModelFiles,
  keys?: readonly ModelKey[],
): Promise<OnnxPaymentModel> {
  const manifest = vouchedPaymentManifest(files, keys);
  assertVouchedBytes(files.graph, manifest);
  assertVouchedBytes(files.trees, manifest.trees);
  const trees = parsed(treeEnsembleSchema, Buffer.from(files.trees), 'trees');
  try {
    return new OnnxPaymentModel(await openModelSession(files.graph), manifest, trees);
  } catch (error) {
    throw modelRefused('The model of payments cannot be opened.', error);
  }
}

/** What a model of payments says of itself, where a known key has signed it. @throws VouchFailure MODEL_REFUSED */
export function vouchedPaymentManifest(
  { manifest: text, signature }: Pick<PaymentModelFiles, 'manifest' | 'signature'>,
  keys?: readonly ModelKey[],
): PaymentManifest {
  assertVouched('model of payments', Buffer.from(text), signature, keys);
  const manifest = parsePaymentManifest(text);
  assertKnownFeatures(manifest);
  return manifest;
}

/** What a model of payments says of itself. @throws VouchFailure MODEL_REFUSED */
export function parsePaymentManifest(text: string): PaymentManifest {
  return parsed(paymentManifestSchema, Buffer.from(text), 'manifest');
}

async function bytesOf(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    throw modelRefused('A file of the model of payments is missing or cannot be read.', error);
  }
}

function assertVouchedBytes(bytes: Uint8Array, { file, sha256 }: { file: string; sha256: string }): void {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw modelRefused(
      `The file ${file} of the model of payments is damaged or was changed: its fingerprint is not the one in its manifest.`,
    );
}

function parsed<S extends z.ZodType>(schema: S, bytes: Buffer, what: string): z.infer<S> {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw modelRefused(`The ${what} of the model of payments cannot be understood.`, error);
  }
}

/** The definitions a model was trained on are part of it: same names, same order. */
function assertKnownFeatures({ inputs, distributions }: PaymentManifest): void {
  const own = paymentFeatures.map(({ name }) => name);
  const isStrange = distributions.some(({ name }) => name !== 'score' && !own.includes(name));
  if (isStrange || inputs.map(({ name }) => name).join() !== own.join())
    throw modelRefused('The model of payments takes features that this version does not compute.');
}
