import { useStatus } from '@/api/status';
import { ProblemNotice } from '@/components/problem-notice';
import { useFilters } from '@/lib/filter-scope';
import { PanelBoundary } from '@/panels/panel-boundary';
import { ActionsPanel } from './actions-panel';
import { CachesPanel } from './caches-panel';
import { FilesPanel } from './files-panel';
import { GrantsPanel } from './grants-panel';
import { InventoryPanel } from './inventory-panel';
import { SignalsPanel } from './signals-panel';
import { SourcePanel } from './source-panel';
import { StatusVerdict } from './status-verdict-line';
import { StorePanel } from './store-panel';
import { WorkspacesPanel } from './workspaces-panel';

/** The panels of the status page. */
export function StatusPanels() {
  const { timeZone } = useFilters().filters;
  const { data: status, error, refetch } = useStatus();
  if (!status) {
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <div className="table-skeleton" role="status" aria-label="Loading" />
    );
  }
  return (
    <>
      {error ? (
        <p className="stale-note">This status is out of date. {error.message}</p>
      ) : (
        <StatusVerdict status={status} />
      )}
      <div className="status-panels">
        <PanelBoundary name="source" title="Source" heading="h2">
          <SourcePanel status={status} timeZone={timeZone} />
        </PanelBoundary>
        {status.files && (
          <PanelBoundary name="files" title="Files" heading="h2">
            <FilesPanel files={status.files} timeZone={timeZone} />
          </PanelBoundary>
        )}
        {status.store && (
          <PanelBoundary name="store" title="Store" heading="h2">
            <StorePanel store={status.store} now={status.now} timeZone={timeZone} />
          </PanelBoundary>
        )}
        <PanelBoundary name="signals" title="Signals" heading="h2">
          <SignalsPanel status={status} timeZone={timeZone} />
        </PanelBoundary>
        <PanelBoundary name="grants" title="Permissions" heading="h2">
          <GrantsPanel grants={status.grants} />
        </PanelBoundary>
        <PanelBoundary name="inventory" title="Apps" heading="h2">
          <InventoryPanel inventory={status.inventory} timeZone={timeZone} />
        </PanelBoundary>
        <PanelBoundary name="workspaces" title="Workspaces" heading="h2">
          <WorkspacesPanel workspaces={status.workspaces} days={status.census.days} />
        </PanelBoundary>
        <PanelBoundary name="actions" title="Actions" heading="h2">
          <ActionsPanel status={status} timeZone={timeZone} />
        </PanelBoundary>
        <PanelBoundary name="caches" title="Cache" heading="h2">
          <CachesPanel caches={status.caches} timeZone={timeZone} />
        </PanelBoundary>
      </div>
    </>
  );
}
