import { useStatus } from '@/api/status';
import { ProblemNotice } from '@/components/problem-notice';
import { useFilters } from '@/lib/use-filters';
import { ActionsPanel } from './actions-panel';
import { CachesPanel } from './caches-panel';
import { GrantsPanel } from './grants-panel';
import { InventoryPanel } from './inventory-panel';
import { SignalsPanel } from './signals-panel';
import { SourcePanel } from './source-panel';

/** What this workspace can tell, what stands in the way, and what to do about it. */
export function StatusPanels() {
  const { timeZone } = useFilters().filters;
  const { data: status, error, refetch } = useStatus();
  if (!status) {
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <div className="table-wait" role="status" aria-label="Loading" />
    );
  }
  return (
    <>
      {error && <p className="stale-note">These are older findings. {error.message}</p>}
      <div className="status-panels">
        <SourcePanel status={status} timeZone={timeZone} />
        <SignalsPanel status={status} timeZone={timeZone} />
        <GrantsPanel grants={status.grants} />
        <InventoryPanel inventory={status.inventory} timeZone={timeZone} />
        <ActionsPanel status={status} timeZone={timeZone} />
        <CachesPanel caches={status.caches} timeZone={timeZone} />
      </div>
    </>
  );
}
