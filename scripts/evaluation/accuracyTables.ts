import type { Half } from './half.ts';
import type { KeptDataset, KeptFile, KeptRun } from './keptRun.ts';

interface Column {
  readonly title: string;
  readonly value: (run: KeptRun, half: Half) => string;
}

const columns: readonly Column[] = [
  { title: 'gobl-html', value: ({ text }, half) => f1(text, half, 'gobl-html') },
  { title: 'zugferd-facturx', value: ({ text }, half) => f1(text, half, 'zugferd-facturx') },
  { title: 'azure-multilang', value: ({ text }, half) => f1(text, half, 'azure-multilang') },
  { title: 'vrdu-fcc (4 fields)', value: ({ fcc }, half) => f1(fcc, half, 'vrdu-fcc') },
  { title: 'sroie (vendor, date, total)', value: ({ text }, half) => receipts(text, half) },
  { title: 'facturx-cas-limites', value: ({ text }, half) => f1(text, half, 'facturx-cas-limites') },
  { title: 'fatura-template1', value: ({ text }, half) => f1(text, half, 'fatura-template1') },
  { title: 'gobl-html raster', value: ({ raster }, half) => f1(raster, half, 'gobl-html') },
  { title: 'zugferd-facturx raster', value: ({ raster }, half) => f1(raster, half, 'zugferd-facturx') },
  { title: 'line totals', value: ({ text }, half) => lineTotals(text, half) },
  { title: 'w.b.c. per 100', value: ({ text, raster }, half) => wrongButConfident([text, raster], half) },
  {
    title: 'totals of no invoices',
    value: ({ text }, half) => String(text.halves[half]['vrdu-fcc']?.noInvoices?.confidentTotals ?? ''),
  },
];

/** How each change moved the marks of both halves, then every field of the last run. */
export function accuracyTables(runs: readonly KeptRun[]): string {
  const last = runs.at(-1);
  return [
    '### Reporting half',
    historyTable(runs, 'reporting'),
    '### Looking half',
    historyTable(runs, 'looking'),
    ...(last === undefined ? [] : detailTables(last)),
  ].join('\n\n');
}

function historyTable(runs: readonly KeptRun[], half: Half): string {
  return table(
    ['after', ...columns.map(({ title }) => title)],
    runs.map((run) => [run.change, ...columns.map(({ value }) => value(run, half))]),
  );
}

function detailTables({ text, raster }: KeptRun): string[] {
  return [
    `### Every field of the reporting half, after the last change`,
    'F1 (documents or lines that carry the field; wrong but confident values where there are any).',
    fieldTable(text),
    'The same from pictures (`--raster`):',
    fieldTable(raster),
    ...(text.calibrations === undefined ? [] : reliabilityTables(text.calibrations.reporting)),
  ];
}

function fieldTable({ halves }: KeptFile): string {
  const datasets = Object.entries(halves.reporting);
  const fields = [...new Set(datasets.flatMap(([, { fields: each }]) => Object.keys(each)))];
  const used = datasets.map(([name]) => name);
  return table(
    ['field', ...used],
    [
      ...fields.map((field) => [field, ...datasets.map(([, dataset]) => cell(dataset, field))]),
      ['all scored', ...datasets.map(([, dataset]) => mark(dataset.f1))],
      ['w.b.c. per 100', ...datasets.map(([, dataset]) => dataset.wrongButConfidentPer100.toFixed(1))],
      ['seconds a page', ...datasets.map(([, dataset]) => dataset.secondsPerPage.toFixed(2))],
    ],
  );
}

function cell({ fields }: KeptDataset, field: string): string {
  const marks = fields[field];
  if (marks === undefined) return '';
  const wrong = marks.wrongButConfident > 0 ? `; ${marks.wrongButConfident}` : '';
  return `${mark(marks.f1)} (${marks.stated}${wrong})`;
}

type Reliabilities = NonNullable<KeptFile['calibrations']>['reporting'];

function reliabilityTables(rows: Reliabilities): string[] {
  return [
    '### Is the confidence true?',
    'Reporting half, text and receipts: expected calibration error, and of the values in each bin of stated confidence the share that is right (number of values).',
    table(
      ['field', 'values', 'ECE', 'stated → right'],
      rows.map(([name, { count, error, bins }]) => [
        name,
        String(count),
        mark(error),
        bins.map((bin) => `${percent(bin.confidence)} → ${percent(bin.right)} (${bin.count})`).join(', '),
      ]),
    ),
  ];
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = heading.map((_, index) => (index === 0 ? '---' : '---:'));
  return [rowOf(heading), rowOf(rule), ...rows.map(rowOf)].join('\n');
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function f1({ halves }: KeptFile, half: Half, dataset: string): string {
  const marks = halves[half][dataset];
  return marks === undefined ? '' : mark(marks.f1);
}

/** Micro-F1 over the three fields receipts are measured by. */
function receipts({ halves }: KeptFile, half: Half): string {
  const fields = halves[half]['sroie']?.fields ?? {};
  const three = ['vendor', 'issueDate', 'grandTotal'].flatMap((field) => fields[field] ?? []);
  const right = three.reduce((sum, each) => sum + each.right, 0);
  const read = three.reduce((sum, each) => sum + each.right + each.wrong, 0);
  const stated = three.reduce((sum, each) => sum + each.stated, 0);
  return mark((2 * right) / (read + stated));
}

function lineTotals({ halves }: KeptFile, half: Half): string {
  const all = Object.entries(halves[half]).flatMap(([dataset, { fields }]) =>
    dataset === 'einvoice-xml' ? [] : (fields['lineTotals'] ?? []),
  );
  const right = all.reduce((sum, each) => sum + each.right, 0);
  const both = all.reduce((sum, each) => sum + each.right + each.wrong + each.stated, 0);
  return mark((2 * right) / both);
}

/** Over all datasets read from pages, and that of the worst. */
function wrongButConfident(files: readonly KeptFile[], half: Half): string {
  const datasets = files
    .flatMap(({ halves }) => Object.entries(halves[half]))
    .filter(([name]) => name !== 'einvoice-xml');
  const header = datasets.flatMap(([, { fields }]) =>
    Object.entries(fields).flatMap(([name, marks]) => (name.startsWith('line') ? [] : [marks])),
  );
  const wrong = header.reduce((sum, marks) => sum + marks.wrongButConfident, 0);
  const stated = header.reduce((sum, marks) => sum + marks.stated, 0);
  const worst = Math.max(...datasets.map(([, { wrongButConfidentPer100 }]) => wrongButConfidentPer100));
  return `${((wrong * 100) / stated).toFixed(1)} (worst ${worst.toFixed(1)})`;
}

function mark(value: number): string {
  return value >= 0.9995 ? '1.000' : value.toFixed(3).replace(/^0/, '');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0.95 && share < 1 ? 1 : 0)} %`;
}
