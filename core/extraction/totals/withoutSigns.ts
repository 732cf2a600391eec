import type { InvoiceTotals } from './readTotals.ts';

/** What a credit note credits is stated without sign, as e-invoices do; printed minus signs stay in `raw`. */
export function withoutSigns(totals: InvoiceTotals): InvoiceTotals {
  const readings = Object.entries(totals);
  if (readings.some(([, { value }]) => !value.startsWith('-') && !/^[0.]+$/.test(value))) return totals;
  return Object.fromEntries(
    readings.map(([name, reading]) => [name, { ...reading, value: reading.value.replace('-', '') }]),
  );
}
