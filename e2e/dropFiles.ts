import type { CDPSession, Page } from '@playwright/test';
import { z } from 'zod';

const sizeSchema = z.object({ width: z.number(), height: z.number() });

type DragStep = 'dragEnter' | 'dragOver' | 'drop';

/** Drops files from the desktop on the middle of the window, as a hand would: through the browser's own drag machinery. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await page.evaluate(
      "window.sawDrop = false; addEventListener('drop', () => { window.sawDrop = true; }, { capture: true, once: true })",
    );
    await holdFilesOver(page, paths);
    await page.locator('.drop-overlay').waitFor();
    await drag(page, paths, ['dragOver', 'drop']);
    const isGone = await overlayGoes(page);
    if ((await page.evaluate('window.sawDrop')) === true) {
      if (!isGone) throw new Error('The files were dropped, and the window still waits for them');
      return;
    }
    // On a busy machine the browser may take the drop for a drag that left, or lose it: then nothing was let go over the page.
  }
  throw new Error('Files were held over the window three times without a drop');
}

function overlayGoes(page: Page): Promise<boolean> {
  return page
    .locator('.drop-overlay')
    .waitFor({ state: 'hidden', timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
}

/** Holds files over the window without letting go, to see what it then shows. */
export async function holdFilesOver(page: Page, paths: readonly string[]): Promise<void> {
  await drag(page, paths, ['dragEnter', 'dragOver']);
}

async function drag(page: Page, paths: readonly string[], steps: readonly DragStep[]): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const at = await middleOf(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of steps) await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
}

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const size = await page.evaluate('({ width: innerWidth, height: innerHeight })');
  const { width, height } = sizeSchema.parse(size);
  return { x: Math.round(width / 2), y: Math.round(height / 2) };
}
