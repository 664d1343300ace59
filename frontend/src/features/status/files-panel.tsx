import type { Status } from '@/api/types';
import { formatCount, plural } from '@/lib/format';
import { Panel } from '@/panels/panel';
import { Fact, Facts } from './facts';

/** The number of rows in the audit files, with unreadable and duplicate rows. */
export function FilesPanel({ files }: { files: NonNullable<Status['files']> }) {
  const { firstUnreadable: first, missingColumns } = files;
  return (
    <Panel
      heading="h2"
      name="files"
      title="Files"
      summary={`${plural(files.rows, 'row')} from ${plural(files.files, 'file')}, read at startup.`}
    >
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
        <Fact name="Unreadable rows">{formatCount(files.unreadableRows)}</Fact>
        <Fact name="Duplicate rows">
          {files.doubledRows === 0 ? 'None' : `${formatCount(files.doubledRows)}, counted once`}
        </Fact>
      </Facts>
    </Panel>
  );
}
