import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchPaths } from './launchPaths.ts';

it('takes the arguments that exist, resolved, and neither switches nor the app itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-launch-'));
  writeFileSync(join(folder, 'invoice.pdf'), '%PDF-1.7');
  mkdirSync(join(folder, 'app'));
  const found = launchPaths({
    arguments: ['--no-sandbox', 'app', 'invoice.pdf', 'gone.pdf', '', join(folder, 'invoice.pdf'), folder],
    workingDirectory: folder,
    appPath: join(folder, 'app'),
  });
  expect(found).toEqual([join(folder, 'invoice.pdf'), join(folder, 'invoice.pdf'), folder]);
});
