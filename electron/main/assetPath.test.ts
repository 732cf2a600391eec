import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetPath } from './assetPath.ts';

const folder = join(sep, 'app', 'out', 'renderer');

describe('assetPath', () => {
  it('names files of the built interface with their types', () => {
    expect(assetPath(folder, 'app://ui/assets/index-1a2b.js')).toEqual({
      path: join(folder, 'assets', 'index-1a2b.js'),
      mediaType: 'text/javascript; charset=utf-8',
    });
    expect(assetPath(folder, 'app://ui/')?.path).toBe(join(folder, 'index.html'));
  });

  it('answers routes of the interface with its entry page', () => {
    expect(assetPath(folder, 'app://ui/invoice/0189')?.path).toBe(join(folder, 'index.html'));
  });

  it('refuses types it does not serve', () => {
    expect(assetPath(folder, 'app://ui/secrets.db')).toBeNull();
  });

  it.each([
    'app://ui/..%2f..%2fpackage.json',
    'app://ui/%5c..%5cx.js',
    'app://ui/a%00.js',
    'app://ui/%ff.js',
    'no url',
  ])('does not leave its folder for %s', (url) => expect(assetPath(folder, url)).toBeNull());

  it('never names a path outside its folder', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '/', 'a', 'b.js', 'index.html', '//', '%252e');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const asset = assetPath(folder, `app://ui/${pieces.join('/')}`);
        expect(asset === null || asset.path.startsWith(folder + sep)).toBe(true);
      }),
    );
  });
});
