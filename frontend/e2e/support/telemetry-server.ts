import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { stop } from './stop-process.ts';

const jar =
  process.env.TELEMETRY_JAR ??
  fileURLToPath(new URL('../../../backend/target/apps-telemetry.jar', import.meta.url));
const startTimeoutMs = 240_000;

/** JVM flags for a short-lived process: C1 compiler and serial garbage collector. */
export const shortLived = ['-Duser.timezone=UTC', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** The fixed time of the tests, a Monday morning in Europe. */
export const testNow = '2026-11-23T09:30:00Z';

export interface TelemetryServer {
  address: string;
  /** The server's output, for failed tests. */
  log: () => string;
  stop: () => Promise<void>;
}

/** Starts the jar on a free port with the fixed clock. */
export async function startServer(environment: Record<string, string> = {}): Promise<TelemetryServer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const lines: string[] = [];
  const child = spawn('java', [...shortLived, '-jar', jar], {
    env: {
      ...process.env,
      TELEMETRY_PORT: String(port),
      TELEMETRY_NOW: testNow,
      TELEMETRY_SOURCE: 'sample',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (data: Buffer) => lines.push(data.toString()));
  child.stderr.on('data', (data: Buffer) => lines.push(data.toString()));
  const server: TelemetryServer = {
    address,
    log: () => lines.join(''),
    stop: () => stop(child),
  };
  await answering(child, server);
  return server;
}

async function answering(child: ChildProcess, { address, log }: TelemetryServer): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) {
      throw new Error(`The server stopped during startup:\n${log()}`);
    }
    const response = await fetch(`${address}/health/liveness`).catch(() => null);
    if (response?.ok) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not start within ${startTimeoutMs / 1000} s:\n${log()}`);
}
