import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { candidateKinds, rankedFields } from '../../extraction/ranking/RankedField.ts';
import { rankingCatalogue } from '../../extraction/rankingCatalogue.ts';
import type { ModelKey } from '../signing/ModelKey.ts';
import { readSignedManifest } from '../signing/readSignedManifest.ts';
import { OnnxFieldRanker, type KindModel } from './OnnxFieldRanker.ts';
import { assertVouched, rankerRefused } from './modelRefused.ts';
import { openModelSession } from './modelSession.ts';
import { type KindManifest, rankerManifestSchema } from './rankerManifest.ts';

/**
 * Loads the field rankers of a folder (`manifest.json`, its signature, and the ONNX files it names). `keys`: those whose word counts.
 * @throws VouchFailure MODEL_REFUSED where a file is missing, no known key has signed the manifest, its bytes are not those the manifest vouches for, or it
 * takes features or answers fields that this version does not know
 */
export async function loadFieldRanker(folder: string, keys?: readonly ModelKey[]): Promise<OnnxFieldRanker> {
  const { manifest: bytes, signature } = await readSignedManifest(folder).catch((error: unknown) => {
    throw rankerRefused('The manifest of the field ranker is missing or cannot be read.', error);
  });
  assertVouched('field ranker', bytes, signature, keys);
  const manifest = parsed(bytes);
  const kinds = new Set(manifest.kinds.map(({ kind }) => kind));
  if (kinds.size !== candidateKinds.length) throw rankerRefused('The field ranker names a kind of candidates twice.');
  return new OnnxFieldRanker(await Promise.all(manifest.kinds.map((kind) => openKind(folder, kind))));
}

function parsed(bytes: Buffer): ReturnType<typeof rankerManifestSchema.parse> {
  try {
    return rankerManifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw rankerRefused('The manifest of the field ranker cannot be understood.', error);
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw rankerRefused('A file of the field ranker is missing or cannot be read.', error);
  }
}

async function openKind(folder: string, manifest: KindManifest): Promise<KindModel> {
  assertKnown(manifest);
  const bytes = await readBytes(join(folder, manifest.file));
  if (createHash('sha256').update(bytes).digest('hex') !== manifest.sha256)
    throw rankerRefused(
      `The field ranker ${manifest.file} is damaged or was changed: its fingerprint is not the one in its manifest.`,
    );
  try {
    const session = await openModelSession(bytes);
    const [input] = session.inputMetadata;
    const width = input?.isTensor === true ? input.shape[1] : undefined;
    if (session.inputNames.join() !== 'features' || width !== manifest.features.length)
      throw rankerRefused(
        `The field ranker ${manifest.file} takes ${String(width)} features, but its manifest names ${manifest.features.length}.`,
      );
    return { manifest, session };
  } catch (error) {
    throw rankerRefused(`The field ranker ${manifest.file} cannot be opened.`, error);
  }
}

/** The definitions a model was trained on are part of it: same names, same ranges, same order. */
function assertKnown({ kind, features, fields }: KindManifest): void {
  const known = rankingCatalogue()[kind];
  const isSame = features.every(({ name, minimum, maximum }, at) => {
    const own = known[at];
    return own?.name === name && own.minimum === minimum && own.maximum === maximum;
  });
  if (!isSame || features.length !== known.length)
    throw rankerRefused(`The field ranker for ${kind} candidates takes features that this version does not compute.`);
  if (fields.map(({ field }) => field).join() !== rankedFields[kind].join())
    throw rankerRefused(`The field ranker for ${kind} candidates answers other fields than this version asks for.`);
}
