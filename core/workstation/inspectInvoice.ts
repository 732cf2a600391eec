import type { Inspection } from '../contract/findings.ts';
import { isUtf8 } from '../extraction/xml/decodeXml.ts';
import { readSemanticInvoice } from '../extraction/xml/readSemanticInvoice.ts';
import { readXmp } from '../extraction/xml/readXmp.ts';
import type { InspectionInput } from '../pipeline/StagePorts.ts';
import { checkBusinessRules } from '../validation/en16931/checkBusinessRules.ts';
import { checkRevisions } from '../validation/forensics/checkRevisions.ts';
import { checkPackaging } from '../validation/hybrid/checkPackaging.ts';
import { compareHybrid } from '../validation/hybrid/compareHybrid.ts';
import { refusedData } from '../validation/hybrid/refusedData.ts';
import type { SemanticInvoice } from '../contract/semanticInvoice.ts';
import { VouchFailure } from '../vocabulary/failure.ts';

/** What is to be found in a file as it was sent, where it is an e-invoice, carries one or says it does; of any PDF, whether it was changed later. */
export function inspectInvoice({ xml, embedded, packaging, stated, seen, pages, pdf }: InspectionInput): Inspection {
  const semantic = xml === null ? null : semanticOrRefusal(xml);
  const invoice = semantic instanceof VouchFailure ? null : semantic;
  const note = packaging?.metadata == null ? null : readXmp(packaging.metadata);
  const syntax = invoice?.syntax ?? (semantic === null && xml !== null ? 'older CII' : null);
  const isWritten = xml === null || isUtf8(xml);
  const specification = invoice?.specification?.text ?? null;
  const findings = [
    ...(semantic instanceof VouchFailure ? [refusedData(semantic)] : []),
    ...(invoice === null ? [] : checkBusinessRules(invoice)),
    ...(packaging === null
      ? []
      : checkPackaging({ packaging, note, embedded, specification, syntax, isUtf8: isWritten })),
    ...(pdf === null ? [] : checkRevisions(pdf)),
    ...(stated === null || seen === null ? [] : compareHybrid({ stated, seen, pages })),
  ];
  return { isHeldToNorm: invoice !== null, findings };
}

function semanticOrRefusal(xml: Uint8Array): SemanticInvoice | VouchFailure | null {
  try {
    return readSemanticInvoice(xml);
  } catch (error) {
    if (error instanceof VouchFailure) return error;
    throw error;
  }
}
