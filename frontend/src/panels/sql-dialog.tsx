import '@/styles/sql-dialog.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { type SqlRequest, shownSqlQuery } from '@/api/shown-sql';
import { CopyCode } from '@/components/copy-code';
import { ProblemNotice } from '@/components/problem-notice';

interface SqlDialogProps {
  /** The title of the panel. */
  title: string;
  request: SqlRequest;
  /** What differs between the statement's rows and the panel. */
  note: string | undefined;
  onClose: () => void;
}

/** A dialog with the statement of a panel. It opens when it is rendered. */
export default function SqlDialog({ title, request, note, onClose }: SqlDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { data, error, refetch } = useQuery(shownSqlQuery(request));
  useEffect(() => dialog.current?.showModal(), []);
  const content = () => {
    if (data) {
      return <CopyCode label={`the SQL of ${title}`} text={data.sql} scrolls />;
    }
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <p role="status">Loading the SQL …</p>
    );
  };
  return (
    <dialog ref={dialog} className="dialog sql-dialog" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>SQL of {title}</h2>
      <p>
        Databricks SQL over the audit table, with the filters and the time of the shown figures. Paste it into
        the SQL editor to run it with your own permissions. {note}
      </p>
      {content()}
      <form method="dialog" className="dialog-foot">
        <button type="submit" className="btn btn-primary">
          Close
        </button>
      </form>
    </dialog>
  );
}
