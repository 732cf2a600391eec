import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runOrThrow } from './run.ts';

/** A registry package whose content is pinned: the hash is checked against the bytes, whatever the registry says. */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /** Subresource-integrity form, "sha512-…". */
  readonly integrity: string;
}

async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Fetches a pinned package from the npm registry and hands its unpacked `package` folder to `use`; removes it after.
 * @throws when the registry does not have it or the bytes are not the pinned ones
 */
export async function withRegistryPackage<Result>(
  pinned: PinnedPackage,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-package-'));
  try {
    const specification = `${pinned.name}@${pinned.version}`;
    await runOrThrow('npm', ['pack', specification, '--silent', '--pack-destination', folder]);
    const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
    if (archive === undefined) throw new Error(`The registry answered no archive for ${specification}.`);
    const found = await integrityOf(join(folder, archive));
    if (found !== pinned.integrity) throw new Error(`${specification} is not the pinned package (found ${found}).`);
    const unpacked = join(folder, 'unpacked');
    await mkdir(unpacked);
    await runOrThrow('tar', ['-xzf', join(folder, archive), '-C', unpacked]);
    return await use(join(unpacked, 'package'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
