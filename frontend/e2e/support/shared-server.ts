import type { TestProject } from 'vitest/node';
import { startServer } from './telemetry-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the shared server with sample data. */
    address: string;
  }
}

/** Starts one server with sample data for all test files. Tests with other settings start a separate server. */
export default async function setup(project: TestProject) {
  const server = await startServer();
  project.provide('address', server.address);
  return server.stop;
}
