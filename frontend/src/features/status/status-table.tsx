import type { ReactNode } from 'react';

interface StatusColumn {
  name: string;
  numeric?: boolean;
}

interface StatusTableProps {
  caption: string;
  /** The first column names the row. */
  columns: StatusColumn[];
  rows: { key: string; cells: ReactNode[] }[];
}

/** A short table of the status page, neither sorted nor paged. */
export function StatusTable({ caption, columns, rows }: StatusTableProps) {
  const kind = ({ numeric }: StatusColumn) => (numeric ? 'number' : '');
  return (
    <table className="table card-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} scope="col" className={kind(column)}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [rowName, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{rowName}</th>
            {columns.slice(1).map((column, index) => (
              <td key={column.name} data-label={column.name} className={kind(column)}>
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
