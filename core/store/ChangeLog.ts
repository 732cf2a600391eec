import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { v7 } from 'uuid';
import { z } from 'zod';
import { type Clock, instantOf } from '../vocabulary/clock.ts';
import { type ChangeId, changeIdSchema, newId } from '../vocabulary/ids.ts';
import { type JsonValue, canonicalJson } from './canonicalJson.ts';
import { clockTextSchema, nextClockText } from './hybridClock.ts';
import { parseRow } from './rows.ts';
import type { SqlDatabase } from './SqlDatabase.ts';

/** Kinds of records the log speaks of; `recordId` is the record's own id ("settings" for the settings). */
export type RecordKind =
  | 'document'
  | 'case'
  | 'lesson'
  | 'settings'
  | 'view'
  | 'source'
  | 'import'
  | 'pair'
  | 'vendor-pair'
  | 'table'
  | 'export-profile'
  | 'destination'
  | 'release'
  | 'threshold'
  | 'rule'
  | 'rule-snooze'
  | 'alert'
  | 'ledger-alert'
  | 'control'
  | 'control-run'
  | 'model';

/** One change to append. `kind` is past tense with its noun: "field.corrected". */
interface NewChange {
  readonly actor: string;
  readonly kind: string;
  readonly recordKind: RecordKind;
  readonly recordId: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** The change this one takes back. */
  readonly reverts?: ChangeId;
}

/** `firstBroken` is the sequence number of the first entry that does not follow from the one before. */
export interface ChainVerdict {
  readonly intact: boolean;
  readonly entries: number;
  readonly firstBroken: number | null;
}

/** The last entry looked at, from which a verification can go on. */
export interface ChainPoint {
  readonly sequence: number;
  readonly hash: string;
}

export const chainStart: ChainPoint = { sequence: 0, hash: '0'.repeat(64) };

const headSchema = z.object({ sequence: z.number().int(), hash: z.string(), clock: clockTextSchema });
const entrySchema = z.object({
  sequence: z.number().int(),
  id: z.string(),
  at: z.string(),
  clock: z.string(),
  device: z.string(),
  actor: z.string(),
  kind: z.string(),
  record_kind: z.string(),
  record_id: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reverts: z.string().nullable(),
  /** Joins changes made at once; absent from the hash where there is none, as in logs from before there were any. */
  change_group: z.string().nullable(),
  previous_hash: z.string(),
});
type Entry = z.infer<typeof entrySchema>;
const hashedEntrySchema = entrySchema.extend({ hash: z.string() });

/**
 * The append-only log of everything that was changed, each entry hash-chained to the one before: SHA-256 over the
 * canonical JSON of the entry, the previous hash included. Undo, the audit trail and sync read it. An edited, removed or
 * inserted entry breaks the chain; entries cut off the end are noticed only by who kept a later hash.
 */
export class ChangeLog {
  readonly #db: SqlDatabase;
  readonly #clock: Clock;
  readonly #device: string;
  /** What the changes appended now are made by at once; null outside of `asOne`. */
  #group: string | null = null;

  constructor(db: SqlDatabase, clock: Clock, device: string) {
    this.#db = db;
    this.#clock = clock;
    this.#device = device;
  }

  /** Appends inside the caller's transaction, so that change and entry stand or fall together. */
  append(change: NewChange): ChangeId {
    return this.#db.transaction(() => {
      const head = this.#head();
      const id = newId(changeIdSchema);
      const entry: Entry = {
        sequence: (head?.sequence ?? chainStart.sequence) + 1,
        id,
        at: instantOf(this.#clock),
        clock: nextClockText(head?.clock ?? null, this.#clock.now(), this.#device),
        device: this.#device,
        actor: change.actor,
        kind: change.kind,
        record_kind: change.recordKind,
        record_id: change.recordId,
        before: change.before === null ? null : canonicalJson(change.before),
        after: change.after === null ? null : canonicalJson(change.after),
        reverts: change.reverts ?? null,
        change_group: this.#group,
        previous_hash: head?.hash ?? chainStart.hash,
      };
      this.#db.prepare(insertSql).run({ ...entry, hash: hashOf(entry) });
      return id;
    });
  }

  /**
   * Joins all that `work` appends, in one transaction, so that it is taken back as one: a correction with what it taught, a fix of many
   * documents. Within another `asOne` it joins that.
   */
  asOne<Result>(work: () => Result): Result {
    if (this.#group !== null) return work();
    this.#group = v7();
    try {
      return this.#db.transaction(work);
    } finally {
      this.#group = null;
    }
  }

  /** Recomputes the whole chain. Long logs are better verified in parts, giving the thread back in between. */
  verify(): ChainVerdict {
    return this.verifyPart(chainStart, Number.MAX_SAFE_INTEGER).verdict;
  }

  /** Recomputes up to `limit` entries after `from`; `next` is null when the end was reached or the chain is broken. */
  verifyPart(from: ChainPoint, limit: number): { verdict: ChainVerdict; next: ChainPoint | null } {
    let point = from;
    let entries = 0;
    for (const row of this.#db.prepare(afterSql).iterate({ sequence: from.sequence, limit })) {
      const { hash, ...entry } = parseRow(hashedEntrySchema, row);
      const follows = entry.sequence === point.sequence + 1 && entry.previous_hash === point.hash;
      if (!follows || hashOf(entry) !== hash) {
        return { verdict: { intact: false, entries, firstBroken: entry.sequence }, next: null };
      }
      point = { sequence: entry.sequence, hash };
      entries += 1;
    }
    return { verdict: { intact: true, entries, firstBroken: null }, next: entries === limit ? point : null };
  }

  #head(): z.infer<typeof headSchema> | null {
    const row = this.#db.prepare('SELECT sequence, hash, clock FROM change ORDER BY sequence DESC LIMIT 1').get();
    return row === undefined ? null : parseRow(headSchema, row);
  }
}

function hashOf(entry: Entry): string {
  const { change_group: group, ...plain } = entry;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(group === null ? plain : entry))));
}

const columns = Object.keys(hashedEntrySchema.shape);
const insertSql = `INSERT INTO change (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`;
const afterSql = `SELECT ${columns.join(', ')} FROM change WHERE sequence > :sequence ORDER BY sequence LIMIT :limit`;
