import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useSettings } from '@/api/settings';
import type { App } from '@/api/types';
import { Pager } from '@/components/pager';
import { SortHeader } from '@/components/sort-header';
import { WideTable } from '@/components/wide-table';
import { useFilters } from '@/lib/use-filters';
import { AppBadges } from './app-badges';
import { appColumns, features } from './app-columns';
import { AppName } from './app-name';
import { type AppSort, type AppTableState, isNumeric } from './app-table-state';

const pageSize = 25;

interface AppTableProps {
  apps: App[];
  state: AppTableState;
  onSort: (column: AppSort) => void;
  onPage: (page: number) => void;
}

export function AppTable({ apps, state, onSort, onPage }: AppTableProps) {
  const { timeZone } = useFilters().filters;
  const { retainedDays } = useSettings();
  const columns = useMemo(() => appColumns({ timeZone, retainedDays }), [timeZone, retainedDays]);
  const pages = Math.max(1, Math.ceil(apps.length / pageSize));
  const page = Math.min(state.page, pages);
  const tableState = useMemo(
    () => ({
      sorting: [{ id: state.sort, desc: state.order === 'desc' }],
      pagination: { pageIndex: page - 1, pageSize },
    }),
    [state.sort, state.order, page],
  );
  const table = useTable({ features, columns, data: apps, state: tableState });
  return (
    <>
      <WideTable label="Apps">
        <table className="table card-table apps">
          <caption className="visually-hidden">Apps</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const column = header.column.id as AppSort;
                  return (
                    <SortHeader
                      key={header.id}
                      order={state.sort === column ? state.order : null}
                      numeric={isNumeric(column)}
                      onSort={() => onSort(column)}
                    >
                      <table.FlexRender header={header} />
                    </SortHeader>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.original.app}>
                {row.getAllCells().map((cell) =>
                  cell.column.id === 'app' ? (
                    <th key={cell.id} scope="row">
                      <AppName app={row.original} />
                      <AppBadges app={row.original} idleDays={state.idle} />
                    </th>
                  ) : (
                    <td
                      key={cell.id}
                      data-label={String(cell.column.columnDef.header)}
                      className={isNumeric(cell.column.id as AppSort) ? 'number' : ''}
                    >
                      <table.FlexRender cell={cell} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <Pager label="apps" page={page} pages={pages} rows={apps.length} pageSize={pageSize} onPage={onPage} />
    </>
  );
}
