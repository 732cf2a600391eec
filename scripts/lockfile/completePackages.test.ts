import { expect, test } from 'vitest';
import { completePackages } from './completePackages.ts';

const packages = {
  'node_modules/tool': {
    version: '1.0.0',
    dev: true,
    optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', '@tool/linux-x64-gnu': '1.0.0', ranged: '^2.0.0' },
  },
  'node_modules/@tool/linux-x64-gnu': { version: '1.0.0', optional: true },
  'node_modules/better-sqlite3': { name: 'better-sqlite3-multiple-ciphers', version: '13.0.3' },
};

test('a platform package the registry lacked gets an entry only that platform installs', () => {
  const complete = completePackages(packages);
  expect(complete['node_modules/@tool/linux-x64-musl']).toEqual({
    version: '1.0.0',
    optional: true,
    dev: true,
    os: ['linux'],
    cpu: ['x64'],
    libc: ['musl'],
  });
  expect(complete['node_modules/@tool/linux-x64-gnu']).toEqual({ version: '1.0.0', optional: true });
});

test('a range is left to npm, prebuilt addons are not compiled, completing twice changes nothing', () => {
  const once = completePackages(packages);
  expect(once['node_modules/ranged']).toBeUndefined();
  expect(once['node_modules/better-sqlite3']?.['gypfile']).toBe(false);
  expect(completePackages(once)).toEqual(once);
});
