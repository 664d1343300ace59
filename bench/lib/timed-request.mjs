import { processorMs } from './processor-time.mjs';

/** Requests a path of a server and returns the milliseconds until the last byte, and those of CPU time of the server. */
export async function timedRequest(server, path) {
  const spentBefore = processorMs(server.pids);
  const begun = performance.now();
  const response = await fetch(`${server.address}${path}`);
  await response.arrayBuffer();
  const ms = performance.now() - begun;
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return { ms, processorMs: processorMs(server.pids) - spentBefore };
}
