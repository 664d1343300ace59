import type { GrantStatus } from '@/api/types';
import { CopyCode } from '@/components/copy-code';
import { Panel } from '@/panels/panel';
import { StatusBadge } from './status-badge';
import { grantBadge, grantsSummary } from './status-text';

/** The permissions of the dashboard, with statements that grant missing ones. */
export function GrantsPanel({ grants }: { grants: GrantStatus[] }) {
  return (
    <Panel heading="h2" name="grants" title="Permissions" summary={grantsSummary(grants)}>
      <ul className="grants">
        {grants.map(({ name, state, statement, why }) => (
          <li key={name} className="status-part">
            <h3>
              {name} <StatusBadge {...grantBadge(state)} />
            </h3>
            {why && <p>{why}</p>}
            {state !== 'present' && statement && (
              <CopyCode label={`the statement for ${name}`} text={statement} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
