import { formatCount } from '@/lib/format';

interface PagerProps {
  /** The plural noun for the rows, such as "users". */
  label: string;
  page: number;
  pages: number;
  rows: number;
  pageSize: number;
  onPage: (page: number) => void;
}

export function Pager({ label, page, pages, rows, pageSize, onPage }: PagerProps) {
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, rows);
  return (
    <nav className="pager" aria-label={`Pages of ${label}`}>
      <span>
        {formatCount(first)}–{formatCount(last)} of {formatCount(rows)}
      </span>
      {pages > 1 && (
        <>
          <button
            type="button"
            className="btn btn-quiet"
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          >
            Previous
          </button>
          <span>
            Page {page} of {pages}
          </span>
          <button
            type="button"
            className="btn btn-quiet"
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          >
            Next
          </button>
        </>
      )}
    </nav>
  );
}
