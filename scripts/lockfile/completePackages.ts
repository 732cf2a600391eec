import { z } from 'zod';

/** Entries stay as they are, field order included, so that completing a lock file changes nothing else in it. */
const entrySchema = z.record(z.string(), z.unknown());
export const lockfileSchema = z
  .record(z.string(), z.unknown())
  .and(z.object({ packages: z.record(z.string(), entrySchema) }));
type Entry = z.infer<typeof entrySchema>;
type Packages = Record<string, Entry>;

const factsSchema = z.object({
  name: z.string().optional(),
  dev: z.boolean().default(false),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

const systems = ['android', 'darwin', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'linux', 'win32', 'sunos', 'aix'];
const processors = ['arm64', 'riscv64', 'loong64', 's390x', 'ppc64', 'ia32', 'x64', 'arm', 'wasm32'];

/** Packages that carry a prebuilt addon and a binding.gyp: npm would compile them on machines without a compiler. */
const prebuilt = new Set(['better-sqlite3-multiple-ciphers']);

/** Operating system, processor and C library a platform package is for, out of its name ("…-linux-x64-musl"). */
function platformOf(name: string): Entry {
  const tail = name.split('/').at(-1) ?? name;
  const system = systems.find((candidate) => tail.includes(candidate));
  const processor = processors.find((candidate) => new RegExp(`(^|-)${candidate}(-|$)`).test(tail));
  return {
    ...(system === undefined ? {} : { os: [system] }),
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(system === 'linux' ? { libc: [tail.includes('musl') ? 'musl' : 'glibc'] } : {}),
  };
}

function missingPlatforms(packages: Packages): [path: string, entry: Entry][] {
  return Object.values(packages).flatMap((parent) => {
    const { dev, optionalDependencies } = factsSchema.parse(parent);
    return Object.entries(optionalDependencies)
      .filter(([name, range]) => !(`node_modules/${name}` in packages) && /^\d/.test(range))
      .map(([name, version]): [string, Entry] => [
        `node_modules/${name}`,
        { version, optional: true, ...platformOf(name), ...(dev ? { dev } : {}) },
      ]);
  });
}

const withoutCompiling = (entry: Entry): Entry =>
  prebuilt.has(factsSchema.parse(entry).name ?? '') ? { ...entry, gypfile: false } : entry;

/**
 * The packages of a lock file with what npm leaves out. A registry that lacks a platform's package lets `npm install` pass
 * and `npm ci` fail ("Missing: … from lock file"); an entry for it, never fetched on other platforms, keeps both in step.
 * Packages with a prebuilt addon are marked so that npm 10 does not try to compile them.
 */
export function completePackages(packages: Packages): Packages {
  const entries = [...Object.entries(packages), ...missingPlatforms(packages)];
  return Object.fromEntries(entries.map(([path, entry]) => [path, withoutCompiling(entry)]));
}
