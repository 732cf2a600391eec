import { z } from 'zod';
import { stageSchema, type Stage } from '../../contract/documents.ts';
import type { DocumentFlow, DocumentStage, StageFact } from '../../contract/flowState.ts';
import type { Failure } from '../../vocabulary/failure.ts';
import { failureCodeSchema } from '../../vocabulary/failure.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { readDocument } from '../queries/documents.ts';
import { readFields } from '../queries/fields.ts';
import { readFindings, severityRank } from '../queries/findings.ts';
import { readLineItems } from '../queries/lines.ts';
import { readPages } from '../queries/pages.ts';
import { canRunAgain } from '../queries/runAgain.ts';
import { parseRow, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

const jobSchema = z.object({
  stage: stageSchema,
  state: z.enum(['ready', 'leased', 'done', 'parked', 'cancelled']),
  attempts: z.number().int(),
  duration_ms: z.number().nullable(),
  failure_code: failureCodeSchema.nullable(),
  failure_message: z.string().nullable(),
  failure_remedy: z.string().nullable(),
});
type Job = z.infer<typeof jobSchema>;

/** One document's way through the stages, with what each left behind. @throws VouchFailure NOT_FOUND */
export function readDocumentFlow(db: SqlDatabase, documentId: DocumentId): DocumentFlow {
  const { fileName, status } = readDocument(db, documentId);
  const rows = db.prepare('SELECT * FROM job WHERE document_id = :documentId').all({ documentId });
  const jobs = new Map(parseRows(jobSchema, rows).map((job) => [job.stage, job]));
  const facts = factsOf(db, documentId);
  const stages = stageSchema.options.map((stage) => stageOf(db, documentId, stage, jobs.get(stage), facts[stage]));
  return { documentId, fileName, status, stages };
}

function stageOf(
  db: SqlDatabase,
  documentId: DocumentId,
  stage: Stage,
  job: Job | undefined,
  facts: readonly Fact[],
): DocumentStage {
  return {
    stage,
    state: job?.state ?? 'none',
    attempts: job?.attempts ?? 0,
    durationMs: job?.duration_ms ?? null,
    failure: job === undefined ? null : failureOfJob(job),
    facts: job?.state === 'done' ? facts : [],
    canRunAgain: canRunAgain(db, documentId, stage),
  };
}

function failureOfJob({ failure_code: code, failure_message: message, failure_remedy: remedy }: Job): Failure | null {
  return code === null ? null : { code, message: message ?? '', remedy: remedy ?? '' };
}

interface Fact {
  readonly name: StageFact;
  readonly value: string | number;
}

const outcomeSchema = z.object({
  arrivals: z.number().int(),
  probability: z.number().nullable(),
  caseNumber: z.number().int().nullable(),
});
const outcomeSql = `SELECT (SELECT count(*) FROM arrival WHERE document_id = :documentId) AS arrivals,
  (SELECT probability FROM risk WHERE document_id = :documentId) AS probability,
  (SELECT c.number FROM alert AS a JOIN case_file AS c ON c.id = a.case_id WHERE a.document_id = :documentId) AS caseNumber`;

function factsOf(db: SqlDatabase, documentId: DocumentId): Record<Stage, readonly Fact[]> {
  const { byteSize, mediaType } = readDocument(db, documentId);
  const pages = readPages(db, documentId);
  const fields = Object.values(readFields(db, documentId));
  const findings = readFindings(db, documentId);
  const gravest = findings.toSorted((one, other) => severityRank(other.severity) - severityRank(one.severity))[0];
  const outcome = parseRow(outcomeSchema, db.prepare(outcomeSql).get({ documentId }));
  return {
    intake: [
      { name: 'bytes', value: byteSize },
      { name: 'mediaType', value: mediaType },
      { name: 'arrivals', value: outcome.arrivals },
    ],
    reading: [
      { name: 'pages', value: pages.length },
      { name: 'ocrPages', value: pages.filter(({ source }) => source === 'ocr').length },
      { name: 'words', value: pages.reduce((sum, { words }) => sum + words.length, 0) },
    ],
    extraction: [
      { name: 'fields', value: fields.length },
      { name: 'correctedFields', value: fields.filter(({ source }) => source === 'analyst').length },
      { name: 'lineItems', value: readLineItems(db, documentId).length },
    ],
    validation: [
      { name: 'findings', value: findings.length },
      ...(gravest === undefined ? [] : [{ name: 'gravestFinding' as const, value: gravest.severity }]),
    ],
    scoring: outcome.probability === null ? [] : [{ name: 'probability', value: outcome.probability }],
    alerting: outcome.caseNumber === null ? [] : [{ name: 'caseNumber', value: outcome.caseNumber }],
  };
}
