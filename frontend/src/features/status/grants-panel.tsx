import type { GrantStatus } from '@/api/types';
import { Panel } from '@/components/panel';
import { CopyCode } from './copy-code';
import { JudgedBadge } from './judged-badge';
import { grantsSummary, grantWords } from './status-words';

/** What the reader may do, and the statements that an administrator runs for the rest. */
export function GrantsPanel({ grants }: { grants: GrantStatus[] }) {
  return (
    <Panel heading="h2" name="grants" title="Permissions" summary={grantsSummary(grants)}>
      <ul className="grants">
        {grants.map(({ name, state, statement, why }) => (
          <li key={name} className="status-part">
            <h3>
              {name} <JudgedBadge {...grantWords(state)} />
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
