import { useSecondsToRefresh } from '@/api/next-refresh';
import { useSettings } from '@/api/settings';
import { useAutoRefresh } from '@/lib/auto-refresh';
import { noValue } from '@/lib/format';

function words(seconds: number | null): string {
  if (seconds === null) {
    return noValue;
  }
  return seconds < 60 ? '< 1 min' : `${Math.round(seconds / 60)} min`;
}

/** When the page refreshes itself next. */
export function NextRefresh() {
  const { refreshIntervalSeconds } = useSettings();
  const [on] = useAutoRefresh();
  const seconds = useSecondsToRefresh(refreshIntervalSeconds * 1000);
  return <>{on ? words(seconds) : 'only by hand'}</>;
}
