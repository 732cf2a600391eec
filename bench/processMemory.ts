import { readFile } from 'node:fs/promises';

/** Resident memory of a process in MB, now or at its highest so far; null once it is gone (Linux only). */
export async function processMemory(pid: number, when: 'now' | 'highest'): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const line = when === 'now' ? /^VmRSS:\s+(\d+) kB$/m : /^VmHWM:\s+(\d+) kB$/m;
  const kilobytes = line.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
