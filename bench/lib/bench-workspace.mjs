import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { startJava } from './java.mjs';

/** The emulator holds every row of a statement's result in memory. */
const memory = '-Xmx4g';

/** An emulated workspace with the apps of an export, and with its rows or an empty log. */
export async function startBenchWorkspace({ apps, rows }, { empty = false } = {}) {
  const child = startJava('BenchWorkspace', empty ? [apps] : [apps, rows], { options: [memory] });
  const stopped = once(child, 'exit');
  const environment = { TELEMETRY_SOURCE: 'databricks' };
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === '') {
      break;
    }
    const [name, value] = line.split('=', 2);
    environment[name] = value;
  }
  if (child.exitCode !== null) {
    throw new Error('The emulated workspace did not start.');
  }
  return {
    environment,
    stop: async () => {
      child.kill('SIGTERM');
      await stopped;
    },
  };
}
