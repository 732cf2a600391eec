import type { Result } from './resultOf.ts';

/** A result as one line for people: verdict, file, what was read and what is wrong with it. */
export function resultLine(result: Result): string {
  const { status, file, fields, risk, findings, reason } = result;
  const value = (name: string): string => fields[name]?.value ?? '';
  const read = [value('documentType'), value('vendor'), value('invoiceNumber'), value('issueDate'), amountOf(result)];
  const parts = [
    status.padEnd(9),
    file,
    ...read.filter((text) => text !== ''),
    ...(risk === null ? [] : [`risk ${Math.round(risk.probability * 100)} %`]),
    ...findings.map(({ code, severity }) => `${severity}: ${code}`),
    ...(reason === undefined ? [] : [reason]),
  ];
  return parts.map((part) => part.replace(/\s+/g, ' ')).join(' | ');
}

function amountOf({ fields }: Result): string {
  const amount = fields['grandTotal']?.value;
  return amount === undefined ? '' : `${amount} ${fields['currency']?.value ?? ''}`.trim();
}
