import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** How every fuse of a packaged Vouch must be set; `electron-builder.yml` sets them, this reads them back. */
const required: ReadonlyMap<FuseV1Options, FuseState> = new Map([
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
]);

/** Throws, naming them, when fuses of the executable are not as they must be. */
export async function checkFuses(executablePath: string): Promise<void> {
  const wire = await getCurrentFuseWire(executablePath);
  const wrong = [...required].filter(([fuse, state]) => wire[fuse] !== state).map(([fuse]) => FuseV1Options[fuse]);
  if (wrong.length > 0) throw new Error(`Fuses not as required in ${executablePath}: ${wrong.join(', ')}`);
}
