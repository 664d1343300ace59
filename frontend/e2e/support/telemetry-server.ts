import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { stop } from './stop-process.ts';

const jar =
  process.env.TELEMETRY_JAR ??
  fileURLToPath(new URL('../../../backend/target/apps-telemetry.jar', import.meta.url));
const startTimeoutMs = 90_000;

/** The instant at which the tests live: a Monday morning in Europe. */
export const testNow = '2026-11-23T09:30:00Z';

export interface TelemetryServer {
  address: string;
  /** What the server wrote, for a test that fails. */
  log: () => string;
  /** Lets every question hang, until thawed. */
  freeze: () => void;
  thaw: () => void;
  stop: () => Promise<void>;
}

/** Starts the product as its users do, on a free port, with the clock fixed. */
export async function startServer(
  environment: Record<string, string> = {},
  port?: number,
): Promise<TelemetryServer> {
  const chosen = port ?? (await freePort());
  const address = `http://127.0.0.1:${chosen}`;
  const lines: string[] = [];
  const child = spawn('java', ['-jar', jar], {
    env: {
      ...process.env,
      TELEMETRY_PORT: String(chosen),
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
    freeze: () => child.kill('SIGSTOP'),
    thaw: () => child.kill('SIGCONT'),
    stop: () => stop(child),
  };
  await answering(child, server);
  return server;
}

async function answering(child: ChildProcess, { address, log }: TelemetryServer): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) {
      throw new Error(`The server stopped at start:\n${log()}`);
    }
    const response = await fetch(`${address}/health`).catch(() => null);
    if (response?.ok) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not start within ${startTimeoutMs / 1000} s:\n${log()}`);
}
