import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const oneGiB = 2 ** 30;
const watchMs = 3_000;

/** The load average of the last minute. */
export function load() {
  return loadavg()[0].toFixed(2);
}

/**
 * CPU use of other processes in percent, measured for some seconds. The load average would include a build that just
 * ended.
 */
export async function otherWork() {
  const before = ticks();
  await pause(watchMs);
  const after = ticks();
  return Math.round((100 * (after.busy - before.busy)) / (after.all - before.all));
}

function ticks() {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (of) => times.reduce((total, each) => total + of(each), 0);
  const all = sum(({ user, nice, sys, idle, irq }) => user + nice + sys + idle + irq);
  return { all, busy: all - sum(({ idle }) => idle) };
}

/** A description of the machine. */
export function machine() {
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    processors: cpus().length,
    model: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / oneGiB),
    system: `Linux ${release()}, ${distribution()}`,
    java: javaVersion(),
    node: process.version,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  };
}

function distribution() {
  return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'unknown';
}

function javaVersion() {
  const settings = execFileSync('java', ['--version'], { encoding: 'utf8' });
  return settings.split('\n')[1]?.trim() ?? settings.trim();
}
