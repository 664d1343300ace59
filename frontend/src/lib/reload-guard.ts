const prefix = 'apps-telemetry.reload.';
/** The attempts are counted from zero after this time without one. */
const resetMs = 20 * 60_000;

interface Attempts {
  count: number;
  /** The time of the last attempt. */
  at: number;
}

function read(key: string): Attempts {
  const [count = 0, at = 0] = (sessionStorage.getItem(key) ?? '').split(' ').map(Number);
  return { count, at };
}

/**
 * Whether the page may reload itself now. If so, records the attempt. Attempt n must be at least the nth pause after the
 * previous one, so that a failing page does not reload in a loop. The last pause applies to all further attempts. Returns
 * false if the browser denies storage.
 */
export function mayReload(reason: string, pausesMs: readonly number[], now: number): boolean {
  const key = prefix + reason;
  try {
    const known = read(key);
    const { count, at } = now - known.at > resetMs ? { count: 0, at: 0 } : known;
    const pause = pausesMs[Math.min(count, pausesMs.length - 1)] ?? Number.POSITIVE_INFINITY;
    if (now - at < pause) {
      return false;
    }
    sessionStorage.setItem(key, `${count + 1} ${now}`);
    return true;
  } catch {
    return false;
  }
}
