import { createHash } from 'node:crypto';
import { decideAlert } from '../alerts/decideAlert.ts';
import { findingTitle } from '../contract/findingTitle.ts';
import { expandPaths } from '../engines/files/expandPaths.ts';
import { readFileBytes } from '../engines/files/readFileBytes.ts';
import { openContainer } from '../engines/mail/openContainer.ts';
import type { Vault } from '../engines/vault/Vault.ts';
import type { Calibration } from '../extraction/calibration/Calibration.ts';
import { calibrate } from '../extraction/calibration/calibrate.ts';
import { extractInvoice } from '../extraction/extractInvoice.ts';
import { extractRanked } from '../extraction/extractRanked.ts';
import type { FieldRanker } from '../extraction/ranking/FieldRanker.ts';
import { proposeSplit } from '../extraction/segments/proposeSplit.ts';
import { extractFromXml, isInvoiceXml } from '../extraction/xml/extractFromXml.ts';
import { sniffMediaType } from '../intake/sniffMediaType.ts';
import type { StagePorts } from '../pipeline/StagePorts.ts';
import { inspectInvoice } from './inspectInvoice.ts';
import type { DocumentReader } from '../reading/DocumentReader.ts';
import { matchRules } from '../rules/matchRules.ts';
import { validateInvoice } from '../validation/validateInvoice.ts';

export interface PortParts {
  readonly vault: Vault;
  readonly reader: DocumentReader;
  /** @throws VouchFailure MODEL_REFUSED */
  readonly score: StagePorts['score'];
  /** Settles once the field rankers are loaded; null where there are none, so that the rules read alone. */
  readonly ranker: Promise<FieldRanker | null>;
  /** Settles once the reliability curves are loaded; null leaves confidence as extraction states it. */
  readonly calibration: Promise<Calibration | null>;
}

/** The real rooms and engines behind the ports of the stages. */
export function composePorts({ vault, reader, score, ranker, calibration }: PortParts): StagePorts {
  return {
    expandPaths,
    readFile: readFileBytes,
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    sniff: sniffMediaType,
    openContainer,
    originals: vault,
    reader,
    extractPages: async (pages) => {
      const loaded = await ranker;
      return loaded === null ? extractInvoice(pages) : extractRanked(pages, loaded);
    },
    calibrate: async (extraction) => {
      const curves = await calibration;
      return curves === null ? extraction : calibrate(extraction, curves);
    },
    proposeSplit,
    isInvoiceXml,
    extractXml: (bytes) => extractFromXml(bytes).extraction,
    inspect: inspectInvoice,
    validate: validateInvoice,
    matchRules: (rules, facts) => matchRules(rules, facts, findingTitle),
    score,
    decideAlert,
  };
}
