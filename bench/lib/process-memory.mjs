import { readFileSync } from 'node:fs';

const bytesPerKb = 1_024;

/** A field of /proc/<pid>/status in megabytes of 10⁶ bytes: VmRSS is the resident memory, VmHWM its maximum so far. */
export function megabytes(pid, field) {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(
    readFileSync(`/proc/${pid}/status`, 'utf8'),
  )?.[1];
  return Math.round((Number(kilobytes) * bytesPerKb) / 1e6);
}
