import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build as packageApp, type AfterPackContext, type Configuration } from 'electron-builder';
import { root } from './build/bundles.ts';
import { build } from './build.ts';
import { checkFuses } from './packaging/checkFuses.ts';
import { ensureElectron, type ElectronRuntime } from './runtime/ensureElectron.ts';

/**
 * `npm run dist` makes installers for this platform, `npm run dist -- --dir` an unpacked folder. Where the official
 * Electron is out of reach only the folder is made, from the development runtime, and marked as not for users.
 */
const folderOnly = process.argv.includes('--dir');
const smokeFolder = 'dist/local-smoke-build-not-for-users';
const notice = `This folder was packaged from the development runtime, an older Electron that a registry package carries.
It only shows that packaging works. Never give it to users: build releases where the official Electron can be downloaded.
`;

/** What the packager made: known once it has laid the app out, looked at when it is done. */
const packaged: AfterPackContext[] = [];

function configurationFor({ kind, executablePath, version }: ElectronRuntime): Configuration {
  const official = kind === 'official';
  return {
    extends: 'electron-builder.yml',
    electronVersion: version,
    electronDist: dirname(executablePath),
    ...(official ? {} : { directories: { output: smokeFolder, buildResources: 'assets' } }),
    afterPack: async (context) => {
      packaged.push(context);
      if (official) return;
      // With a default app beside it the executable would run any folder it is given.
      await rm(join(context.appOutDir, 'resources', 'default_app.asar'), { force: true });
      await writeFile(join(context.appOutDir, 'NOT-FOR-USERS.txt'), notice);
    },
  };
}

function executableOf({ appOutDir, packager, electronPlatformName }: AfterPackContext): string {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`);
  return join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : packager.appInfo.name);
}

const runtime = await ensureElectron();
if (runtime.kind === 'registry' && !folderOnly) {
  process.stderr.write(
    'Installers need the official Electron, which cannot be reached from here. Try: npm run dist -- --dir\n',
  );
  process.exit(1);
}
await build();
await packageApp({
  projectDir: root,
  dir: folderOnly,
  publish: 'never',
  config: configurationFor(runtime),
});
for (const context of packaged) {
  await checkFuses(executableOf(context));
  process.stderr.write(`Packaged ${context.appOutDir}; its fuses read back as required\n`);
}
if (runtime.kind === 'registry') process.stderr.write('This is a local smoke build, not for users.\n');
