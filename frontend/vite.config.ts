import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { precompress } from './build/precompress.ts';
import { routeDocuments } from './build/route-documents.ts';
import { sizeBudget } from './build/size-budget.ts';

const backend = `http://localhost:${process.env.TELEMETRY_PORT ?? '8050'}`;

export default defineConfig({
  plugins: [react(), routeDocuments(), precompress(), sizeBudget()],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // Plotly's core asks for it whatever it draws.
      'maplibre-gl/dist/maplibre-gl.css': fileURLToPath(new URL('./build/no-maps.ts', import.meta.url)),
    },
  },
  css: {
    preprocessorOptions: {
      // Bootstrap 5.3 still uses what Sass 3 will drop.
      scss: {
        quietDeps: true,
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
      },
    },
  },
  // Plotly speaks of `global`; without this the build passes and the page dies.
  define: { global: 'globalThis' },
  build: {
    // Plotly is one chunk of a megabyte, loaded lazily; build/size-budget.ts watches what matters, the compressed sum.
    chunkSizeWarningLimit: 1200,
  },
  server: {
    proxy: { '/api': backend, '/openapi.yml': backend, '/health': backend },
  },
  test: {
    // A busy machine is slow; what must be quick is measured elsewhere.
    testTimeout: 60_000,
    environment: 'jsdom',
    include: ['{build,src}/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
  },
});
