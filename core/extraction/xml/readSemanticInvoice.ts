import type { SemanticInvoice } from '../../contract/semanticInvoice.ts';
import { isCurrentCii } from './ciiNames.ts';
import { parseXml } from './parseXml.ts';
import { semanticCii } from './semanticCii.ts';
import { semanticUbl } from './semanticUbl.ts';
import { isUbl } from './ublNames.ts';

/**
 * The business terms of an e-invoice that EN 16931 speaks of: UBL 2.1 and CII D16B; null for other kinds (ZUGFeRD 1 came
 * before the norm, Order-X is no invoice).
 * @throws VouchFailure XML_REFUSED as parseXml does
 */
export function readSemanticInvoice(xml: Uint8Array): SemanticInvoice | null {
  const root = parseXml(xml);
  if (isUbl(root)) return semanticUbl(root);
  return isCurrentCii(root) ? semanticCii(root) : null;
}
