import { z } from 'zod';
import { type ModelRoles, modelRolesSchema } from '../../contract/modelRegistry.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow } from '../rows.ts';
import { readModelVersion } from './modelVersions.ts';

/** How the log names the roles of the invoice model. */
export const invoiceRolesId = 'invoices';

const rowSchema = z.object({ roles: jsonColumn(modelRolesSchema) });

/** Which versions are at work; null before the first model was registered. */
export function readModelRoles(db: SqlDatabase): ModelRoles | null {
  const row = db.prepare('SELECT roles FROM model_roles').get();
  return row === undefined ? null : parseRow(rowSchema, row).roles;
}

/** Puts roles in place, whatever they were; the caller logs the change. */
export function putModelRoles(db: SqlDatabase, roles: ModelRoles): void {
  db.prepare('INSERT OR REPLACE INTO model_roles (only, roles) VALUES (1, :roles)').run({
    roles: JSON.stringify(roles),
  });
}

/** The first champion, or a shipped one in place of another that came with an earlier Vouch. */
export function seatShipped(store: Store, champion: string, reason: string, by: string): void {
  const before = readModelRoles(store.db);
  const earlier = before === null ? [] : [before.champion, ...before.earlier];
  change(store, 'model.seated', { champion, challenger: null, mode: 'shadow', share: 0.1, earlier, reason }, by);
}

interface Challenge {
  readonly challenger: string | null;
  readonly mode: ModelRoles['mode'];
  readonly share: number;
  readonly reason: string;
}

/** Names a challenger, or none. @throws VouchFailure NOT_FOUND, REFUSED for the champion itself and for what lost on its guard */
export function setChallenger(store: Store, { challenger, mode, share, reason }: Challenge, by: string): void {
  const roles = rolesOf(store.db);
  if (challenger !== null) assertFit(store.db, roles, challenger);
  change(store, 'model.challenged', { ...roles, challenger, mode, share, reason }, by);
}

/** Makes a version the champion. @throws VouchFailure NOT_FOUND, REFUSED */
export function promoteModel(store: Store, sha256: string, reason: string, by: string): void {
  const roles = rolesOf(store.db);
  assertFit(store.db, roles, sha256);
  const { champion, earlier } = roles;
  const challenger = roles.challenger === sha256 ? null : roles.challenger;
  change(
    store,
    'model.promoted',
    { ...roles, champion: sha256, challenger, earlier: [champion, ...earlier], reason },
    by,
  );
}

/** Goes back to the champion before this one. @throws VouchFailure REFUSED where there was none */
export function rollBackModel(store: Store, reason: string, by: string): void {
  const roles = rolesOf(store.db);
  const [champion, ...earlier] = roles.earlier;
  if (champion === undefined)
    throw new VouchFailure('REFUSED', 'There was no champion before this one.', 'Learn a challenger instead.');
  const challenger = roles.challenger === champion ? null : roles.challenger;
  change(store, 'model.rolled-back', { ...roles, champion, challenger, earlier, reason }, by);
}

function rolesOf(db: SqlDatabase): ModelRoles {
  const roles = readModelRoles(db);
  if (roles !== null) return roles;
  throw new VouchFailure('MODEL_REFUSED', 'There is no usable risk model.', 'Install Vouch again.');
}

function assertFit(db: SqlDatabase, { champion }: ModelRoles, sha256: string): void {
  const { scores, report } = readModelVersion(db, sha256);
  if (scores !== 'invoices') throw new VouchFailure('REFUSED', 'This version does not score invoices.');
  if (sha256 === champion) throw new VouchFailure('REFUSED', 'This version is the champion already.');
  if (report !== null && report.lostOn.length > 0)
    throw new VouchFailure(
      'REFUSED',
      'This version lost on its guard: it would be worse than the champion.',
      'Learn again once more cases are decided.',
    );
}

function change(store: Store, kind: string, roles: ModelRoles, by: string): void {
  store.db.transaction(() => {
    const before = readModelRoles(store.db);
    putModelRoles(store.db, roles);
    store.changeLog.append({
      actor: by,
      kind,
      recordKind: 'model',
      recordId: invoiceRolesId,
      before,
      after: roles,
    });
  });
}
