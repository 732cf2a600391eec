import { expect, test } from './vouchTest.ts';

const page = 'vouch-page://page/01890a5d-ac96-774b-bcce-b302099a8057/1';

test('the page can neither leave the app, nor open windows, nor embed pages', async ({ vouch }) => {
  await vouch.page.evaluate("location.href = 'https://example.com/'");
  await vouch.page.evaluate("location.href = 'file:///etc/passwd'");
  expect(await vouch.page.evaluate("window.open('https://example.com/') === null")).toBe(true);
  await vouch.page.waitForTimeout(300);
  expect(vouch.page.url()).toMatch(/^app:\/\/ui\//);
  expect(vouch.electron.windows()).toHaveLength(1);
  await vouch.page.evaluate(
    "document.body.append(Object.assign(document.createElement('iframe'), { src: 'app://ui/' }))",
  );
  await vouch.page.waitForTimeout(300);
  expect(vouch.page.frames().filter((frame) => frame.url().startsWith('app:'))).toHaveLength(1);
});

test('the page has no Node and no more of the shell than a way to ask for its ports', async ({ vouch }) => {
  const kinds = await vouch.page.evaluate(
    '[typeof require, typeof process, typeof module, typeof Buffer, typeof electron].join()',
  );
  expect(kinds).toBe('undefined,undefined,undefined,undefined,undefined');
  expect(await vouch.page.evaluate('Object.keys(window.vouch)')).toEqual(['connect']);
});

test('every response of the interface carries the strict policy', async ({ vouch }) => {
  const policy = await vouch.page.evaluate(
    "fetch('/').then((answer) => answer.headers.get('content-security-policy'))",
  );
  expect(policy).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: vouch-page:",
  );
  expect(policy).toContain("connect-src 'self'; worker-src 'self' blob:");
  expect(policy).not.toContain('unsafe');
  const answered = await vouch.page.evaluate("fetch('https://example.com/').then(() => 'answered', () => 'refused')");
  expect(answered).toBe('refused');
});

test('addresses outside the built interface are not served', async ({ vouch }) => {
  const statuses = await vouch.page.evaluate(
    "Promise.all(['/..%2f..%2fpackage.json', '/x.db', '/missing.js'].map((path) => fetch(path).then((answer) => answer.status)))",
  );
  expect(statuses).toEqual([404, 404, 404]);
});

test('permissions are denied', async ({ vouch }) => {
  const answer = await vouch.page.evaluate(
    "navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', (error) => error.name)",
  );
  expect(answer).not.toBe('granted');
  expect(
    await vouch.page.evaluate("navigator.permissions.query({ name: 'notifications' }).then((found) => found.state)"),
  ).toBe('denied');
});

test('page images are refused to every asker but the window itself', async ({ vouch }) => {
  expect(await vouch.page.evaluate(`fetch('${page}').then(() => 'answered', () => 'refused')`)).toBe('refused');
  const answers = await vouch.electron.evaluate(async ({ BrowserWindow, session }, address) => {
    const load = `new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('answered');
      image.onerror = () => resolve('refused');
      image.src = '${address}';
    })`;
    const seen: Record<string, string> = {};
    const sessions = { own: session.fromPartition('vouch', { cache: false }), default: session.defaultSession };
    for (const [name, asker] of Object.entries(sessions)) {
      const requests: string[] = [];
      asker.webRequest.onErrorOccurred((details) => requests.push(`${details.url} ${details.error}`));
      const window = new BrowserWindow({ show: false, webPreferences: { session: asker } });
      await window.loadURL('about:blank').catch(() => undefined);
      const result: unknown = await window.webContents.executeJavaScript(load);
      seen[name] = `${String(result)} ${requests.some((request) => request.includes('ERR_BLOCKED_BY_CLIENT'))}`;
      asker.webRequest.onErrorOccurred(null);
      window.destroy();
    }
    return seen;
  }, page);
  // Blocked before the handler, and by name: not merely a page that does not exist.
  expect(answers).toEqual({ own: 'refused true', default: expect.stringContaining('refused') });
});

test('developer tools do not open', async ({ vouch }) => {
  const opened = await vouch.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return contents?.isDevToolsOpened();
  });
  expect(opened).toBe(false);
});

test('the page sees nothing of the world its preload lives in', async ({ vouch }) => {
  const kinds = await vouch.page.evaluate('[typeof ipcRenderer, typeof contextBridge, typeof webUtils].join()');
  expect(kinds).toBe('undefined,undefined,undefined');
});
