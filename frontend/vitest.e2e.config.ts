import { defineConfig } from 'vitest/config';

/** Tests of the whole product: the real server's jar and a real browser. */
export default defineConfig({
  test: {
    globalSetup: ['e2e/support/browser.ts', 'e2e/support/shared-server.ts'],
    // Two processes, each of which keeps its browser for all its files.
    maxWorkers: 2,
    isolate: false,
    // The tests wait for states. The limit ends only tests that would wait forever.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    projects: [
      { extends: true, test: { name: 'e2e', include: ['e2e/**/*.e2e.ts'] } },
      // Screenshots for reviews. They assert nothing.
      { extends: true, test: { name: 'pictures', include: ['e2e/**/*.pictures.ts'] } },
    ],
  },
});
