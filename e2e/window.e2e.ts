import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWindowState } from '../electron/main/windowState.ts';
import { appFolder, chromiumFlags, electronPath, environmentFor, type VouchApp } from './launchVouch.ts';
import { Workbench } from './pages/Workbench.ts';
import { expect, test } from './vouchTest.ts';

function boundsOf({ electron }: VouchApp) {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
}

test('the window comes back where it was left, at the zoom and in the theme it had', async ({ profile, start }) => {
  const first = await start();
  await first.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ x: 120, y: 90, width: 1100, height: 700 });
    window?.webContents.setZoomLevel(1);
  });
  await expect.poll(() => boundsOf(first)).toMatchObject({ width: 1100, height: 700 });
  await new Workbench(first.page).goTo('Settings');
  await first.page.getByRole('radio', { name: 'Dark' }).click();
  await expect(first.page.locator('body')).toHaveClass(/bp6-dark/);
  // The window shows a choice before it is written; the engine answers in order, so this says that it was.
  await first.page.getByRole('button', { name: 'Verify now' }).click();
  await expect(first.page.getByText(/^Whole: /)).toBeVisible();
  await first.electron.close();
  // A display may still report the first size once after it took the new one, so only what was kept at the end counts.
  const left = readWindowState(join(profile, 'window-state.json')).bounds;
  expect(left).toMatchObject({ width: 1100, height: 700 });
  const second = await start();
  await expect.poll(() => boundsOf(second)).toEqual(left);
  const zoom = () =>
    second.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());
  await expect.poll(zoom).toBeCloseTo(1, 6);
  expect(await second.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await expect(second.page.locator('body')).toHaveClass(/bp6-dark/);
});

test('a window left on a display that is gone opens on one that is there', async ({ profile, start }) => {
  const state = { bounds: { x: 90_000, y: 90_000, width: 1000, height: 700 }, maximized: false, fullScreen: false };
  await writeFile(join(profile, 'window-state.json'), JSON.stringify({ ...state, theme: 'dark', zoomLevel: 0 }));
  const vouch = await start();
  const bounds = await boundsOf(vouch);
  expect(bounds?.x).toBeLessThan(5000);
  expect(await vouch.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
});

test('a second start brings the first forward and ends', async ({ profile, vouch }) => {
  const args = [...chromiumFlags, '--password-store=basic', appFolder];
  const code = await new Promise<number>((resolve) => {
    const second = execFile(electronPath(), args, { env: environmentFor({ profile }) });
    second.once('exit', (status) => resolve(status ?? -1));
  });
  expect(code).toBe(0);
  expect(vouch.electron.windows()).toHaveLength(1);
});

test('window title and menus are the app’s own', async ({ vouch }) => {
  const menus = await vouch.electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(
      (item) =>
        `${item.label}: ${item.submenu?.items
          .map((entry) => entry.label)
          .filter(Boolean)
          .join(', ')}`,
    ),
  );
  expect(menus?.join('\n')).toContain('&File: Open Files…, Open Folder…');
  expect(menus?.join('\n')).toContain(
    '&Go: Home, Inbox, Cases, Review, Duplicates, Vendors, Folders, Flow, Thresholds, Rules, Control Tests, Verify Together, Release, Settings',
  );
  expect(menus?.join('\n')).not.toMatch(/Reload|Developer|Electron/);
  expect(await vouch.page.title()).toContain('Vouch');
});
