import { z } from 'zod';
import {
  type CrossedBound,
  type ModelRoles,
  type ModelSubject,
  modelRolesSchema,
} from '../../contract/modelRegistry.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow } from '../rows.ts';
import { readModelVersion } from './modelVersions.ts';

const rowSchema = z.object({ roles: jsonColumn(modelRolesSchema) });

const tables: Readonly<Record<ModelSubject, string>> = { invoices: 'model_roles', payments: 'payment_model_roles' };

/** Which versions are at work; null before the first model was registered. */
export function readModelRoles(db: SqlDatabase, scores: ModelSubject = 'invoices'): ModelRoles | null {
  const row = db.prepare(`SELECT roles FROM ${tables[scores]}`).get();
  return row === undefined ? null : parseRow(rowSchema, row).roles;
}

/** Puts roles in place, whatever they were; the caller logs the change. */
export function putModelRoles(db: SqlDatabase, scores: ModelSubject, roles: ModelRoles): void {
  db.prepare(`INSERT OR REPLACE INTO ${tables[scores]} (only, roles) VALUES (1, :roles)`).run({
    roles: JSON.stringify(roles),
  });
}

/** The first champion, or a shipped one in place of another that came with an earlier Vouch. */
export function seatShipped(
  store: Store,
  champion: string,
  reason: string,
  by: string,
  scores: ModelSubject = 'invoices',
): void {
  const before = readModelRoles(store.db, scores);
  const earlier = before === null ? [] : [before.champion, ...before.earlier];
  change(
    store,
    scores,
    'model.seated',
    { champion, challenger: null, mode: 'shadow', share: 0.1, earlier, kept: null, reason },
    by,
  );
}

interface Challenge {
  /** Invoices unless it is said. */
  readonly scores?: ModelSubject;
  readonly challenger: string | null;
  readonly mode: ModelRoles['mode'];
  readonly share: number;
  readonly reason: string;
}

/** Names a challenger, or none. @throws VouchFailure NOT_FOUND, REFUSED for the champion itself and for what lost on its guard */
export function setChallenger(store: Store, challenge: Challenge, by: string): void {
  const { scores = 'invoices', challenger, mode, share, reason } = challenge;
  const roles = rolesOf(store.db, scores);
  if (challenger !== null) assertFit(store.db, scores, roles, challenger);
  change(store, scores, 'model.challenged', { ...roles, challenger, mode, share, reason }, by);
}

/** Makes a version the champion of what it scores. @throws VouchFailure NOT_FOUND, REFUSED */
export function promoteModel(store: Store, sha256: string, reason: string, by: string): void {
  const { scores } = readModelVersion(store.db, sha256);
  const roles = rolesOf(store.db, scores);
  assertFit(store.db, scores, roles, sha256);
  const { champion, earlier } = roles;
  const challenger = roles.challenger === sha256 ? null : roles.challenger;
  change(
    store,
    scores,
    'model.promoted',
    { ...roles, champion: sha256, challenger, earlier: [champion, ...earlier], kept: null, reason },
    by,
  );
}

/** Goes back to the champion before this one. @throws VouchFailure REFUSED where there was none */
export function rollBackModel(store: Store, reason: string, by: string, scores: ModelSubject = 'invoices'): void {
  const roles = rolesOf(store.db, scores);
  const [champion, ...earlier] = roles.earlier;
  if (champion === undefined)
    throw new VouchFailure('REFUSED', 'There was no champion before this one.', 'Learn a challenger instead.');
  const challenger = roles.challenger === champion ? null : roles.challenger;
  change(store, scores, 'model.rolled-back', { ...roles, champion, challenger, earlier, kept: null, reason }, by);
}

interface Keeping {
  readonly scores: ModelSubject;
  readonly bounds: readonly CrossedBound['what'][];
  readonly reason: string;
}

/** Keeps the champion in spite of bounds it has crossed. @throws VouchFailure MODEL_REFUSED */
export function keepChampion(store: Store, { scores, bounds, reason }: Keeping, by: string): void {
  const kept = { bounds, at: instantOf(store.clock) };
  change(store, scores, 'model.kept', { ...rolesOf(store.db, scores), kept, reason }, by);
}

function rolesOf(db: SqlDatabase, scores: ModelSubject): ModelRoles {
  const roles = readModelRoles(db, scores);
  if (roles !== null) return roles;
  throw new VouchFailure('MODEL_REFUSED', 'There is no usable model.', 'Install Vouch again.');
}

function assertFit(db: SqlDatabase, scores: ModelSubject, { champion }: ModelRoles, sha256: string): void {
  const { scores: own, report } = readModelVersion(db, sha256);
  if (own !== scores) throw new VouchFailure('REFUSED', `This version does not score ${scores}.`);
  if (sha256 === champion) throw new VouchFailure('REFUSED', 'This version is the champion already.');
  if (report !== null && report.lostOn.length > 0)
    throw new VouchFailure(
      'REFUSED',
      'This version lost on its guard: it would be worse than the champion.',
      'Learn again once more cases are decided.',
    );
}

function change(store: Store, scores: ModelSubject, kind: string, roles: ModelRoles, by: string): void {
  store.db.transaction(() => {
    const before = readModelRoles(store.db, scores);
    putModelRoles(store.db, scores, roles);
    store.changeLog.append({
      actor: by,
      kind,
      recordKind: 'model',
      recordId: scores,
      before,
      after: roles,
    });
  });
}
