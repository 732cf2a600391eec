import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The oldest Chromium the interface runs in: that of the development runtime for closed networks. */
export const chromiumTarget = 'chrome130';

export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    target: chromiumTarget,
    outDir: join(import.meta.dirname, 'out', 'renderer'),
    emptyOutDir: true,
    sourcemap: false,
    // Small files as data: addresses would need a looser content security policy for fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
  },
  server: { host: '127.0.0.1', cors: false },
});
