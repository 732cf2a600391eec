import { metricOf, type Metrics } from './measurement.ts';
import { prepareDesktopApp, withDesktopApp, withProfile } from './DesktopApp.ts';

const runs = 7;

/** From starting the program to an Inbox that answers, in milliseconds. */
async function startOnce(profile: string): Promise<number> {
  const began = performance.now();
  return withDesktopApp(profile, async ({ page }) => {
    await page.getByRole('link', { name: /inbox/i }).first().click();
    await page.getByRole('heading', { name: /inbox/i }).first().waitFor();
    return performance.now() - began;
  });
}

/** Cold start to interactive: the whole program each time, on a store that exists and on a new profile. */
export async function run(): Promise<Metrics> {
  await prepareDesktopApp();
  const fresh: number[] = [];
  const known: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    await withProfile(async (profile) => {
      fresh.push(await startOnce(profile));
      known.push(await startOnce(profile));
    });
  }
  return { startNewProfileMs: metricOf(fresh, 'ms'), startKnownProfileMs: metricOf(known, 'ms') };
}
