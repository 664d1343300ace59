import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** The Arrow library of the Databricks driver and of the emulator needs it. */
const open = '--add-opens=java.base/java.nio=ALL-UNNAMED';
const maxOutput = 1e8;

function command(mainClass, args, options) {
  const libraries = readFileSync('backend/target/test.classpath', 'utf8').trim();
  const classPath = ['backend/target/test-classes', 'backend/target/classes', libraries].join(':');
  const name = `dev.appstelemetry.bench.${mainClass}`;
  return ['-Duser.timezone=UTC', open, ...options, '-cp', classPath, name, ...args.map(String)];
}

/** Runs a main class of the benchmarks to its end. Its output is shown if it fails. */
export async function runJava(mainClass, args, { options = [], environment = {} } = {}) {
  const env = { ...process.env, ...environment };
  await run('java', command(mainClass, args, options), { env, maxBuffer: maxOutput });
}

/** Starts a main class of the benchmarks. */
export function startJava(mainClass, args, { options = [], environment = {} } = {}) {
  const env = { ...process.env, ...environment };
  const child = spawn('java', command(mainClass, args, options), { env, stdio: ['pipe', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}
