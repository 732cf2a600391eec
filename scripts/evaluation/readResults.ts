import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ruleReferenceSchema } from '../../core/contract/findings.ts';

const resultSchema = z.object({
  file: z.string(),
  findings: z.array(
    z.object({ code: z.string(), fields: z.array(z.string()).default([]), rule: ruleReferenceSchema.optional() }),
  ),
});
type ReadResult = z.infer<typeof resultSchema>;

/** What `vouch read` says of each file, embedded data and all; by the path given. */
export async function readResults(files: readonly string[]): Promise<ReadonlyMap<string, ReadResult>> {
  const vouch = fileURLToPath(new URL('../../core/cli/vouch.ts', import.meta.url));
  const child = spawn(process.execPath, [vouch, 'read', '--json', ...files], { stdio: ['ignore', 'pipe', 'inherit'] });
  const found = new Map<string, ReadResult>();
  for await (const line of createInterface({ input: child.stdout })) {
    const result = resultSchema.parse(JSON.parse(line));
    found.set(result.file, result);
  }
  return found;
}
