import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const threads = 2;
const connections = 32;

/** Whether wrk is installed. */
export function hasWrk() {
  return !spawnSync('wrk', ['-v']).error;
}

/** Runs wrk for this many seconds and returns the number of answers and the rate per second. */
export async function runWrk({ url, headers = [] }, seconds) {
  const options = [`-t${threads}`, `-c${connections}`, `-d${seconds}s`];
  const { stdout } = await run('wrk', [...options, ...headers.flatMap((header) => ['-H', header]), url]);
  if (/Non-2xx or 3xx responses|Socket errors: connect [1-9]/.test(stdout)) {
    throw new Error(`${url} failed:\n${stdout}`);
  }
  return {
    answers: Number(/(\d+) requests in/.exec(stdout)?.[1]),
    rate: Number(/^Requests\/sec:\s+([\d.]+)$/m.exec(stdout)?.[1]),
  };
}
