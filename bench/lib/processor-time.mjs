import { readFileSync } from 'node:fs';

/** The unit of /proc: 1 / USER_HZ, which is 100 on every Linux that runs Node. */
const msPerTick = 10;

/** The CPU time of processes so far, in user and system mode. */
export function processorMs(pids) {
  return pids.map(ofProcess).reduce((sum, ms) => sum + ms, 0);
}

function ofProcess(pid) {
  // The second field, the name, can contain spaces and ends with the last parenthesis.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  const user = Number(fields[11]);
  const system = Number(fields[12]);
  return (user + system) * msPerTick;
}
