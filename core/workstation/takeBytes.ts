import { type Session, analystOf } from './Session.ts';

/** Takes in bytes that are no file on a disk: they are in the vault before anything speaks of them. */
export async function takeBytes(
  session: Session,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<{ noted: number }> {
  const contentSha256 = await session.store.vault.put(bytes);
  const found = async function* () {
    yield { path: '', fileName, contentSha256 };
  };
  return { noted: await session.pipeline.noteFound(found(), analystOf(session)) };
}
