import { useEffect, useState } from 'react';

const maxMs = 1_000;

/** Whether to wait: true while something is pending, for at most a second. */
export function useBriefWait(pending: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!pending) {
      return;
    }
    const timer = setTimeout(() => setOver(true), maxMs);
    return () => {
      clearTimeout(timer);
      setOver(false);
    };
  }, [pending]);
  return pending && !over;
}
