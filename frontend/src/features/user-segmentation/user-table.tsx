import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { SegmentedUser } from '@/api/types';
import { Pager } from '@/components/pager';
import { SortHeader } from '@/components/sort-header';
import { useFilters } from '@/lib/use-filters';
import { features, isNumeric, userColumns } from './user-columns';
import type { UserSort, UserTableState } from './user-table-state';

const pageSize = 25;

interface UserTableProps {
  users: SegmentedUser[];
  state: UserTableState;
  onSort: (column: UserSort) => void;
  onPage: (page: number) => void;
}

export function UserTable({ users, state, onSort, onPage }: UserTableProps) {
  const { change } = useFilters();
  const pages = Math.max(1, Math.ceil(users.length / pageSize));
  const page = Math.min(state.page, pages);
  const tableState = useMemo(() => ({ pagination: { pageIndex: page - 1, pageSize } }), [page]);
  const table = useTable({ features, columns: userColumns, data: users, state: tableState });
  return (
    <>
      <table className="table card-table">
        <caption className="visually-hidden">Users by {state.sort}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <SortHeader
                  key={header.id}
                  order={state.sort === header.column.id ? state.order : null}
                  numeric={isNumeric(header.column.id)}
                  onSort={() => onSort(header.column.id as UserSort)}
                >
                  <table.FlexRender header={header} />
                </SortHeader>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.original.user}>
              {row.getAllCells().map((cell) =>
                cell.column.id === 'user' ? (
                  <th key={cell.id} scope="row">
                    <button
                      type="button"
                      className="link"
                      title="Show this user only"
                      onClick={() => change({ users: [row.original.user] })}
                    >
                      {row.original.user}
                    </button>
                  </th>
                ) : (
                  <td
                    key={cell.id}
                    data-label={String(cell.column.columnDef.header)}
                    className={isNumeric(cell.column.id) ? 'number' : ''}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Pager
        label="users"
        page={page}
        pages={pages}
        rows={users.length}
        pageSize={pageSize}
        onPage={onPage}
      />
    </>
  );
}
