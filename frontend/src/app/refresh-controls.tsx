import refreshIcon from 'bootstrap-icons/icons/arrow-clockwise.svg';
import { useState } from 'react';
import { useRefresh } from '@/api/refresh';
import { Icon } from '@/components/icon';
import { useFilters } from '@/lib/filter-scope';
import type { RouteName } from '@/lib/routes';
import { AutoRefreshSwitch } from './auto-refresh-switch';

export function RefreshControls({ page }: { page: RouteName }) {
  const { timeZone } = useFilters().filters;
  const { refresh, refreshing } = useRefresh(timeZone, page === 'status');
  const [outcome, setOutcome] = useState('');
  return (
    <>
      <div className="wide-switch">
        <AutoRefreshSwitch />
      </div>
      <button
        type="button"
        className="btn btn-quiet refresh-button"
        data-shortcut="refresh"
        title="Refresh"
        aria-label="Refresh"
        onClick={async () => {
          setOutcome('');
          setOutcome((await refresh()) ? 'Refreshed' : 'Some data could not be refreshed');
        }}
      >
        {refreshing ? <span className="spinner" aria-hidden="true" /> : <Icon src={refreshIcon} />}{' '}
        <span className="button-text">Refresh</span>
      </button>
      <span className="visually-hidden" role="status">
        {outcome}
      </span>
    </>
  );
}
