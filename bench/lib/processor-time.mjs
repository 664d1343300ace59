import { readFileSync } from 'node:fs';

/** What /proc counts in: USER_HZ, which is 100 on every Linux that runs Node. */
const msPerTick = 10;

/** The processor time that processes have taken so far, in user and in system mode. */
export function processorMs(pids) {
  return pids.map(ofProcess).reduce((sum, ms) => sum + ms, 0);
}

function ofProcess(pid) {
  // The second field, the name, may hold spaces; it ends with the last parenthesis.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  const user = Number(fields[11]);
  const system = Number(fields[12]);
  return (user + system) * msPerTick;
}
