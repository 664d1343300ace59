import type { ActionStatus, Status } from '@/api/types';
import { Panel } from '@/components/panel';
import { formatCount, formatInstant, plural } from '@/lib/format';
import { JudgedBadge } from './judged-badge';

interface ActionsPanelProps {
  status: Status;
  timeZone: string;
}

const columns = ['Service', 'Events', 'First', 'Latest', 'Counted'];

const countedWords = ({ counted, signal }: ActionStatus) =>
  counted ? `Counts as ${signal === 'sign-in' ? 'a sign-in' : 'an action'}` : 'Does not count';

/** Which actions the table really holds, and which of them count as interactions. */
export function ActionsPanel({ status: { actions, census }, timeZone }: ActionsPanelProps) {
  const counted = actions.filter((action) => action.counted).length;
  const cells = (action: ActionStatus) => [
    action.service,
    formatCount(action.events),
    formatInstant(action.firstEvent, timeZone),
    formatInstant(action.latestEvent, timeZone),
    <JudgedBadge key="counted" word={countedWords(action)} tone={action.counted ? 'good' : 'plain'} />,
  ];
  return (
    <Panel
      heading="h2"
      name="actions"
      title="Actions present"
      summary={`${plural(actions.length, 'action')} in the last ${census.days} days, ${counted} counted. TELEMETRY_ACTIONS names those that count.`}
    >
      <table className="table card-table">
        <caption className="visually-hidden">Actions present in the audit table</caption>
        <thead>
          <tr>
            <th scope="col">Action</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'Events' ? 'number' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={`${action.service} ${action.action}`}>
              <th scope="row">{action.action}</th>
              {cells(action).map((cell, index) => (
                <td
                  key={columns[index]}
                  data-label={columns[index]}
                  className={columns[index] === 'Events' ? 'number' : ''}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
