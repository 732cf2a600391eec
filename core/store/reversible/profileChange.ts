import { z } from 'zod';
import { profileStateSchema, putProfile, readProfile } from '../queries/exportProfiles.ts';
import { reversible } from './ReversibleKind.ts';

/** An export profile that was made, changed or removed. */
export const profileChange = reversible({
  name: 'profile',
  recordKind: 'export-profile',
  done: ['profile.changed'],
  undone: 'profile.change-undone',
  redone: 'profile.change-redone',
  recordId: z.string(),
  state: profileStateSchema,
  present: (store, id) => ({ profile: readProfile(store.db, id) }),
  restore: (store, id, { to }) => putProfile(store.db, id, to.profile),
  describe: (_store, _id, { before, after }) => ({
    description: `Profile ${(after.profile ?? before.profile)?.name ?? ''}`,
  }),
});
