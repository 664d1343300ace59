import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stop } from './stop-process.ts';
import { shortLived, testNow } from './telemetry-server.ts';

const target = fileURLToPath(new URL('../../../backend/target', import.meta.url));
const startTimeoutMs = 240_000;

export interface Workspace {
  /** The environment variables of a server that reads this workspace. */
  environment: Record<string, string>;
  /** Completes the start of the warehouse, if it is starting. */
  run: () => void;
  stop: () => Promise<void>;
}

/** Starts the emulator of a Databricks workspace with the sample's rows on a free port. Durations are in ISO 8601. */
export async function startWorkspace(
  behaviour: { 'statement-delay'?: string; 'starts-within'?: string } = {},
): Promise<Workspace> {
  const libraries = readFileSync(`${target}/test.classpath`, 'utf8').trim();
  const child = spawn(
    'java',
    [
      ...shortLived,
      '--add-opens=java.base/java.nio=ALL-UNNAMED',
      ...Object.entries(behaviour).map(([name, value]) => `-Demulator.${name}=${value}`),
      '-cp',
      `${target}/test-classes:${target}/classes:${libraries}`,
      'dev.appstelemetry.emulator.EmulatorServer',
    ],
    { env: { ...process.env, TELEMETRY_NOW: testNow }, stdio: 'pipe' },
  );
  let output = '';
  const printed = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The emulator did not start in time:\n${output}`)),
      startTimeoutMs,
    );
    const read = (data: Buffer) => {
      output += data.toString();
      if (/DATABRICKS_WAREHOUSE_ID=\S+\n/.test(output)) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The emulator stopped during startup:\n${output}`)));
  });
  await printed;
  const exported = [...output.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  return {
    // The figures come from the warehouse, because most tests are about its states.
    environment: {
      TELEMETRY_SOURCE: 'databricks',
      TELEMETRY_STORE: 'none',
      ...Object.fromEntries(exported),
    },
    run: () => child.stdin.write('run\n'),
    stop: () => stop(child),
  };
}
