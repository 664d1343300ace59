import type { Status } from '@/api/types';
import { formatInstant, plural } from '@/lib/format';
import { Panel } from '@/panels/panel';
import { Fact, Facts } from './facts';
import { StatusBadge } from './status-badge';
import { inventoryBadge } from './status-text';

interface InventoryPanelProps {
  inventory: Status['inventory'];
  timeZone: string;
}

/** The state of the inventory. Sign-ins and the apps page need it. */
export function InventoryPanel({ inventory, timeZone }: InventoryPanelProps) {
  const { apps, asOf, problem, action } = inventory;
  return (
    <Panel
      heading="h2"
      name="inventory"
      title="Inventory"
      summary={apps === null ? 'Unknown.' : `${plural(apps, 'app')} visible to this dashboard.`}
    >
      {problem && (
        <p className="advice">
          {problem} {action}
        </p>
      )}
      <Facts>
        <Fact name="State">
          <StatusBadge {...inventoryBadge(inventory)} />
        </Fact>
        <Fact name="As of">{formatInstant(asOf, timeZone)}</Fact>
      </Facts>
    </Panel>
  );
}
