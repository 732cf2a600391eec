import { basename, resolve } from 'node:path';
import { releaseIdSchema } from '../contract/release.ts';
import { inspectStore } from '../engines/storeFolder/inspectStore.ts';
import { type OpenStore, openStore } from '../engines/storeFolder/openStore.ts';
import { addFolder } from '../store/queries/destinations.ts';
import { listReleasable } from '../store/views/releaseLists.ts';
import { systemClock } from '../vocabulary/clock.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import { newId } from '../vocabulary/ids.ts';
import { EventHub } from '../workstation/EventHub.ts';
import { type ReleaseDesk } from '../workstation/release/ReleaseDesk.ts';
import { openReleases } from '../workstation/release/openReleases.ts';
import { analystOf } from '../workstation/Session.ts';
import { type ReleaseCommand, UsageError } from './commandLine.ts';
import { passphraseFor } from './passphrase.ts';

/** A list never gets longer than a release may be. */
const most = 10_000;

/**
 * Releases what is confirmed and has not left yet, or all that is confirmed, into a folder. Writes a line on what left and one
 * on each document that stays, and why.
 */
export async function releaseConfirmed(
  command: ReleaseCommand,
  stop: AbortSignal,
  write: (line: string) => Promise<void>,
): Promise<void> {
  const folder = resolve(command.store);
  if ((await inspectStore(folder)) === 'new')
    throw new VouchFailure('NOT_FOUND', `There is no store in ${command.store}.`, 'Name the folder of a store.');
  const passphrase = await passphraseFor(command.passphraseFile);
  const store = await openStore({ folder, secret: { kind: 'passphrase', passphrase }, clock: systemClock });
  const hub = new EventHub();
  try {
    const { releases, outbox } = await openReleases(store, hub, (line) => void process.stderr.write(`${line}\n`));
    try {
      await releaseAll(store, releases, command, stop, write);
    } finally {
      await outbox.close();
    }
  } finally {
    hub.close();
    await store.close();
  }
}

async function releaseAll(
  store: OpenStore,
  releases: ReleaseDesk,
  { profile, to, again }: ReleaseCommand,
  stop: AbortSignal,
  write: (line: string) => Promise<void>,
): Promise<void> {
  const profileId = profileNamed(releases, profile);
  const standing = again ? (['unreleased', 'changed', 'released'] as const) : (['unreleased', 'changed'] as const);
  const { rows } = listReleasable(store.db, { standing, offset: 0, limit: most });
  if (rows.length === 0) return write('Nothing to release.');
  const by = analystOf({ store });
  const path = resolve(to);
  const destination = addFolder(store, { path, name: basename(path) || path }, by);
  const releaseId = newId(releaseIdSchema);
  stop.addEventListener('abort', () => releases.cancel(releaseId), { once: true });
  const documentIds = rows.map(({ documentId }) => documentId);
  const done = await releases.start({ releaseId, profileId, documentIds, destinationId: destination.id, again }, by);
  await write(
    `Released ${String(done.documents)} documents in ${String(done.files)} files to ${to} as ${done.profile}.`,
  );
  for (const { fileName, reasons } of done.withheld) await write(`Stays here: ${fileName}: ${reasons.join(' ')}`);
}

/** A profile by its name, in any letter case, or its id. */
function profileNamed(releases: ReleaseDesk, wanted: string): string {
  const profiles = releases.profiles();
  const found = profiles.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found.id;
  throw new UsageError(`There is no profile "${wanted}". There are: ${profiles.map(({ name }) => name).join('; ')}.`);
}
