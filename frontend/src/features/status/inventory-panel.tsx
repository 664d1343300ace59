import type { Status } from '@/api/types';
import { Panel } from '@/components/panel';
import { formatInstant, noValue, plural } from '@/lib/format';
import { Fact, Facts } from './facts';
import { JudgedBadge } from './judged-badge';
import { inventoryWords } from './status-words';

interface InventoryPanelProps {
  inventory: Status['inventory'];
  timeZone: string;
}

/** Whether the workspace's list of apps can be read: sign-ins and the page of apps need it. */
export function InventoryPanel({ inventory, timeZone }: InventoryPanelProps) {
  const { apps, asOf, problem, action } = inventory;
  return (
    <Panel
      heading="h2"
      name="inventory"
      title="List of apps"
      summary={apps === null ? 'Not known.' : `${plural(apps, 'app')} that the reader may see.`}
    >
      {problem && (
        <p className="advice">
          {problem} {action}
        </p>
      )}
      <Facts>
        <Fact name="State">
          <JudgedBadge {...inventoryWords(inventory)} />
        </Fact>
        <Fact name="As of">{asOf === null ? noValue : formatInstant(asOf, timeZone)}</Fact>
      </Facts>
    </Panel>
  );
}
