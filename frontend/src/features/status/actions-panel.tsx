import type { ActionStatus, Status } from '@/api/types';
import { formatCount, formatInstant, plural } from '@/lib/format';
import { Panel } from '@/panels/panel';
import { StatusBadge } from './status-badge';
import { StatusTable } from './status-table';
import { signInTarget } from './status-text';

interface ActionsPanelProps {
  status: Status;
  timeZone: string;
}

const columns = [
  { name: 'Action' },
  { name: 'Service' },
  { name: 'Events', numeric: true },
  { name: 'First' },
  { name: 'Latest' },
  { name: 'Counted' },
];

const countedText = ({ counted, signal }: ActionStatus) =>
  counted ? `Counted as ${signal === 'sign-in' ? 'a sign-in' : 'an action'}` : 'Not counted';

/** The actions in the audit table, and whether they count as interactions. */
export function ActionsPanel({ status: { actions, census }, timeZone }: ActionsPanelProps) {
  const counted = actions.filter((action) => action.counted).length;
  if (census.asOf === null) {
    return (
      <Panel heading="h2" name="actions" title="Actions" summary="Unknown.">
        {census.problem && (
          <p className="advice">
            {census.problem.detail} {census.problem.action}
          </p>
        )}
      </Panel>
    );
  }
  return (
    <Panel
      heading="h2"
      name="actions"
      title="Actions"
      summary={`${plural(actions.length, 'action')} in the last ${census.days} days, ${counted} counted. TELEMETRY_ACTIONS lists the actions that count.`}
    >
      <StatusTable
        caption="Actions in the audit table"
        columns={columns}
        rows={actions.map((row) => ({
          key: `${row.service} ${row.action} ${row.signal}`,
          cells: [
            <>
              {row.action} <span className="aside">{signInTarget(row, actions)}</span>
            </>,
            row.service,
            formatCount(row.events),
            formatInstant(row.firstEvent, timeZone),
            formatInstant(row.latestEvent, timeZone),
            <StatusBadge key="counted" text={countedText(row)} tone={row.counted ? 'good' : 'plain'} />,
          ],
        }))}
      />
    </Panel>
  );
}
