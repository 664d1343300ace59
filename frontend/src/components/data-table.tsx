import {
  type ColumnDef,
  createColumnHelper,
  createPaginatedRowModel,
  createSortedRowModel,
  type RowData,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { formatCount } from '@/lib/format';
import { Pager } from './pager';
import { SortHeader } from './sort-header';
import { WideTable } from './wide-table';

const defaultPageSize = 25;

/** The style of a column. */
interface ColumnStyle {
  numeric?: boolean;
  className?: string;
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  rowPaginationFeature,
  paginatedRowModel: createPaginatedRowModel(),
  columnMeta: {} as ColumnStyle,
});

export type TableFeatures = typeof features;
type Columns<Row extends RowData> = ColumnDef<TableFeatures, Row>[];

export const columnHelper = <Row extends RowData>() => createColumnHelper<TableFeatures, Row>();

/** A number of the row, right-aligned. */
export const numeric = { meta: { numeric: true } } as const;

/** A count of the row, with thousands separators. */
export const count = {
  cell: ({ getValue }: { getValue: () => number }) => formatCount(getValue()),
  ...numeric,
};

interface Sorting {
  sort: string;
  order: 'asc' | 'desc';
  onSort: (column: string) => void;
  /** Whether the server sorts the rows. */
  byServer?: boolean;
}

interface DataTableProps<Row extends RowData> {
  /** The plural noun for the rows, such as "users". */
  label: string;
  caption: string;
  className?: string;
  /** The accessible name of the scrolling region around a wide table. Without it, the table does not scroll. */
  wide?: string;
  /** The first column names the row. */
  columns: Columns<Row>;
  /** Null while loading. The table head stays, so that a sort button keeps the focus. */
  rows: Row[] | null;
  rowKey: (row: Row, index: number) => string;
  sorting?: Sorting;
  /** The number of rows of a page. */
  pageSize?: number;
  page: number;
  onPage: (page: number) => void;
}

const none: never[] = [];

/** A paged table, optionally sorted by its headers. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, caption, className = '', wide, columns, rowKey, sorting, onPage } = props;
  const pageSize = props.pageSize ?? defaultPageSize;
  const rows = props.rows ?? none;
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(props.page, pages);
  const { sort, order, byServer = false } = sorting ?? {};
  const state = useMemo(
    () => ({
      sorting: sort === undefined || byServer ? [] : [{ id: sort, desc: order === 'desc' }],
      pagination: { pageIndex: page - 1, pageSize },
    }),
    [sort, order, byServer, page, pageSize],
  );
  const table = useTable({ features, columns, data: rows, state });
  const content = (
    <table className={`table card-table ${className}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) =>
              sorting ? (
                <SortHeader
                  key={header.id}
                  order={sort === header.column.id ? sorting.order : null}
                  numeric={header.column.columnDef.meta?.numeric ?? false}
                  onSort={() => sorting.onSort(header.column.id)}
                >
                  <table.FlexRender header={header} />
                </SortHeader>
              ) : (
                <th key={header.id} scope="col" className={classNamesOf(header.column.columnDef.meta)}>
                  <table.FlexRender header={header} />
                </th>
              ),
            )}
          </tr>
        ))}
      </thead>
      <tbody>
        {props.rows === null && (
          <tr>
            <td colSpan={columns.length} className="rows-skeleton">
              <div className="table-skeleton" />
            </td>
          </tr>
        )}
        {table.getRowModel().rows.map((row) => (
          <tr key={rowKey(row.original, row.index)}>
            {row.getAllCells().map((cell, index) =>
              index === 0 ? (
                <th key={cell.id} scope="row">
                  <table.FlexRender cell={cell} />
                </th>
              ) : (
                <td
                  key={cell.id}
                  data-label={String(cell.column.columnDef.header)}
                  className={classNamesOf(cell.column.columnDef.meta)}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      {wide === undefined ? content : <WideTable label={wide}>{content}</WideTable>}
      {props.rows && (
        <Pager
          label={label}
          page={page}
          pages={pages}
          rows={rows.length}
          pageSize={pageSize}
          onPage={onPage}
        />
      )}
    </>
  );
}

const classNamesOf = (style: ColumnStyle = {}) =>
  [style.numeric && 'number', style.className].filter(Boolean).join(' ');
