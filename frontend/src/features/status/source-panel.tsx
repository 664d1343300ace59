import type { Status } from '@/api/types';
import { Panel } from '@/components/panel';
import { formatInstant, noValue } from '@/lib/format';
import { Fact, Facts } from './facts';
import { JudgedBadge } from './judged-badge';
import { conditionWords, freshnessWords, sourceWords } from './status-words';

interface SourcePanelProps {
  status: Status;
  timeZone: string;
}

/** Where the figures come from, as whom they are read, and how fresh they can be. */
export function SourcePanel({ status, timeZone }: SourcePanelProps) {
  const { warehouse, freshness } = status;
  return (
    <Panel
      heading="h2"
      name="source"
      title="Source"
      summary={`${sourceWords[status.source]}, version ${status.version}.`}
    >
      <Facts>
        <Fact name="Read as">{status.identity ?? 'nobody in particular'}</Fact>
        <Fact name="Workspace">{status.host ?? 'none'}</Fact>
        <Fact name="Table">
          <code>{status.auditTable}</code>
        </Fact>
        <Fact name="SQL warehouse">
          {warehouse ? (
            <>
              <JudgedBadge {...conditionWords(warehouse.condition)} /> <code>{warehouse.id}</code>
            </>
          ) : (
            'not needed'
          )}
        </Fact>
        <Fact name="Newest row">
          {freshness.latestEvent === null ? noValue : formatInstant(freshness.latestEvent, timeZone)}
        </Fact>
        <Fact name="Freshness">{freshnessWords(freshness)}</Fact>
      </Facts>
    </Panel>
  );
}
