import { writeSync } from 'node:fs';
import { z } from 'zod';
import { type Stage, stageSchema } from '../contract/documents.ts';
import type { StagePorts } from '../pipeline/StagePorts.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import type { Instruments } from '../workstation/openWorkstation.ts';

/**
 * Where an engine stops for ever, so that it can be killed right there: inside a stage's own work, in the transaction
 * that saves a stage but before its commit, just after that commit, before the second page is read, or in the
 * transaction that saves the second page; in the transaction that divides a file, or just after its commit.
 */
export const pausePointSchema = z.discriminatedUnion('at', [
  z.object({ at: z.enum(['inside', 'before-commit', 'after-commit']), stage: stageSchema }),
  z.object({ at: z.enum(['between-pages', 'before-page-commit', 'before-split-commit', 'after-split-commit']) }),
]);
export type PausePoint = z.infer<typeof pausePointSchema>;

/** Said on standard output once the point is reached. */
export const pausedLine = 'paused';

function sayPaused(): void {
  writeSync(1, `${pausedLine}\n`);
}

/** Stops the thread for ever: nothing after it happens, not even by other documents. */
function stopHere(): never {
  sayPaused();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error('woken up');
}

/** The instruments that stop an engine at this point. */
export function stopAt(point: PausePoint): Instruments {
  switch (point.at) {
    case 'inside':
      return { ports: (ports) => ({ ...ports, ...stopInside(ports, point.stage) }) };
    case 'between-pages':
      return { ports: (ports) => ({ ...ports, reader: stopAtSecondPage(ports) }) };
    case 'before-commit':
      return { database: (db) => stopInTransaction(db, stageIsSaved(point.stage), 'before') };
    case 'after-commit':
      return { database: (db) => stopInTransaction(db, stageIsSaved(point.stage), 'after') };
    case 'before-page-commit':
      return { database: (db) => stopInTransaction(db, secondPageSql, 'before') };
    case 'before-split-commit':
      return { database: (db) => stopInTransaction(db, partIsMadeSql, 'before') };
    case 'after-split-commit':
      return { database: (db) => stopInTransaction(db, partIsMadeSql, 'after') };
    default:
      return assertNever(point);
  }
}

function stopInside(ports: StagePorts, stage: Stage): Partial<StagePorts> {
  switch (stage) {
    case 'intake':
      return { originals: { ...bound(ports), put: (bytes) => ports.originals.put(bytes).then(stopHere) } };
    case 'reading':
      return { reader: { open: stopHere, close: () => ports.reader.close() } };
    case 'extraction':
      return { extractPages: stopHere };
    case 'validation':
      return { validate: stopHere };
    case 'scoring':
      return { score: (input) => ports.score(input).then(stopHere) };
    case 'alerting':
      return { decideAlert: stopHere };
    default:
      return assertNever(stage);
  }
}

function bound({ originals }: StagePorts): StagePorts['originals'] {
  return { put: (bytes) => originals.put(bytes), get: (sha256) => originals.get(sha256) };
}

function stopAtSecondPage({ reader }: StagePorts): StagePorts['reader'] {
  return {
    open: async (...parameters) => {
      const document = await reader.open(...parameters);
      return {
        pageCount: document.pageCount,
        attachments: document.attachments,
        packaging: document.packaging,
        readPage: (number, options) => (number === 2 ? stopHere() : document.readPage(number, options)),
        close: () => document.close(),
      };
    },
    close: () => reader.close(),
  };
}

// A run begins with all earlier work done, so only documents of this run count.
function stageIsSaved(stage: Stage): string {
  return `SELECT 1 FROM job WHERE stage = '${stage}' AND state = 'done' AND document_id IN (
    SELECT document_id FROM document WHERE document.id = job.document_id AND document.seq > :seeded)`;
}
const secondPageSql = `SELECT 1 FROM page JOIN document ON document.id = page.document_id
  WHERE page.number = 2 AND document.seq > :seeded`;

const partIsMadeSql = `SELECT 1 FROM document_part JOIN document ON document.id = document_part.part_id
  WHERE document.seq > :seeded`;

const seqSchema = z.object({ seq: z.number() });

/** Stops in (or just after) the outermost transaction in which `sql` first finds a row. */
function stopInTransaction(db: SqlDatabase, sql: string, when: 'before' | 'after'): SqlDatabase {
  const { seq: seeded } = seqSchema.parse(db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM document').get());
  const isReached = (): boolean => db.prepare(sql).get({ seeded }) !== undefined;
  return {
    prepare: (text) => db.prepare(text),
    exec: (text) => db.exec(text),
    pragma: (text) => db.pragma(text),
    backupTo: (path) => db.backupTo(path),
    close: () => db.close(),
    transaction: (work) => {
      const result = db.transaction(() => {
        const answer = work();
        if (when === 'before' && isReached()) stopHere();
        return answer;
      });
      if (when === 'after' && isReached()) stopHere();
      return result;
    },
  };
}
