import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const largestBytes = 512 * 1024;
const codeSchema = z.object({ code: z.string().regex(/^[A-Z][A-Z0-9_]{1,40}$/) });

export interface IncidentLog {
  /** Notes that something failed in `where` (a fixed word of ours). */
  note(where: string, error?: unknown): void;
}

/**
 * A log that cannot leak a document: of an error it keeps class, code and the places in our code it passed, never its
 * message, which may quote a file name, a value or a query. Two files of half a megabyte at most.
 */
export function openIncidentLog(file: string): IncidentLog {
  mkdirSync(dirname(file), { recursive: true });
  return {
    note(where, error) {
      try {
        turnOver(file);
        appendFileSync(file, `${new Date().toISOString()} ${where}${describe(error)}\n`, { mode: 0o600 });
      } catch {
        // A log that cannot be written (full disk) must not bring the shell down.
      }
    },
  };
}

/** What may be kept of an error: its class, its code and the code places of its stack. */
function describe(error: unknown): string {
  if (error === undefined) return '';
  if (!(error instanceof Error)) return ` ${typeof error}`;
  const code = codeSchema.safeParse(error);
  const name = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  return ` ${name}${code.success ? ` ${code.data.code}` : ''}${places(error.stack ?? '')}`;
}

function places(stack: string): string {
  const found = [...stack.matchAll(/^\s+at .*?([A-Za-z0-9_.-]+\.(?:js|cjs|mjs|ts):\d+:\d+)\)?$/gm)];
  return found
    .slice(0, 8)
    .map((match) => ` < ${match[1] ?? ''}`)
    .join('');
}

function turnOver(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestBytes) renameSync(file, `${file}.old`);
}
