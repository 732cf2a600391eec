import { defineConfig } from '@playwright/test';

/** Started by `npm run e2e`, which builds the app and prepares Electron first. */
export default defineConfig({
  testDir: '.',
  // The program's own names a folder of types for the compiler; Playwright would load it as code.
  tsconfig: './playwright.tsconfig.json',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  // Each test starts an app of its own with an engine of its own: one at a time on a small machine.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: process.env['VOUCH_E2E_REPORT'] ?? '../test-results/report.json' }]],
  forbidOnly: true,
});
