import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { failureSchema } from '../vocabulary/failure.ts';
import { caseIdSchema, documentIdSchema, lessonIdSchema, sourceIdSchema } from '../vocabulary/ids.ts';
import { sourceChangeSchema, sourceViewSchema } from './sources.ts';
import { doubtForecastSchema } from './calibration.ts';
import { controlsContract } from './controls.ts';
import { alertsContract } from './alerts.ts';
import { modelsContract } from './modelHealth.ts';
import { caseDecisionSchema, caseQuerySchema, caseRowSchema, caseStateSchema, caseViewSchema } from './cases.ts';
import { correctionSchema, documentViewSchema, pageWordsSchema } from './documents.ts';
import { deskContract } from './desk.ts';
import { duplicatesContract } from './duplicates.ts';
import { engineEventSchema } from './events.ts';
import { flowContract } from './flowState.ts';
import { groupsContract } from './groups.ts';
import { dashboardSchema } from './home.ts';
import { inboxFilterSchema, inboxPageSchema, inboxQuerySchema, queueStateSchema } from './inbox.ts';
import {
  drawnLinesSchema,
  drawnLinesTakingSchema,
  drawnTableSchema,
  lineItemsSchema,
  linesChangeSchema,
} from './lines.ts';
import { ledgerContract } from './ledgerContract.ts';
import { pagesContract } from './pages.ts';
import { lessonViewSchema } from './memory.ts';
import { releaseContract } from './releaseContract.ts';
import { repairQuerySchema, repairsSchema } from './repair.ts';
import { reviewContract } from './review.ts';
import { splitDecisionSchema } from './splits.ts';
import { rulesContract } from './rules.ts';
import { settingsChangeSchema, settingsSchema } from './settings.ts';
import { thresholdsContract } from './thresholds.ts';
import { takenBackSchema } from './undo.ts';
import { vendorsContract } from './vendors.ts';
import { backupSchema, passphraseSchema, storeStatusSchema } from './storeStatus.ts';

/**
 * What the renderer, the command line, tests and later the hub may ask of the engine. Each procedure is `noun.verb`;
 * inputs are parsed where they arrive. A refusal is an ORPCError with code `VOUCH` and the failure as its data.
 */
const base = oc.errors({ VOUCH: { data: failureSchema } });
const documentIds = z.object({ documentIds: z.array(documentIdSchema).min(1).max(10_000) });
const changed = z.object({ changed: z.number().int() });

export const engineContract = {
  store: {
    status: base.output(storeStatusSchema),
    /** Opens a locked store; makes one where none is. */
    unlock: base.input(z.object({ passphrase: passphraseSchema })).output(storeStatusSchema),
    backups: base.output(z.array(backupSchema)),
    /** Puts a backup in place of the present database, which is kept beside it. */
    restore: base.input(z.object({ name: z.string() })).output(storeStatusSchema),
  },
  inbox: {
    list: base.input(inboxQuerySchema).output(inboxPageSchema),
    queue: base.output(queueStateSchema),
    cancel: base.input(documentIds).output(changed),
    retry: base.input(documentIds).output(changed),
    /** Ids of every row a filter lists, for "select all". */
    ids: base.input(z.object({ filter: inboxFilterSchema })).output(z.array(documentIdSchema)),
  },
  documents: {
    get: base.input(z.object({ documentId: documentIdSchema })).output(documentViewSchema),
    words: base
      .input(z.object({ documentId: documentIdSchema, page: z.number().int().positive() }))
      .output(pageWordsSchema),
    correct: base.input(correctionSchema).output(documentViewSchema),
    /** Accepts, dismisses or reopens how a file is divided; answers the file, with its parts. */
    decideSplit: base.input(splitDecisionSchema).output(documentViewSchema),
    /** Has fields and line items read anew from pages that were read before, with what is known now. */
    readAgain: base.input(documentIds).output(changed),
  },
  lines: {
    /** Changes line items, as one change; answers the document after its checks were made again. */
    change: base.input(linesChangeSchema).output(documentViewSchema),
    /** The lines a table drawn on the page holds; changes nothing. */
    read: base.input(drawnLinesSchema).output(lineItemsSchema),
    /** The table drawn on an earlier document of the layout, as it lies on this one; null where none was. */
    remembered: base.input(z.object({ documentId: documentIdSchema })).output(drawnTableSchema.nullable()),
    /** Takes the lines of a drawn table, as one change, and remembers its columns for the layout. */
    draw: base.input(drawnLinesTakingSchema).output(documentViewSchema),
  },
  repairs: {
    /** What doubtful values may be in truth, by arithmetic, check digits and the vendor's earlier documents. */
    suggest: base.input(repairQuerySchema).output(repairsSchema),
  },
  memory: {
    /** Everything corrections have taught, by vendor and layout. */
    list: base.output(z.array(lessonViewSchema).readonly()),
    /** Forgets lessons, as one change. Answers the documents whose values they decided. */
    forget: base
      .input(z.object({ lessonIds: z.array(lessonIdSchema).min(1).max(1000) }))
      .output(z.object({ documentIds: z.array(documentIdSchema).readonly() })),
  },
  desk: deskContract,
  pages: pagesContract,
  ledger: ledgerContract,
  changes: {
    /** Takes back the newest change of this analyst that can be taken back. Answers what it was about. */
    undo: base.output(takenBackSchema),
    redo: base.output(takenBackSchema),
    /** Recomputes the whole hash chain. */
    verify: base.output(
      z.object({ intact: z.boolean(), entries: z.number().int(), firstBroken: z.number().int().nullable() }),
    ),
  },
  cases: {
    list: base
      .input(caseQuerySchema)
      .output(z.object({ total: z.number().int(), rows: z.array(caseRowSchema).readonly() })),
    get: base.input(z.object({ caseId: caseIdSchema })).output(caseViewSchema),
    note: base
      .input(z.object({ caseId: caseIdSchema, text: z.string().trim().min(1).max(20_000) }))
      .output(caseViewSchema),
    move: base
      .input(z.object({ caseId: caseIdSchema, state: caseStateSchema.exclude(['closed']) }))
      .output(caseViewSchema),
    decide: base.input(caseDecisionSchema).output(caseViewSchema),
  },
  review: reviewContract,
  sources: {
    /** Watched folders and how they are. Added by the shell, which alone knows paths. */
    list: base.output(z.array(sourceViewSchema).readonly()),
    /** Changes terms, pauses, resumes, removes or brings back. */
    change: base.input(sourceChangeSchema).output(z.array(sourceViewSchema).readonly()),
    /** Looks at a folder now, whatever its schedule says. */
    look: base.input(z.object({ sourceId: sourceIdSchema })).output(z.void()),
  },
  duplicates: duplicatesContract,
  vendors: vendorsContract,
  flow: flowContract,
  groups: groupsContract,
  home: {
    dashboard: base.input(z.object({ days: z.number().int().min(1).max(366).default(30) })).output(dashboardSchema),
  },
  release: releaseContract,
  thresholds: thresholdsContract,
  rules: rulesContract,
  alerts: alertsContract,
  controls: controlsContract,
  models: modelsContract,
  settings: {
    get: base.output(settingsSchema),
    /** What to expect at each doubt threshold; refused with MODEL_REFUSED where there are no reliability curves. */
    forecast: base.output(doubtForecastSchema),
    change: base.input(settingsChangeSchema).output(settingsSchema),
  },
  events: {
    listen: base.output(eventIterator(engineEventSchema)),
  },
};
