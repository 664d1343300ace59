import { useEffect, useState } from 'react';
import { useSettings } from '@/api/settings';
import { type ShownQueries, useShownQueries } from '@/api/shown-queries';
import { useAutoRefresh } from '@/lib/auto-refresh';
import { noValue } from '@/lib/format';

const tickMs = 5_000;

/** The arrival time of the oldest answer on the page, or null before the first answer. */
function oldestUpdate({ telemetry }: ShownQueries): number | null {
  const updates = telemetry.map(({ state }) => state.dataUpdatedAt).filter((at) => at > 0);
  return updates.length === 0 ? null : Math.min(...updates);
}

/** Seconds until the next automatic refresh, or null before the first answer. */
function useSecondsToRefresh(intervalMs: number): number | null {
  const updatedAt = useShownQueries(oldestUpdate);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return updatedAt === null ? null : Math.max(0, (updatedAt + intervalMs - now) / 1000);
}

function textOf(seconds: number | null): string {
  if (seconds === null) {
    return noValue;
  }
  return seconds < 60 ? '< 1 min' : `${Math.round(seconds / 60)} min`;
}

/** The time until the next automatic refresh. */
export function NextRefresh() {
  const { refreshIntervalSeconds } = useSettings();
  const [on] = useAutoRefresh();
  const seconds = useSecondsToRefresh(refreshIntervalSeconds * 1000);
  return <>{on ? textOf(seconds) : 'manual'}</>;
}
