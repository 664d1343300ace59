import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const tickMs = 5_000;

/** Seconds until the page asks again by itself, or null before the first answer. */
export function secondsToRefresh(client: QueryClient, intervalMs: number, now: number): number | null {
  const shown = client.getQueryCache().findAll({ queryKey: ['telemetry'], type: 'active' });
  const updated = shown.map((query) => query.state.dataUpdatedAt).filter((at) => at > 0);
  return updated.length === 0 ? null : Math.max(0, (Math.min(...updated) + intervalMs - now) / 1000);
}

export function useSecondsToRefresh(intervalMs: number): number | null {
  const client = useQueryClient();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return secondsToRefresh(client, intervalMs, now);
}
