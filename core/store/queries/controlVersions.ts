import { z } from 'zod';
import { type ControlId, type ControlVersion, controlIdSchema } from '../../contract/controls.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

const parametersSchema = z.record(z.string(), z.number());
const rowSchema = z
  .object({
    number: z.number().int(),
    parameters: jsonColumn(parametersSchema),
    raises_alerts: z.number(),
    note: z.string(),
    made_by: z.string(),
    made_at: z.string(),
  })
  .transform(({ raises_alerts: raises, made_by: by, made_at: at, ...row }): ControlVersion => ({
    ...row,
    raisesAlerts: raises === 1,
    by,
    at,
  }));
const columns = 'number, parameters, raises_alerts, note, made_by, made_at';

/** Versions somebody made, newest first; the declared one has no row. */
export function listControlVersions(db: SqlDatabase, control: ControlId): ControlVersion[] {
  const sql = `SELECT ${columns} FROM control_version WHERE control = :control ORDER BY number DESC`;
  return parseRows(rowSchema, db.prepare(sql).all({ control }));
}

/** Versions at work, of tests that are not as they were declared. */
export function controlVersionsInUse(db: SqlDatabase): ReadonlyMap<ControlId, ControlVersion> {
  const rows = db
    .prepare(
      `SELECT v.control, ${columns} FROM control_in_use AS u
       JOIN control_version AS v ON v.control = u.control AND v.number = u.version`,
    )
    .all();
  const named = z.object({ control: controlIdSchema });
  return new Map(rows.map((row) => [parseRow(named, row).control, parseRow(rowSchema, row)]));
}

/** Number of the version at work; 0 for the declared one. */
export function readControlState(db: SqlDatabase, control: ControlId): number {
  const row = db.prepare('SELECT version FROM control_in_use WHERE control = :control').get({ control });
  return row === undefined ? 0 : parseRow(z.object({ version: z.number().int() }), row).version;
}

/** Puts a version to work, whatever was; the caller logs the change. */
export function putControlState(db: SqlDatabase, control: ControlId, version: number): void {
  db.prepare('DELETE FROM control_in_use WHERE control = :control').run({ control });
  if (version > 0)
    db.prepare('INSERT INTO control_in_use (control, version) VALUES (:control, :version)').run({ control, version });
}

interface NewVersion {
  readonly parameters: Readonly<Record<string, number>>;
  readonly raisesAlerts: boolean;
  readonly note: string;
}

/** Keeps a version and puts it to work, as one change. Answers its number. */
export function applyControlVersion(store: Store, control: ControlId, version: NewVersion, by: string): number {
  return store.db.transaction(() => {
    const [newest] = listControlVersions(store.db, control);
    const number = (newest?.number ?? 0) + 1;
    store.db
      .prepare(
        `INSERT INTO control_version (control, number, parameters, raises_alerts, note, made_by, made_at)
         VALUES (:control, :number, :parameters, :raises, :note, :by, :at)`,
      )
      .run({
        control,
        number,
        parameters: JSON.stringify(version.parameters),
        raises: Number(version.raisesAlerts),
        note: version.note,
        by,
        at: instantOf(store.clock),
      });
    useControlVersion(store, control, number, by);
    return number;
  });
}

/** Puts a version to work again. @throws VouchFailure NOT_FOUND */
export function useControlVersion(store: Store, control: ControlId, version: number, by: string): void {
  const isKnown = version === 0 || listControlVersions(store.db, control).some(({ number }) => number === version);
  if (!isKnown) throw new VouchFailure('NOT_FOUND', 'There is no such version of this test.');
  store.db.transaction(() => {
    const before = { version: readControlState(store.db, control) };
    putControlState(store.db, control, version);
    store.changeLog.append({
      actor: by,
      kind: 'control.applied',
      recordKind: 'control',
      recordId: control,
      before,
      after: { version },
    });
  });
}
