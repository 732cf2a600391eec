import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expandPaths } from './expandPaths.ts';
import { readFileBytes, sha256Of } from './readFileBytes.ts';

let folder = '';
let elsewhere = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vouch-files-'));
  elsewhere = await mkdtemp(path.join(tmpdir(), 'vouch-elsewhere-'));
  await mkdir(path.join(folder, 'march', 'old'), { recursive: true });
  for (const name of ['page 10.pdf', 'page 2.pdf', '.hidden.pdf', '.DS_Store', 'march/a.pdf', 'march/old/b.pdf']) {
    await writeFile(path.join(folder, name), name);
  }
  await writeFile(path.join(elsewhere, 'secret.pdf'), 'secret');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(elsewhere, { recursive: true });
});

async function found(paths: readonly string[]): Promise<string[]> {
  const result: string[] = [];
  for await (const file of expandPaths(paths)) {
    result.push('failure' in file ? `${path.basename(file.path)}: ${file.failure.code}` : file.fileName);
  }
  return result;
}

test('a folder stands for all its files, in natural order', async () => {
  expect(await found([folder])).toEqual(['.hidden.pdf', 'a.pdf', 'b.pdf', 'page 2.pdf', 'page 10.pdf']);
});

test('what the system puts into folders is left out and told', async () => {
  const ignored: string[] = [];
  for await (const _ of expandPaths([folder], { onIgnored: (at) => ignored.push(path.basename(at)) })) continue;
  expect(ignored).toEqual(['.DS_Store']);
});

test('links inside a folder do not lead out of it', async () => {
  const links = path.join(folder, 'links');
  await mkdir(links);
  await symlink(path.join(elsewhere, 'secret.pdf'), path.join(links, 'out.pdf'));
  await symlink(folder, path.join(links, 'up'));
  await symlink(path.join(links, 'nowhere'), path.join(links, 'broken.pdf'));
  expect(await found([links])).toEqual([
    'broken.pdf: FILE_UNREADABLE',
    'out.pdf: FILE_UNREADABLE',
    'up: FILE_UNREADABLE',
  ]);
  await rm(links, { recursive: true });
});

test('pipes, devices and missing files get a verdict', async () => {
  const pipe = path.join(elsewhere, 'pipe.pdf');
  execFileSync('mkfifo', [pipe]);
  expect(await found([pipe, '/dev/null', path.join(elsewhere, 'gone.pdf')])).toEqual([
    'pipe.pdf: FILE_UNREADABLE',
    'null: FILE_UNREADABLE',
    'gone.pdf: FILE_UNREADABLE',
  ]);
  await expect(readFileBytes(pipe)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});

test('bytes are read whole and hashed', async () => {
  const bytes = await readFileBytes(path.join(folder, 'page 2.pdf'));
  expect(new TextDecoder().decode(bytes)).toBe('page 2.pdf');
  // FIPS 180-2, appendix B.1
  expect(sha256Of(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('empty and missing files have their verdicts', async () => {
  const empty = path.join(elsewhere, 'empty.pdf');
  await writeFile(empty, '');
  await expect(readFileBytes(empty)).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  await expect(readFileBytes(path.join(elsewhere, 'gone'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});
