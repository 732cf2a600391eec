import type { PartResult, Result } from './resultOf.ts';

/** A result as lines for people: one with verdict, file, what was read and what is wrong with it, and one a part. */
export function resultLine(result: Result): string {
  return [lineOf(result), ...(result.parts ?? []).map(partLine)].join('\n');
}

function partLine(part: PartResult): string {
  const { firstPage, lastPage } = part;
  const pages = firstPage === lastPage ? `page ${firstPage}` : `pages ${firstPage}–${lastPage}`;
  return `  ${lineOf({ ...part, file: pages })}`;
}

function lineOf(result: Result): string {
  const { status, file, fields, risk, findings, reason } = result;
  const value = (name: string): string => fields[name]?.value ?? '';
  const read = [value('documentType'), value('vendor'), value('invoiceNumber'), value('issueDate'), amountOf(result)];
  const parts = [
    status.padEnd(9),
    file,
    ...read.filter((text) => text !== ''),
    ...(risk === null ? [] : [`risk ${Math.round(risk.probability * 100)} %`]),
    ...findings.map(({ code, severity }) => `${severity}: ${code}`),
    ...splitText(result),
    ...(reason === undefined ? [] : [reason]),
  ];
  return parts.map((part) => part.replace(/\s+/g, ' ')).join(' | ');
}

function splitText({ split, parts }: Result): string[] {
  if (parts !== undefined) return [`split into ${parts.length} documents`];
  if (split === undefined || split.state !== 'open' || split.parts.length < 2) return [];
  return [`seems to hold ${split.parts.length} documents (${Math.round(split.confidence * 100)} %)`];
}

function amountOf({ fields }: Result): string {
  const amount = fields['grandTotal']?.value;
  return amount === undefined ? '' : `${amount} ${fields['currency']?.value ?? ''}`.trim();
}
