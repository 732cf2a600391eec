import { z } from 'zod';
import { dropFiles } from '../e2e/dropFiles.ts';
import { withDesktopApp, withProfile } from './DesktopApp.ts';

const framesSchema = z.object({ longest: z.number(), count: z.number(), slow: z.number() });

/** Runs inside the page: notes the gap between frames until asked to stop. */
const startWatching = `
  window.frameWatch = { longest: 0, count: 0, slow: 0, stop: false };
  let last = performance.now();
  const note = (now) => {
    const gap = now - last;
    last = now;
    const watch = window.frameWatch;
    watch.longest = Math.max(watch.longest, gap);
    watch.count += 1;
    if (gap > 34) watch.slow += 1;
    if (!watch.stop) requestAnimationFrame(note);
  };
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(note); });
`;

export interface Frames {
  readonly longestMs: number;
  /** Share of frames that took longer than two refreshes (34 ms), in percent. */
  readonly slowPercent: number;
}

/** Drops files on the Inbox of the real app and watches its frames until all of them are finished. */
export async function framesWhileReading(files: readonly string[]): Promise<Frames> {
  return withProfile((profile) =>
    withDesktopApp(profile, async ({ page }) => {
      await page.getByRole('link', { name: /inbox/i }).first().click();
      await page.getByRole('heading', { name: /inbox/i }).first().waitFor();
      await page.waitForTimeout(1500);
      await page.evaluate(startWatching);
      await dropFiles(page, files);
      const queue = page.locator('.queue-meter');
      await queue.waitFor({ state: 'attached', timeout: 60_000 });
      await queue.waitFor({ state: 'detached', timeout: 600_000 });
      await page.evaluate('window.frameWatch.stop = true');
      const frames = framesSchema.parse(await page.evaluate('window.frameWatch'));
      return { longestMs: frames.longest, slowPercent: (frames.slow / frames.count) * 100 };
    }),
  );
}
