/**
 * `node scripts/evaluateConformity.ts PACK_DIR [--dataset NAME] [--half looking|reporting] [--json FILE]`: reads documents
 * whose truth states what a norm says of them (`_expected`: accept, warn or reject, with rule ids), with the real engine and
 * their embedded data, and prints how often the verdict is the same, per kind of case, and which rules were named.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { conformityOf } from '../core/validation/en16931/conformity.ts';
import { readResults } from './evaluation/readResults.ts';
import { readPack } from './evaluation/readPack.ts';

const expectedSchema = z.object({
  expected: z.enum(['accept', 'warn', 'reject']),
  /** 'non_norme' where no norm covers the case. */
  nature: z.string().nullish(),
  assertions: z.string().nullish(),
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dataset: { type: 'string' }, half: { type: 'string' }, json: { type: 'string' } },
});
const pack = z.string({ error: 'Name the folder of the pack.' }).parse(positionals[0]);
const documents = await readPack(pack, {
  datasets: [values.dataset ?? 'facturx-cas-limites'],
  half: z
    .enum(['looking', 'reporting'])
    .nullable()
    .parse(values.half ?? null),
  isRaster: false,
});

/** Rule ids of EN 16931 among the assertions a case is known to raise. */
function rulesIn(assertions: string | null | undefined): string[] {
  return (assertions ?? '').match(/\bBR-(?!FR)[A-Z0-9-]+\b/g) ?? [];
}

const results = await readResults(documents.flatMap(({ files }) => files));
const cases = documents.flatMap(({ id, files: [file = ''], truth }) => {
  const expected = expectedSchema.safeParse(truth['_expected']).data;
  const findings = results.get(file)?.findings;
  if (expected === undefined) return [];
  const named = new Set((findings ?? []).flatMap(({ rule }) => (rule === undefined ? [] : [rule.id])));
  const rules = rulesIn(expected.assertions);
  const verdict = findings === undefined ? 'not read' : conformityOf(findings);
  const isCovered = expected.nature !== 'non_norme';
  return [
    { id, expected: expected.expected, verdict, isCovered, rules, missed: rules.filter((rule) => !named.has(rule)) },
  ];
});

const share = (of: typeof cases): string =>
  `${of.filter(({ expected, verdict }) => expected === verdict).length} of ${of.length}`;
console.log(`Verdict as expected, where a norm covers the case: ${share(cases.filter(({ isCovered }) => isCovered))}`);
console.log(`Verdict as expected, where none does:              ${share(cases.filter(({ isCovered }) => !isCovered))}`);
const rules = cases.flatMap((each) => each.rules);
const missed = cases.flatMap((each) => each.missed);
console.log(`Rules of EN 16931 named that the case is known for: ${rules.length - missed.length} of ${rules.length}`);
if (values.half === 'looking') {
  for (const each of cases.filter(({ expected, verdict, missed: none }) => expected !== verdict || none.length > 0))
    console.log(
      `  ${each.id}: expected ${each.expected}, got ${each.verdict}; not named: ${each.missed.join(' ') || 'none'}`,
    );
}
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(cases, null, 2)}\n`);
