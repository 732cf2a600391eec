import { z } from 'zod';
import { type ExportProfile, exportProfileSchema, isBuiltIn } from '../../contract/exportProfile.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

const rowSchema = z.object({ content: jsonColumn(exportProfileSchema) });

/** What the log says of a profile: as it was before or after a change, null for not at all. */
export const profileStateSchema = z.object({ profile: exportProfileSchema.nullable() });

/** Profiles made by people, by name. */
export function readProfiles(db: SqlDatabase): ExportProfile[] {
  const profiles = parseRows(rowSchema, db.prepare('SELECT content FROM export_profile').all());
  return profiles.map(({ content }) => content).toSorted((a, b) => a.name.localeCompare(b.name));
}

export function readProfile(db: SqlDatabase, profileId: string): ExportProfile | null {
  const row = db.prepare('SELECT content FROM export_profile WHERE id = :profileId').get({ profileId });
  return row === undefined ? null : parseRow(rowSchema, row).content;
}

/** Puts a profile into a state, whatever it was before; the caller logs the change. */
export function putProfile(db: SqlDatabase, profileId: string, profile: ExportProfile | null): void {
  if (profile === null) db.prepare('DELETE FROM export_profile WHERE id = :profileId').run({ profileId });
  else
    db.prepare('INSERT OR REPLACE INTO export_profile (id, content) VALUES (:profileId, :content)').run({
      profileId,
      content: JSON.stringify(profile),
    });
}

/** Keeps a profile, new or changed. @throws VouchFailure REFUSED for one that comes with Vouch */
export function saveProfile(store: Store, profile: ExportProfile, by: string): ExportProfile {
  if (isBuiltIn(profile)) throw builtInStays();
  changeProfile(store, profile.id, profile, by);
  return profile;
}

/** @throws VouchFailure REFUSED for one that comes with Vouch, NOT_FOUND */
export function removeProfile(store: Store, profileId: string, by: string): void {
  if (isBuiltIn({ id: profileId })) throw builtInStays();
  if (readProfile(store.db, profileId) === null)
    throw new VouchFailure('NOT_FOUND', 'This profile is not there any more.', 'Refresh the list.');
  changeProfile(store, profileId, null, by);
}

function changeProfile(store: Store, profileId: string, after: ExportProfile | null, by: string): void {
  store.db.transaction(() => {
    const before = readProfile(store.db, profileId);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    putProfile(store.db, profileId, after);
    store.changeLog.append({
      actor: by,
      kind: 'profile.changed',
      recordKind: 'export-profile',
      recordId: profileId,
      before: { profile: before },
      after: { profile: after },
    });
  });
}

function builtInStays(): VouchFailure {
  return new VouchFailure(
    'REFUSED',
    'Profiles that come with Vouch stay as they are.',
    'Copy it, and change the copy.',
  );
}
