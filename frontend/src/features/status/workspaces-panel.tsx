import type { WorkspaceStatus } from '@/api/types';
import { formatCount, noValue } from '@/lib/format';
import { Panel } from '@/panels/panel';
import { StatusBadge } from './status-badge';
import { StatusTable } from './status-table';
import { scopeSummary, signInCaveat, workspaceName } from './workspace-text';

interface WorkspacesPanelProps {
  workspaces: WorkspaceStatus;
  /** The number of days of the counts. */
  days: number;
}

type WorkspaceRows = WorkspaceStatus['counted'][number];

/** The workspaces in the log, and whether their rows count. */
export function WorkspacesPanel({ workspaces, days }: WorkspacesPanelProps) {
  const { own, counted, others, problem } = workspaces;
  const caveat = signInCaveat(workspaces);
  const row = ({ workspace, events }: WorkspaceRows, text: string, tone: 'good' | 'plain') => ({
    key: workspace,
    cells: [
      workspaceName(workspace, own),
      events === null ? noValue : formatCount(events),
      <StatusBadge key="counted" text={text} tone={tone} />,
    ],
  });
  const rows = [
    ...counted.map((found) => row(found, 'Counted', 'good')),
    ...others.map((found) => row(found, 'Not counted', 'plain')),
  ];
  return (
    <Panel heading="h2" name="workspaces" title="Workspaces" summary={scopeSummary(workspaces)}>
      {problem && (
        <p className="advice" role="alert">
          No data is shown. {problem.detail} {problem.action}
        </p>
      )}
      {caveat && <p className="advice">{caveat}</p>}
      {rows.length > 0 && (
        <StatusTable
          caption="Workspaces in the audit table"
          columns={[
            { name: 'Workspace' },
            { name: `App rows, ${days} days`, numeric: true },
            { name: 'Counted' },
          ]}
          rows={rows}
        />
      )}
    </Panel>
  );
}
