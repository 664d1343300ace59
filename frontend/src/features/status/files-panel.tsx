import type { Status } from '@/api/types';
import { formatCount, formatInstant, plural } from '@/lib/format';
import { Panel } from '@/panels/panel';
import { Fact, Facts } from './facts';

interface FilesPanelProps {
  files: NonNullable<Status['files']>;
  timeZone: string;
}

/** The number of rows in the audit files, with unreadable and duplicate rows. */
export function FilesPanel({ files, timeZone }: FilesPanelProps) {
  const { firstUnreadable: first, missingColumns, problem, storeProblem } = files;
  return (
    <Panel
      heading="h2"
      name="files"
      title="Files"
      summary={`${plural(files.rows, 'row')} from ${plural(files.files, 'file')}.`}
    >
      {problem && <p className="advice">New files could not be read. {problem}</p>}
      {storeProblem && <p className="advice">{storeProblem}</p>}
      {first && (
        <p className="advice">
          The first unreadable row is row {formatCount(first.row)} of <code>{first.file}</code>:{' '}
          {first.reason}.
        </p>
      )}
      {missingColumns.includes('event_id') && (
        <p className="advice">Some files have no event_id. Duplicate rows in them are counted twice.</p>
      )}
      {missingColumns.includes('workspace_id') && (
        <p className="advice">Some files have no workspace_id. The workspace of their rows is unknown.</p>
      )}
      <Facts>
        <Fact name="Last check for new files">{formatInstant(files.checkedAt, timeZone)}</Fact>
        <Fact name="Unreadable rows">{formatCount(files.unreadableRows)}</Fact>
        <Fact name="Duplicate rows">
          {files.doubledRows === 0 ? 'None' : `${formatCount(files.doubledRows)}, counted once`}
        </Fact>
      </Facts>
    </Panel>
  );
}
