import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { OWN_WORKSPACE } from './inventory.mjs';

const START_TIMEOUT_MS = 240_000;
// Flags for a process of about a minute.
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * Starts the built server over audit files and an inventory at a fixed time, for the workspaces in scope, and waits
 * until it answers.
 */
export async function startServer(jar, auditFiles, appsFile, { now, workspaces }) {
  const port = await freePort();
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const server = spawn(java, ['-Duser.timezone=UTC', ...SHORT_LIVED, '-jar', jar], {
    env: {
      PATH: process.env.PATH,
      TELEMETRY_PORT: String(port),
      TELEMETRY_NOW: now,
      TELEMETRY_SOURCE: 'files',
      TELEMETRY_AUDIT_FILES: auditFiles,
      TELEMETRY_APPS_FILE: appsFile,
      TELEMETRY_STORE_PATH: `${appsFile}.duckdb`,
      TELEMETRY_WORKSPACES: workspaces,
      DATABRICKS_WORKSPACE_ID: OWN_WORKSPACE,
      // On a slow machine, the files would be looked at again, and answers would say that they are refreshing.
      TELEMETRY_SYNC_INTERVAL: '1d',
      TELEMETRY_REFRESH_AFTER: '1d',
    },
  });
  const output = [];
  server.stdout.on('data', (text) => output.push(text));
  server.stderr.on('data', (text) => output.push(text));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const address = `http://localhost:${port}`;
  for (const deadline = Date.now() + START_TIMEOUT_MS; !(await answers(address)); ) {
    if (server.exitCode !== null || Date.now() > deadline) {
      server.kill();
      throw new Error(`The server does not answer:\n${output.join('')}`);
    }
    await setTimeout(100);
  }
  return {
    address,
    stop: () => {
      server.kill();
      return ended;
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(address) {
  try {
    return (await fetch(`${address}/health/liveness`)).ok;
  } catch {
    return false;
  }
}
