import type { Judgement } from './judge.ts';
import type { DatasetMarks, FieldMarks } from './tally.ts';

function mark(value: number): string {
  return value.toFixed(3).replace(/^0/, '').padStart(6);
}

function row(name: string, marks: FieldMarks): string {
  const { stated, precision, recall, f1, wrong, missing, wrongButConfident, confidentShare } = marks;
  const counts = [stated, wrong, missing, wrongButConfident].map((count) => String(count).padStart(7));
  return [name.padEnd(16), mark(precision), mark(recall), mark(f1), ...counts, mark(confidentShare)].join(' ');
}

const heading = `${'field'.padEnd(16)}  prec.   rec.     F1  stated   wrong missing   w.b.c   sure`;

/** One dataset as a table for people. w.b.c = wrong but confident; sure = share of values read that are not doubtful. */
export function datasetTable(dataset: string, marks: DatasetMarks): string {
  const { documents, pages, secondsPerPage, precision, recall, f1, wrongButConfidentPer100 } = marks;
  const lines = [
    `${dataset}: ${documents} documents, ${pages} pages, ${secondsPerPage.toFixed(2)} s a page`,
    heading,
    ...Object.entries(marks.fields).map(([name, each]) => row(name, each)),
    `micro            ${mark(precision)} ${mark(recall)} ${mark(f1)}   wrong but confident per 100 fields: ${wrongButConfidentPer100.toFixed(2)}`,
  ];
  if (marks.notExtracted.length > 0) lines.push(`not extracted: ${marks.notExtracted.join(', ')}`);
  if (marks.noInvoices !== null)
    lines.push(`no invoices: ${marks.noInvoices.documents}, confident totals: ${marks.noInvoices.confidentTotals}`);
  if (marks.ocr !== null)
    lines.push(
      `OCR: word F1 ${mark(marks.ocr.wordF1).trim()}, character errors ${mark(marks.ocr.characterErrors).trim()} (${mark(marks.ocr.withoutSpaces).trim()} without spaces)`,
    );
  return lines.join('\n');
}

/** Every value that is not as the truth says, one a line: document, field, verdict, confidence, found, truth. */
export function errorLines({ document, outcomes, lines, inventedTotals, reading }: Judgement): string[] {
  const at = `${document.dataset}/${document.id}`;
  const line = (...parts: readonly string[]): string => [at, ...parts].join(' | ');
  return [
    ...(reading.result.status === 'done' ? [] : [line(reading.result.status, reading.result.reason ?? '')]),
    ...outcomes
      .filter(({ verdict }) => verdict !== 'right')
      .map(({ field, verdict, confidence, found, truth }) =>
        line(field, verdict, confidence.toFixed(2), `read "${found ?? ''}"`, `truth "${truth}"`),
      ),
    ...inventedTotals.map(({ field, confidence, found }) =>
      line(field, 'invented', confidence.toFixed(2), `read "${found ?? ''}"`),
    ),
    ...(lines?.missing ?? []).map((total) => line('lineTotals', 'missing', `truth "${total}"`)),
    ...(lines?.wrong ?? []).map(({ value, confidence }) =>
      line('lineTotals', 'wrong', confidence.toFixed(2), `read "${value}"`),
    ),
    ...(lines?.cells ?? [])
      .filter(({ isRight }) => !isRight)
      .map(({ cell, reading: read, truth }) =>
        line(
          `line ${cell}`,
          read === null ? 'missing' : 'wrong',
          (read?.confidence ?? 0).toFixed(2),
          `read "${read?.value ?? ''}"`,
          `truth "${truth}"`,
        ),
      ),
  ];
}
