import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { processorMs } from './processor-time.mjs';

const startTimeoutMs = 90_000;
const pollMs = 5;

/** The command of `make run` with a separate class archive. */
function command(folder) {
  const archive = join(folder, 'classes.jsa');
  const recipe = execFileSync(
    'make',
    ['--dry-run', '--silent', '--no-print-directory', 'run', `ARCHIVE=${archive}`],
    {
      encoding: 'utf8',
    },
  );
  const line = recipe.split('\n').find((candidate) => candidate.startsWith('exec java '));
  if (!line) {
    throw new Error(`"make run" does not start Java:\n${recipe}`);
  }
  return line.trim().split(' ').slice(2);
}

const archiveOption = /^-XX:(SharedArchiveFile|ArchiveClassesAtExit)=|^-Xlog:cds/;

/**
 * Starts the server like `make run` and waits for its first answer. The first server of a folder writes the class
 * archive when it stops; later ones use it. Another jar is started without an archive.
 */
export async function startServer(
  folder,
  {
    archive = true,
    environment = { TELEMETRY_SOURCE: 'sample' },
    first = '/api/v1/kpi-summary',
    jar = null,
    timeoutMs = startTimeoutMs,
  } = {},
) {
  const all = command(folder).filter((option) => (archive && !jar) || !archiveOption.test(option));
  const options = jar ? [...all.slice(0, -1), jar] : all;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const child = spawn('java', options, {
    env: { ...process.env, TELEMETRY_PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(folder, `server-${port}.log`));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const stopped = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await stopped;
  };
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  stopped.then(() => process.off('exit', killAtExit));
  await firstAnswer(`${address}${first}`, child, begun + timeoutMs);
  const firstAnswerMs = performance.now() - begun;
  return { address, pids: [child.pid], firstAnswerMs, startProcessorMs: processorMs([child.pid]), stop };
}

async function firstAnswer(url, child, until) {
  while (performance.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The server exited at start with ${child.signalCode ?? `code ${child.exitCode}`}.`);
    }
    if ((await status(url)) === 200) {
      return;
    }
    await pause(pollMs);
  }
  throw new Error('The server did not answer.');
}

function status(url) {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    }).once('error', () => resolve(null));
  });
}
