import type { Stage } from './contract/documents.ts';

/**
 * The life of one invoice, in order. `pipeline/` carries a document from stage to stage: it loads what the stage needs,
 * runs it, and saves the result together with the job of the next stage in one transaction.
 */
export const flow = [
  { stage: 'intake', room: 'intake', purpose: 'sniff the type, hash the bytes, keep the original in the vault' },
  {
    stage: 'reading',
    room: 'reading',
    purpose: 'pages with words, boxes and confidence; OCR where there is no usable text',
  },
  { stage: 'extraction', room: 'extraction', purpose: 'fields and line items, each remembering where it was read' },
  { stage: 'validation', room: 'validation', purpose: 'findings a person can read' },
  { stage: 'scoring', room: 'scoring', purpose: 'calibrated risk with reasons' },
  { stage: 'alerting', room: 'alerts', purpose: 'an alert and a case, once, where risk or findings ask for it' },
] as const satisfies readonly { stage: Stage; room: string; purpose: string }[];

/** The stage after `stage`; null after the last. */
export function stageAfter(stage: Stage): Stage | null {
  const index = flow.findIndex((entry) => entry.stage === stage);
  return flow[index + 1]?.stage ?? null;
}
