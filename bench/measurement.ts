import { cpus, totalmem } from 'node:os';
import { z } from 'zod';

export const metricSchema = z.object({
  median: z.number(),
  min: z.number(),
  max: z.number(),
  unit: z.string(),
  runs: z.number().int(),
});
export type Metric = z.infer<typeof metricSchema>;

/** What `bench/results/NAME.json` holds. */
export const benchResultSchema = z.object({
  name: z.string(),
  machine: z.string(),
  metrics: z.record(z.string(), metricSchema),
});
export type BenchResult = z.infer<typeof benchResultSchema>;
export type Metrics = Record<string, Metric>;

const rounded = (value: number): number => Number(value.toPrecision(5));

/**
 * Median, least and greatest of several runs of the same thing.
 * @throws on no run at all
 */
export function metricOf(values: readonly number[], unit: string): Metric {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 1 ? middle : middle - 1];
  const min = sorted[0];
  const max = sorted.at(-1);
  if (upper === undefined || lower === undefined || min === undefined || max === undefined) {
    throw new Error('A metric needs at least one run.');
  }
  return { median: rounded((upper + lower) / 2), min: rounded(min), max: rounded(max), unit, runs: sorted.length };
}

/** The machine in words, without its name: processor, cores, memory. */
export function machineInWords(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB, ${process.platform} ${process.arch}`;
}
