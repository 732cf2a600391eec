import type { VouchApp } from './launchVouch.ts';

/** The process of the engine, or null between two lives. */
export function enginePid({ electron }: VouchApp): Promise<number | null> {
  return electron.evaluate(
    ({ app }) => app.getAppMetrics().find((process) => process.name === 'Vouch engine')?.pid ?? null,
  );
}

/** Ends the engine as a crash would: at once, with no chance to tidy up. */
export async function killEngine(vouch: VouchApp): Promise<void> {
  const pid = await enginePid(vouch);
  if (pid === null) throw new Error('There is no engine to kill');
  process.kill(pid, 'SIGKILL');
}
