import { z } from 'zod';
import { type ThresholdVersion, alertFiguresSchema } from '../../contract/thresholds.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';
import { readSettings } from './settings.ts';

/** Which version is at work and what it says; a threshold from the settings alone belongs to no version. */
export const thresholdStateSchema = z.object({
  version: z.number().int().nullable(),
  probability: z.number().nullable(),
});
type ThresholdState = z.infer<typeof thresholdStateSchema>;

const versionRowSchema = z
  .object({
    number: z.number().int(),
    name: z.string(),
    note: z.string(),
    probability: z.number().nullable(),
    made_by: z.string(),
    made_at: z.string(),
    figures: jsonColumn(alertFiguresSchema),
    days: z.number().int(),
  })
  .transform(({ made_by: by, made_at: at, ...row }): ThresholdVersion => ({ ...row, by, at }));

/** Every version, newest first. */
export function listThresholdVersions(db: SqlDatabase): ThresholdVersion[] {
  return parseRows(versionRowSchema, db.prepare('SELECT * FROM threshold_version ORDER BY number DESC').all());
}

/** One version. @throws VouchFailure NOT_FOUND */
export function readThresholdVersion(db: SqlDatabase, number: number): ThresholdVersion {
  const row = db.prepare('SELECT * FROM threshold_version WHERE number = :number').get({ number });
  if (row === undefined) throw new VouchFailure('NOT_FOUND', 'There is no such version of the threshold.');
  return parseRow(versionRowSchema, row);
}

/** What is at work now. A version whose threshold the settings have moved away from is no longer. */
export function readThresholdState(db: SqlDatabase): ThresholdState {
  const { alertThreshold: probability } = readSettings(db);
  const row = db
    .prepare(
      `SELECT u.version FROM threshold_in_use AS u JOIN threshold_version AS v ON v.number = u.version
       WHERE v.probability IS :probability`,
    )
    .get({ probability });
  return {
    version: row === undefined ? null : parseRow(z.object({ version: z.number().int() }), row).version,
    probability,
  };
}

type NewVersion = Omit<ThresholdVersion, 'number' | 'by' | 'at'>;

/** Keeps a new version and puts it to work, as one change. */
export function applyThreshold(store: Store, version: NewVersion, by: string): ThresholdVersion {
  return store.db.transaction(() => {
    const { lastInsertRowid } = store.db.prepare(insertSql).run({
      ...version,
      figures: JSON.stringify(version.figures),
      by,
      at: instantOf(store.clock),
    });
    return useThreshold(store, Number(lastInsertRowid), by);
  });
}

const insertSql = `INSERT INTO threshold_version (name, note, probability, made_by, made_at, figures, days)
  VALUES (:name, :note, :probability, :by, :at, :figures, :days)`;

/** Puts a version to work for what is scored from now on. @throws VouchFailure NOT_FOUND */
export function useThreshold(store: Store, number: number, by: string): ThresholdVersion {
  return store.db.transaction(() => {
    const version = readThresholdVersion(store.db, number);
    const before = readThresholdState(store.db);
    const after = { version: number, probability: version.probability };
    putThresholdState(store.db, after);
    store.changeLog.append({
      actor: by,
      kind: 'threshold.applied',
      recordKind: 'threshold',
      recordId: 'alert',
      before,
      after: { ...after },
    });
    return version;
  });
}

/** Puts a threshold to work, whatever was; the caller logs the change. */
export function putThresholdState(db: SqlDatabase, { version, probability }: ThresholdState): void {
  db.prepare('DELETE FROM threshold_in_use').run();
  if (version !== null)
    db.prepare('INSERT INTO threshold_in_use (only, version) VALUES (1, :version)').run({ version });
  db.prepare(`INSERT OR REPLACE INTO setting (name, value) VALUES ('alertThreshold', :value)`).run({
    value: JSON.stringify(probability),
  });
}
