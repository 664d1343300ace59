import { useSettings } from '@/api/settings';
import { Switch } from '@/components/switch';
import { useAutoRefresh } from '@/lib/auto-refresh';
import { formatAge } from '@/lib/format';

/** Whether the page refreshes itself. In the header, and in narrow windows with the details of the data. */
export function AutoRefreshSwitch() {
  const { refreshIntervalSeconds } = useSettings();
  const [autoRefresh, setAutoRefresh] = useAutoRefresh();
  return (
    <Switch
      label="Auto-refresh"
      hint={`Every ${formatAge(refreshIntervalSeconds)}`}
      on={autoRefresh}
      shortcut="auto-refresh"
      onChange={setAutoRefresh}
    />
  );
}
