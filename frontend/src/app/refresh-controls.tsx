import refreshIcon from 'bootstrap-icons/icons/arrow-clockwise.svg';
import { useState } from 'react';
import { useRefresh } from '@/api/refresh';
import { useSettings } from '@/api/settings';
import { Icon } from '@/components/icon';
import { Switch } from '@/components/switch';
import { useAutoRefresh } from '@/lib/auto-refresh';
import { useFilters } from '@/lib/filter-scope';
import { formatAge } from '@/lib/format';
import type { RouteName } from '@/lib/routes';

export function RefreshControls({ page }: { page: RouteName }) {
  const { timeZone } = useFilters().filters;
  const { refresh, refreshing } = useRefresh(timeZone, page === 'status');
  const { refreshIntervalSeconds } = useSettings();
  const [autoRefresh, setAutoRefresh] = useAutoRefresh();
  const [outcome, setOutcome] = useState('');
  return (
    <>
      <Switch
        label="Auto-refresh"
        hint={`Every ${formatAge(refreshIntervalSeconds)}`}
        on={autoRefresh}
        shortcut="auto-refresh"
        onChange={setAutoRefresh}
      />
      <button
        type="button"
        className="btn btn-quiet"
        data-shortcut="refresh"
        onClick={async () => {
          setOutcome('');
          setOutcome((await refresh()) ? 'Refreshed' : 'Some data could not be refreshed');
        }}
      >
        {refreshing ? <span className="spinner" aria-hidden="true" /> : <Icon src={refreshIcon} />} Refresh
      </button>
      <span className="visually-hidden" role="status">
        {outcome}
      </span>
    </>
  );
}
