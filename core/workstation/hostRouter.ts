import { basename } from 'node:path';
import { implement } from '@orpc/server';
import { hostContract } from '../contract/hostContract.ts';
import { addFolder } from '../store/queries/destinations.ts';
import { readPageImage } from '../store/queries/pages.ts';
import type { RouterParts } from './engineRouter.ts';
import { analystOf } from './Session.ts';
import { takeBytes } from './takeBytes.ts';
import { refusalOf } from './refusals.ts';
import { writeRefusals } from './writeRefusals.ts';

/** What only the host may ask: keys, paths and raw bytes. */
export function makeHostRouter({ keeper, hub, log }: RouterParts) {
  const ask = implement(hostContract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw refusalOf(error, log);
    }
  });
  return ask.router({
    store: {
      provideKeychainSecret: ask.store.provideKeychainSecret.handler(({ input }) =>
        keeper.unlock({ kind: 'keychain', secretHex: input.secret }),
      ),
      resumeKey: ask.store.resumeKey.handler(() => ({ key: keeper.resumeKey() })),
      resume: ask.store.resume.handler(({ input }) => keeper.unlock({ kind: 'stretched', keyHex: input.key })),
    },
    intake: {
      add: ask.intake.add.handler(async ({ input }) => {
        const session = keeper.session();
        return { noted: await session.pipeline.note(input.paths, analystOf(session)) };
      }),
      addBytes: ask.intake.addBytes.handler(({ input }) => takeBytes(keeper.session(), input)),
    },
    sources: {
      add: ask.sources.add.handler(({ input }) => {
        const session = keeper.session();
        return { sourceId: session.sources.add(input, analystOf(session)) };
      }),
    },
    ledger: {
      open: ask.ledger.open.handler(async ({ input }) => ({
        draftId: await keeper.session().imports.open(input.path),
      })),
      writeRefusals: ask.ledger.writeRefusals.handler(async ({ input }) => ({
        refusals: await writeRefusals(keeper.session().store.db, input.importId, input.path),
      })),
    },
    release: {
      addFolder: ask.release.addFolder.handler(({ input }) => {
        const session = keeper.session();
        const name = basename(input.path) || input.path;
        const destination = addFolder(session.store, { path: input.path, name }, analystOf(session));
        hub.emit({ kind: 'release-changed' });
        return destination;
      }),
    },
    pages: {
      image: ask.pages.image.handler(async ({ input }) => {
        const { store } = keeper.session();
        const { sha256, mediaType } = readPageImage(store.db, input.documentId, input.page);
        return { mediaType, bytes: new Uint8Array(await store.vault.get(sha256)) };
      }),
    },
  });
}

export type HostRouter = ReturnType<typeof makeHostRouter>;
