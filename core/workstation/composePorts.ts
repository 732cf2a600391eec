import { createHash } from 'node:crypto';
import { decideAlert } from '../alerts/decideAlert.ts';
import { expandPaths } from '../engines/files/expandPaths.ts';
import { readFileBytes } from '../engines/files/readFileBytes.ts';
import type { Vault } from '../engines/vault/Vault.ts';
import { extractInvoice } from '../extraction/extractInvoice.ts';
import { proposeSplit } from '../extraction/segments/proposeSplit.ts';
import { extractFromXml, isInvoiceXml } from '../extraction/xml/extractFromXml.ts';
import { sniffMediaType } from '../intake/sniffMediaType.ts';
import type { StagePorts } from '../pipeline/StagePorts.ts';
import { inspectInvoice } from './inspectInvoice.ts';
import type { DocumentReader } from '../reading/DocumentReader.ts';
import type { RiskModel } from '../scoring/RiskModel.ts';
import { scoreInvoice } from '../scoring/scoreInvoice.ts';
import { validateInvoice } from '../validation/validateInvoice.ts';

export interface PortParts {
  readonly vault: Vault;
  readonly reader: DocumentReader;
  /** Settles once the model is loaded; rejects with MODEL_REFUSED. */
  readonly model: Promise<RiskModel>;
}

/** The real rooms and engines behind the ports of the stages. */
export function composePorts({ vault, reader, model }: PortParts): StagePorts {
  return {
    expandPaths,
    readFile: readFileBytes,
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    sniff: sniffMediaType,
    originals: vault,
    reader,
    extractPages: extractInvoice,
    proposeSplit,
    isInvoiceXml,
    extractXml: (bytes) => extractFromXml(bytes).extraction,
    inspect: inspectInvoice,
    validate: validateInvoice,
    score: async (input) => scoreInvoice({ ...input, model: await model }),
    decideAlert,
  };
}
