import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { paymentFeatures } from '../../scoring/payments/paymentFeatures.ts';
import { treeEnsembleSchema } from '../../scoring/trees/TreeEnsemble.ts';
import { OnnxPaymentModel } from './OnnxPaymentModel.ts';
import { modelRefused } from './modelRefused.ts';
import { openModelSession } from './modelSession.ts';
import { type PaymentManifest, paymentManifestSchema } from './paymentManifest.ts';

/**
 * Loads the model of payments of a folder: `manifest.json`, the ONNX graph and the trees it names.
 * @throws VouchFailure MODEL_REFUSED where a file is missing, its bytes are not those the manifest vouches for, or the
 * model takes features that this version does not compute
 */
export async function loadPaymentModel(folder: string): Promise<OnnxPaymentModel> {
  const { manifest } = await readPaymentManifest(folder);
  assertKnownFeatures(manifest);
  const graph = await vouchedBytes(folder, manifest);
  const trees = parsed(treeEnsembleSchema, await vouchedBytes(folder, manifest.trees), 'trees');
  try {
    return new OnnxPaymentModel(await openModelSession(graph), manifest, trees);
  } catch (error) {
    throw modelRefused('The model of payments cannot be opened.', error);
  }
}

/** What the model of payments of a folder says of itself. @throws VouchFailure MODEL_REFUSED */
export async function readPaymentManifest(folder: string): Promise<{ text: string; manifest: PaymentManifest }> {
  const bytes = await bytesOf(folder, 'manifest.json');
  return { text: bytes.toString('utf8'), manifest: parsed(paymentManifestSchema, bytes, 'manifest') };
}

async function bytesOf(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    throw modelRefused('A file of the model of payments is missing or cannot be read.', error);
  }
}

async function vouchedBytes(folder: string, { file, sha256 }: { file: string; sha256: string }): Promise<Buffer> {
  const bytes = await bytesOf(folder, file);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw modelRefused(
      `The file ${file} of the model of payments is damaged or was changed: its fingerprint is not the one in its manifest.`,
    );
  return bytes;
}

function parsed<S extends z.ZodType>(schema: S, bytes: Buffer, what: string): z.infer<S> {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw modelRefused(`The ${what} of the model of payments cannot be understood.`, error);
  }
}

/** The definitions a model was trained on are part of it: same names, same order. */
function assertKnownFeatures({ inputs }: PaymentManifest): void {
  const own = paymentFeatures.map(({ name }) => name).join();
  if (inputs.map(({ name }) => name).join() !== own)
    throw modelRefused('The model of payments takes features that this version does not compute.');
}
