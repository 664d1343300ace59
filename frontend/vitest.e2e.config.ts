import { defineConfig } from 'vitest/config';

/** Tests of the whole product: the real server's jar and a real browser. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: ['e2e/support/shared-server.ts'],
    // One server and one browser at a time; several would only slow down what is measured.
    fileParallelism: false,
    testTimeout: 120_000,
    // What has a limit of its own says so; the rest may wait for a busy machine.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 120_000,
  },
});
