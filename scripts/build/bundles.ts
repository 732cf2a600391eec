import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { workerEntries } from './workerEntries.ts';

export const root = join(import.meta.dirname, '..', '..');
export const outFolder = join(root, 'out');

/** The oldest Node the engine runs in: that of the development runtime for closed networks. */
const nodeTarget = 'node20.18';

/** Packages that stay packages: native ones, and those that load files of their own. Everything else is bundled, for a quick start. */
const packages = [
  'electron',
  'better-sqlite3',
  'onnxruntime-node',
  'tesseract.js',
  'tesseract.js-core',
  'pdfjs-dist',
  '@napi-rs/canvas',
];

/** Bundled packages written for CommonJS find `require` here. */
const requireBanner =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

export type BuildKind = 'production' | 'development';

function nodeBundle(kind: BuildKind): BuildOptions {
  return {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: nodeTarget,
    external: packages.flatMap((name) => [name, `${name}/*`]),
    define: { 'process.env.VOUCH_BUILD': JSON.stringify(kind), 'process.env.NODE_ENV': JSON.stringify(kind) },
    banner: { js: requireBanner },
    minifySyntax: true,
    sourcemap: kind === 'development' ? 'linked' : false,
    logLevel: 'warning',
  };
}

/** Main, engine with its workers, and preload, as esbuild is told to make them. */
export async function bundles(kind: BuildKind): Promise<BuildOptions[]> {
  const workers = await workerEntries(join(root, 'core'));
  return [
    {
      ...nodeBundle(kind),
      entryPoints: [join(root, 'electron/main/main.ts')],
      outfile: join(outFolder, 'main/main.js'),
    },
    {
      ...nodeBundle(kind),
      entryPoints: [join(root, 'electron/engine/engine.ts'), ...workers],
      entryNames: '[name]',
      outdir: join(outFolder, 'engine'),
    },
    {
      bundle: true,
      platform: 'browser',
      format: 'cjs',
      target: 'chrome130',
      external: ['electron'],
      entryPoints: [join(root, 'electron/preload/preload.ts')],
      outfile: join(outFolder, 'preload/preload.cjs'),
      logLevel: 'warning',
    },
  ];
}
