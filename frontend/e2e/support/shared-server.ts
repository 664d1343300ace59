import type { TestProject } from 'vitest/node';
import { startServer } from './telemetry-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the sample is served, for all tests that only look. */
    address: string;
  }
}

/** One server over the sample for all test files; tests that break things start their own. */
export default async function setup(project: TestProject) {
  const server = await startServer();
  project.provide('address', server.address);
  return server.stop;
}
