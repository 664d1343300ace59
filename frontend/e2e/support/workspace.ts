import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stop } from './stop-process.ts';
import { testNow } from './telemetry-server.ts';

const target = fileURLToPath(new URL('../../../backend/target', import.meta.url));
const startTimeoutMs = 90_000;

/** What opens the warehouse of every stand-in, besides its address. */
export const key = {
  DATABRICKS_TOKEN: 'dapi-stand-in-token',
  DATABRICKS_WAREHOUSE_ID: '0123456789abcdef',
};

export interface Workspace {
  /** What a server needs to know to have this workspace as its source. */
  environment: Record<string, string>;
  stop: () => Promise<void>;
}

/**
 * Starts a stand-in for a Databricks workspace, with the sample's rows, on a free port unless told which;
 * durations as Java writes them.
 */
export async function startWorkspace(
  behaviour: { 'statement-delay'?: string; 'starts-within'?: string } = {},
  port = 0,
): Promise<Workspace> {
  const libraries = readFileSync(`${target}/test.classpath`, 'utf8').trim();
  const child = spawn(
    'java',
    [
      '-Duser.timezone=UTC',
      '--add-opens=java.base/java.nio=ALL-UNNAMED',
      ...Object.entries(behaviour).map(([name, value]) => `-Dstandin.${name}=${value}`),
      '-cp',
      `${target}/test-classes:${target}/classes:${libraries}`,
      'dev.appstelemetry.standin.StandInServer',
      String(port),
    ],
    { env: { ...process.env, TELEMETRY_NOW: testNow }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const printed = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No workspace in time:\n${output}`)), startTimeoutMs);
    const read = (data: Buffer) => {
      output += data.toString();
      if (/DATABRICKS_WAREHOUSE_ID=\S+\n/.test(output)) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The workspace stopped at start:\n${output}`)));
  });
  await printed;
  const exported = [...output.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  return {
    environment: { TELEMETRY_SOURCE: 'databricks', ...Object.fromEntries(exported) },
    stop: () => stop(child),
  };
}
