import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Makes `core/ledger/vendors/confusableLetters.ts` of Unicode's confusables (UTS #39, confusables.txt, Unicode License V3), as
 * the Python package confusable_homoglyphs 3.3.1 (MIT) carries them in its `confusables.json`: `node scripts/makeConfusables.ts
 * confusables.json`. Kept are letters and digits that look like ASCII ones and are not folded into them by NFKD.
 */
const fileSchema = z.record(z.string(), z.array(z.object({ c: z.string() })));
const ascii = /^[A-Za-z0-9]{1,3}$/;

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

function targetsOf(table: z.infer<typeof fileSchema>): Map<string, string[]> {
  const byTarget = new Map<string, string[]>();
  for (const [source, looks] of Object.entries(table)) {
    if (!/^[\p{L}\p{N}]$/u.test(source) || ascii.test(folded(source))) continue;
    const target = looks.map(({ c }) => folded(c)).find((one) => ascii.test(one));
    if (target !== undefined) byTarget.set(target, [...(byTarget.get(target) ?? []), source]);
  }
  return byTarget;
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new TypeError('Which confusables.json?');
const byTarget = targetsOf(fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))));
const lines = [...byTarget]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([target, sources]) => `  ['${target}', '${sources.sort().join('')}'],`);
const text = `/**
 * Letters and digits that look like ASCII ones, by what they look like. Made by \`scripts/makeConfusables.ts\` of Unicode's
 * confusables.txt (UTS #39), © Unicode, Inc., under the Unicode License V3.
 */
export const confusableLetters: readonly (readonly [looksLike: string, letters: string])[] = [
${lines.join('\n')}
];
`;
await writeFile(join(import.meta.dirname, '..', 'core', 'ledger', 'vendors', 'confusableLetters.ts'), text);
