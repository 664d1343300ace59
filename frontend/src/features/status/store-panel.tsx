import type { StoreStatus } from '@/api/types';
import { ProgressBar } from '@/components/progress-bar';
import { formatCount, formatInstant, noValue } from '@/lib/format';
import { Panel } from '@/panels/panel';
import { Fact, Facts } from './facts';
import { StatusBadge } from './status-badge';
import { StatusTable } from './status-table';
import {
  copyBadge,
  historyText,
  nextCopyText,
  savedText,
  sizeText,
  statementsText,
  warehouseTimeText,
} from './store-text';

interface StorePanelProps {
  store: StoreStatus;
  /** The server's time. */
  now: string;
  timeZone: string;
}

const costColumns = [
  { name: 'Period' },
  { name: 'Statements', numeric: true },
  { name: 'Rows', numeric: true },
  { name: 'Warehouse time', numeric: true },
];

/** The copy of the audit rows, its extent, and what it costs. */
export function StorePanel({ store, now, timeZone }: StorePanelProps) {
  const { problem, staleReason, generation, events, loadedDays, historyDays, doubledEvents } = store;
  const costs = [
    { name: 'Today (UTC)', cost: store.today },
    { name: 'Last 7 days (UTC)', cost: store.lastDays },
  ];
  return (
    <Panel
      heading="h2"
      name="store"
      title="Store"
      summary="A copy of the rows of this workspace. The figures are read from it."
    >
      {problem && <p className="advice">{problem}</p>}
      {staleReason && <p className="advice">The last copy failed. {staleReason}</p>}
      <Facts>
        <Fact name="State">
          <StatusBadge {...copyBadge(store)} />
        </Fact>
        <Fact name="Size">{sizeText(store)}</Fact>
        <Fact name="Events">{generation === 0 ? noValue : formatCount(events)}</Fact>
        <Fact name="History">
          {historyText(store, timeZone)}
          {generation > 0 && loadedDays < historyDays && (
            <ProgressBar label="Copied days of the history" value={loadedDays} max={historyDays} />
          )}
        </Fact>
        <Fact name="Last copy">{formatInstant(store.lastSync, timeZone)}</Fact>
        <Fact name="Next copy">{nextCopyText(store, now, timeZone)}</Fact>
        {doubledEvents > 0 && (
          <Fact name="Doubled events">{formatCount(doubledEvents)} in the last copy, counted once</Fact>
        )}
      </Facts>
      <div className="status-part">
        <h3>Cost of the copies</h3>
        <StatusTable
          caption="Cost of the copies"
          columns={costColumns}
          rows={costs.map(({ name, cost }) => ({
            key: name,
            cells: [name, statementsText(cost), formatCount(cost.rows), warehouseTimeText(cost)],
          }))}
        />
        <p>{savedText(store, timeZone)}</p>
      </div>
    </Panel>
  );
}
