import type { Status } from '@/api/types';
import { formatInstant } from '@/lib/format';
import { sourceLabels } from '@/lib/labels';
import { Panel } from '@/panels/panel';
import { Fact, Facts } from './facts';
import { StatusBadge } from './status-badge';
import { conditionBadge, freshnessText } from './status-text';

interface SourcePanelProps {
  status: Status;
  timeZone: string;
}

/** The data source, the identity that reads it, and its freshness. */
export function SourcePanel({ status, timeZone }: SourcePanelProps) {
  const { warehouse, freshness } = status;
  return (
    <Panel
      heading="h2"
      name="source"
      title="Source"
      summary={`${sourceLabels[status.source]}, version ${status.version}.`}
    >
      <Facts>
        <Fact name="Identity">
          {status.identity ?? (status.source === 'databricks' ? 'unknown' : 'not needed')}
        </Fact>
        <Fact name="Workspace">{status.host ?? 'none'}</Fact>
        <Fact name="Table">
          <code>{status.auditTable}</code>
        </Fact>
        <Fact name="SQL warehouse">
          {warehouse ? (
            <>
              <StatusBadge {...conditionBadge(warehouse.condition)} /> <code>{warehouse.id}</code>
            </>
          ) : (
            'not needed'
          )}
        </Fact>
        <Fact name="Newest event">{formatInstant(freshness.latestEvent, timeZone)}</Fact>
        <Fact name="Freshness">{freshnessText(freshness)}</Fact>
      </Facts>
    </Panel>
  );
}
