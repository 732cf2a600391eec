/**
 * `npm run bench [-- NAME…]`: runs all benches or some, prints the figures and keeps them in `bench/results/NAME.json`. `ocr` takes
 * `--pack DIR`, `--half looking|reporting`, `--pages N` of each kind, `--kind receipt|a4` for one of them alone, kept in
 * `ocr-KIND.json`, and `--engines NAME,…`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { run as runFlow } from '../bench/flow.ts';
import { run as runMemory } from '../bench/memory.ts';
import { run as runNoise } from '../bench/noise.ts';
import { run as runOcr } from '../bench/ocr.ts';
import { run as runScoring } from '../bench/scoring.ts';
import { run as runReview } from '../bench/review.ts';
import { run as runReviewQueue } from '../bench/reviewQueue.ts';
import { run as runStart } from '../bench/start.ts';
import { run as runStore } from '../bench/store.ts';
import { run as runVendors } from '../bench/vendors.ts';
import { run as runRules } from '../bench/rules.ts';
import { run as runThresholds } from '../bench/thresholds.ts';
import { ocrPageKindSchema } from '../bench/ocr/OcrPage.ts';
import { machineInWords, type BenchResult, type Metrics } from '../bench/measurement.ts';
import { ensureElectronLibraries, hasDisplay, withDisplay } from './runtime/electronLibraries.ts';
import { run } from './runtime/run.ts';

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    pack: { type: 'string' },
    half: { type: 'string', default: 'reporting' },
    pages: { type: 'string', default: '12' },
    kind: { type: 'string' },
    engines: { type: 'string', default: '' },
  },
});

/** The one kind of page to read; null: both. */
const kind = ocrPageKindSchema.nullable().parse(values.kind ?? null);

const benches: Readonly<Record<string, () => Promise<Metrics>>> = {
  store: runStore,
  vendors: runVendors,
  reviewQueue: runReviewQueue,
  review: runReview,
  start: runStart,
  flow: runFlow,
  memory: runMemory,
  noise: runNoise,
  scoring: runScoring,
  rules: runRules,
  thresholds: runThresholds,
  ocr: () =>
    runOcr({
      pack: values.pack ?? null,
      half: values.half === 'looking' ? 'looking' : 'reporting',
      most: Number(values.pages),
      kind,
      engines: values.engines.split(',').filter(Boolean),
    }),
};

function show(result: BenchResult): void {
  console.log(`\n${result.name} (${result.machine})`);
  for (const [key, metric] of Object.entries(result.metrics)) {
    const spread = metric.runs === 1 ? '' : `  (${metric.min} to ${metric.max}, ${metric.runs} runs)`;
    console.log(`  ${key.padEnd(34)} ${String(metric.median).padStart(10)} ${metric.unit}${spread}`);
  }
}

async function measure(names: readonly string[]): Promise<void> {
  const results = fileURLToPath(new URL('../bench/results', import.meta.url));
  await mkdir(results, { recursive: true });
  for (const name of names) {
    const bench = benches[name];
    if (bench === undefined)
      throw new Error(`No bench is called ${name}. There are: ${Object.keys(benches).join(', ')}.`);
    const result = { name, machine: machineInWords(), metrics: await bench() };
    const file = name === 'ocr' && kind !== null ? `${name}-${kind}` : name;
    await writeFile(join(results, `${file}.json`), `${JSON.stringify(result, null, 2)}\n`);
    show(result);
  }
}

await ensureElectronLibraries();
if (hasDisplay()) {
  await measure(wanted.length === 0 ? Object.keys(benches) : wanted);
} else {
  const [program, args] = withDisplay(process.execPath, process.argv.slice(1));
  process.exitCode = (await run(program, args)).code;
}
