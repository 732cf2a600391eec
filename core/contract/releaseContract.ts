import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureSchema } from '../vocabulary/failure.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';
import { exportProfileSchema } from './exportProfile.ts';
import {
  destinationIdSchema,
  destinationSchema,
  httpTargetSchema,
  ledgerEntrySchema,
  ledgerRowSchema,
  pushIdSchema,
  pushRowSchema,
  releasableRowSchema,
  releaseIdSchema,
  releasePreviewSchema,
  releaseRequestSchema,
  releaseStandingSchema,
  withheldSchema,
} from './release.ts';

const base = oc.errors({ VOUCH: { data: failureSchema } });
const page = { offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(100) };
const onePush = z.object({ pushId: pushIdSchema });

/** Confirmed documents leave Vouch: to files in a folder or to an HTTP address, each time noted in the ledger. */
export const releaseContract = {
  /** Confirmed documents, newest confirmation first. */
  documents: base
    .input(z.object({ standing: z.array(releaseStandingSchema).min(1).default(['unreleased', 'changed']), ...page }))
    .output(z.object({ total: z.number().int(), rows: z.array(releasableRowSchema).readonly() })),
  profiles: base.output(z.array(exportProfileSchema).readonly()),
  /** Keeps a profile made by a person; refused for those that come with Vouch. */
  saveProfile: base.input(exportProfileSchema).output(exportProfileSchema),
  removeProfile: base.input(z.object({ profileId: z.string() })).output(z.void()),
  destinations: base.output(z.array(destinationSchema).readonly()),
  addHttpTarget: base.input(httpTargetSchema).output(destinationSchema),
  removeDestination: base.input(z.object({ destinationId: destinationIdSchema })).output(z.void()),
  preview: base
    .input(z.object({ profileId: z.string(), documentIds: z.array(documentIdSchema).min(1).max(10_000) }))
    .output(releasePreviewSchema),
  /** Answers once everything is written and noted; progress comes as events. Refused where something left before and `again` is not said. */
  start: base
    .input(releaseRequestSchema.extend({ releaseId: releaseIdSchema }))
    .output(ledgerRowSchema.extend({ withheld: z.array(withheldSchema).readonly() })),
  cancel: base.input(z.object({ releaseId: releaseIdSchema })).output(z.void()),
  ledger: base
    .input(z.object(page))
    .output(z.object({ total: z.number().int(), rows: z.array(ledgerRowSchema).readonly() })),
  entries: base.input(z.object({ releaseId: releaseIdSchema })).output(z.array(ledgerEntrySchema).readonly()),
  outbox: base.output(z.array(pushRowSchema).readonly()),
  /** The body of a push as text, as it was or will be sent. */
  readPush: base.input(onePush).output(z.object({ mediaType: z.string(), text: z.string() })),
  retryPush: base.input(onePush).output(z.void()),
  holdPush: base.input(onePush.extend({ held: z.boolean() })).output(z.void()),
};
