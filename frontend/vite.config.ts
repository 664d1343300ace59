import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { precompress } from './build/precompress.ts';
import { routeDocuments } from './build/route-documents.ts';
import { sizeBudget } from './build/size-budget.ts';

const backend = `http://localhost:${process.env.TELEMETRY_PORT ?? '8050'}`;

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Components that Plotly's core registers for all charts. A twentieth of its script. */
const unusedComponents =
  /^\.\/components\/(?:annotations3d|errorbars|images|rangeselector|rangeslider|sliders|updatemenus)$/;

export default defineConfig({
  plugins: [react(), routeDocuments(), precompress(), sizeBudget()],
  resolve: {
    alias: [
      { find: '@', replacement: path('./src') },
      // Plotly's core imports this style sheet for all charts.
      { find: 'maplibre-gl/dist/maplibre-gl.css', replacement: path('./build/no-maps.ts') },
      { find: unusedComponents, replacement: path('./build/no-component.cjs') },
    ],
  },
  css: {
    preprocessorOptions: {
      // Bootstrap 5.3 uses features that Sass 3 will remove.
      scss: {
        quietDeps: true,
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
      },
    },
  },
  // Plotly uses `global`. Without this the page crashes at run time.
  define: { global: 'globalThis' },
  build: {
    // Plugin timings are not build errors.
    rolldownOptions: { checks: { pluginTimings: false } },
    // Plotly is one lazy chunk of a megabyte. build/size-budget.ts checks the compressed sum.
    chunkSizeWarningLimit: 1200,
  },
  server: {
    proxy: { '/api': backend, '/openapi.yml': backend, '/health': backend },
  },
  test: {
    // Long enough for busy machines. `make bench` measures performance.
    testTimeout: 120_000,
    // Component tests mostly wait for timers.
    maxWorkers: '100%',
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        // Tests of pure functions share one process without a DOM.
        test: {
          name: 'functions',
          include: ['{build,src}/**/*.test.ts'],
          exclude: ['**/*.dom.test.ts'],
          environment: 'node',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['src/**/*.test.tsx', 'src/**/*.dom.test.ts'],
          environment: 'jsdom',
          // Test files of a process share one document. The setup cleans up after each test.
          isolate: false,
          setupFiles: ['src/testing/setup.ts'],
        },
      },
    ],
  },
});
