import { z } from 'zod';
import { VouchFailure } from '../vocabulary/failure.ts';
import type { SqlDatabase } from './SqlDatabase.ts';
import { parseRows } from './rows.ts';
import { spine } from './migrations/0010-spine.ts';
import { arrivalOrder } from './migrations/0020-arrival-order.ts';
import { brokenOff } from './migrations/0030-broken-off.ts';
import { inspection } from './migrations/0070-inspection.ts';
import { release } from './migrations/0100-release.ts';
import { lineRuling } from './migrations/0090-line-ruling.ts';
import { intake } from './migrations/0110-intake.ts';
import { duplicatePairs } from './migrations/0120-duplicate-pairs.ts';
import { inboxSearch } from './migrations/0040-inbox-search.ts';
import { vendorMemory } from './migrations/0050-vendor-memory.ts';
import { reviewQueue } from './migrations/0080-review-queue.ts';
import { drafts } from './migrations/0130-drafts.ts';
import { verifiedGlyphs } from './migrations/0220-verified-glyphs.ts';
import { pageTurns } from './migrations/0230-page-turns.ts';
import { drawnTables } from './migrations/0231-drawn-tables.ts';
import { ledger } from './migrations/0300-ledger.ts';
import { ledgerSources } from './migrations/0340-ledger-sources.ts';
import { vendorPairs } from './migrations/0350-vendor-pairs.ts';
import { documentMake } from './migrations/0360-document-make.ts';
import { pageHash } from './migrations/0365-page-hash.ts';
import { paymentScores } from './migrations/0310-payment-scores.ts';
import { controls } from './migrations/0320-controls.ts';
import { thresholdVersions } from './migrations/0400-threshold-versions.ts';
import { alertWork } from './migrations/0410-alert-work.ts';
import { clearing } from './migrations/0421-clearing.ts';
import { modelRegistry } from './migrations/0420-model-registry.ts';
import { paymentModels } from './migrations/0481-payment-models.ts';
import { paymentSpread } from './migrations/0490-payment-spread.ts';
import { sentences } from './migrations/0500-sentences.ts';
import { titleSentences } from './migrations/0501-title-sentences.ts';
import { modelSignatures } from './migrations/0480-model-signatures.ts';
import { rules } from './migrations/0440-rules.ts';
import { confirmedValues } from './migrations/0081-confirmed-values.ts';
import { splits } from './migrations/0060-splits.ts';

/** One step of the schema. Versions only grow; a shipped migration never changes. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** SQL, run inside the transaction of the whole migration. */
  readonly up: string;
}

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [
  spine,
  arrivalOrder,
  brokenOff,
  inboxSearch,
  vendorMemory,
  splits,
  inspection,
  reviewQueue,
  confirmedValues,
  lineRuling,
  release,
  intake,
  duplicatePairs,
  drafts,
  verifiedGlyphs,
  pageTurns,
  drawnTables,
  ledger,
  paymentScores,
  controls,
  ledgerSources,
  vendorPairs,
  documentMake,
  pageHash,
  thresholdVersions,
  alertWork,
  modelRegistry,
  clearing,
  rules,
  modelSignatures,
  paymentModels,
  paymentSpread,
  sentences,
  titleSentences,
];

/** The schema version a database is at; 0 before the first migration. */
export function schemaVersion(db: SqlDatabase): number {
  return Number(db.pragma('user_version'));
}

/**
 * Brings a database to the newest schema in one transaction: all steps or none. `backUp` is called before, and only
 * where there is something to lose. Answers the version reached.
 * @throws VouchFailure STORE_NEWER for a database a newer Vouch has written; the database is then untouched
 */
export function migrate(
  db: SqlDatabase,
  steps: readonly Migration[] = migrations,
  backUp: (fromVersion: number) => unknown = () => undefined,
): number {
  checkSteps(steps);
  const present = schemaVersion(db);
  const newest = steps.at(-1)?.version ?? 0;
  if (present > newest) throw newerStore(present, newest);
  const done = stepsDone(db, steps, present);
  const missing = steps.filter((step) => !done.has(step.version));
  if (missing.length === 0) return present;
  if (present > 0) backUp(present);
  runSteps(db, missing, done, newest);
  return newest;
}

/** Steps that got a version below the newest before steps were noted: a table of each tells whether a store without notes has it. */
const addedBelow: ReadonlyMap<number, string> = new Map([
  [230, 'page_turn'],
  [231, 'drawn_table'],
  [320, 'control_run'],
  [340, 'ledger_source'],
  [350, 'vendor_pair'],
  [360, 'document_make'],
  [365, 'page_hash'],
]);

/**
 * The steps a database has behind it. A step may get a version below the newest there is, so the version alone does not tell
 * which ones a store has had: they are noted in `schema_step`.
 */
function stepsDone(db: SqlDatabase, steps: readonly Migration[], present: number): ReadonlySet<number> {
  const has = (table: string): boolean =>
    db.prepare('SELECT 1 FROM sqlite_schema WHERE name = :table').get({ table }) !== undefined;
  if (has('schema_step')) {
    const rows = db.prepare('SELECT version FROM schema_step').all();
    return new Set(parseRows(z.object({ version: z.number() }), rows).map(({ version }) => version));
  }
  const isDone = ({ version }: Migration): boolean => {
    const table = addedBelow.get(version);
    return version <= present && (table === undefined || has(table));
  };
  return new Set(steps.filter(isDone).map(({ version }) => version));
}

function runSteps(db: SqlDatabase, steps: readonly Migration[], done: ReadonlySet<number>, newest: number): void {
  // Rebuilding a table drops the old one, which would delete what refers to it; references are checked at the end.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const step of steps) db.exec(step.up);
      noteSteps(db, [...done, ...steps.map(({ version }) => version)]);
      const dangling = db.prepare('PRAGMA foreign_key_check').all();
      if (dangling.length > 0) throw new Error(`The migration left ${dangling.length} dangling references`);
      db.pragma(`user_version = ${newest}`);
    });
  } catch (error) {
    if (error instanceof VouchFailure) throw error;
    throw migrationFailed(error);
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function noteSteps(db: SqlDatabase, versions: readonly number[]): void {
  db.exec('CREATE TABLE IF NOT EXISTS schema_step (version INTEGER PRIMARY KEY) STRICT');
  const note = db.prepare('INSERT OR IGNORE INTO schema_step (version) VALUES (:version)');
  for (const version of versions) note.run({ version });
}

function checkSteps(steps: readonly Migration[]): void {
  for (const [index, { version, name }] of steps.entries()) {
    const grows = version > (steps[index - 1]?.version ?? 0);
    if (!grows) throw new Error(`Migration ${version} (${name}) is out of order`);
  }
}

function newerStore(present: number, newest: number): VouchFailure {
  return new VouchFailure(
    'STORE_NEWER',
    `This store was written by a newer Vouch (schema ${present}; this one knows ${newest}).`,
    'Update Vouch, or restore a backup made before the update.',
  );
}

function migrationFailed(cause: unknown): VouchFailure {
  return new VouchFailure(
    'STORE_DAMAGED',
    'The store could not be brought to the new format; it was left as it was.',
    'Restore a backup, or go on with the earlier Vouch.',
    { cause },
  );
}
