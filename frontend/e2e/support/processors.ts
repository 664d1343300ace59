import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const watchMs = 2_000;
const calm = 0.2;

/** The share of the processors' time that is spent on anything, watched while nothing of ours runs. */
export async function shareInUse(): Promise<number> {
  const before = ticks();
  await pause(watchMs);
  const after = ticks();
  return (after.busy - before.busy) / (after.all - before.all);
}

export const isBusy = (share: number) => share > calm;

/** Waits until others leave the processors alone, but not for ever; gives the share that they still take. */
export async function processorsCalm(longestMs: number): Promise<number> {
  const deadline = Date.now() + longestMs;
  let share = await shareInUse();
  while (isBusy(share) && Date.now() < deadline) {
    share = await shareInUse();
  }
  return share;
}

function ticks() {
  let all = 0;
  let busy = 0;
  for (const { times } of cpus()) {
    const used = times.user + times.nice + times.sys + times.irq;
    busy += used;
    all += used + times.idle;
  }
  return { all, busy };
}
