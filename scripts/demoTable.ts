import { z } from 'zod';

const valueSchema = z.object({ value: z.string() });

/** The part of the command line's JSON that the demo shows. */
export const demoRowSchema = z.object({
  file: z.string(),
  status: z.enum(['done', 'parked', 'rejected', 'duplicate']),
  reason: z.string().optional(),
  documentType: z.string().nullable(),
  fields: z.record(z.string(), valueSchema),
  findings: z.array(z.object({ code: z.string(), severity: z.string(), message: z.string() })),
  risk: z.object({ probability: z.number() }).nullable(),
});
export type DemoRow = z.infer<typeof demoRowSchema>;

const severities = ['info', 'low', 'medium', 'high', 'critical'];

function worstFinding(row: DemoRow): string {
  const [worst] = row.findings.toSorted(
    (left, right) => severities.indexOf(right.severity) - severities.indexOf(left.severity),
  );
  if (worst === undefined || worst.severity === 'info') return '';
  return `${worst.severity}: ${worst.code.toLowerCase().replaceAll('_', ' ')}`;
}

const value = (row: DemoRow, name: string): string => row.fields[name]?.value ?? '';

function cellsOf(row: DemoRow): readonly string[] {
  const amount = value(row, 'grandTotal');
  return [
    row.file.split(/[\\/]/).at(-1) ?? row.file,
    row.status,
    row.documentType ?? '',
    value(row, 'vendor'),
    value(row, 'invoiceNumber'),
    value(row, 'issueDate'),
    amount === '' ? '' : `${amount} ${value(row, 'currency')}`,
    row.risk === null ? '' : `${(row.risk.probability * 100).toFixed(1)} %`,
    row.reason ?? worstFinding(row),
  ];
}

const head = ['File', 'Status', 'Type', 'Vendor', 'Number', 'Date', 'Total', 'Risk', 'What to look at'];
const rightAligned = new Set([6, 7]);
const widest = 60;

/** What was found, one line a file, as a table for a terminal. */
export function demoTable(rows: readonly DemoRow[]): string {
  const table = [head, ...rows.map(cellsOf)].map((cells) =>
    cells.map((cell) => (cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell)),
  );
  const widths = head.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const lines = table.map((cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return rightAligned.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return lines.join('\n');
}
