import type { ChartTable, ChartTableCell } from '@/charts/figure';
import { useFilters } from '@/lib/filter-scope';
import { isSet, toggleFilter } from '@/lib/toggle-filter';
import { withChangeColumn } from '@/overlays/app-changes/change-column';
import { useAppChanges } from '@/overlays/app-changes/use-app-changes';

interface ChartDataTableProps {
  title: string;
  table: ChartTable;
  timeChart: boolean;
}

/**
 * The chart's data as a table, with the app changes of a time chart. Its cells set the same filters as the chart's
 * marks; a chosen one takes it back.
 */
export function ChartDataTable({ title, table, timeChart }: ChartDataTableProps) {
  const { filters, change } = useFilters();
  const { changes } = useAppChanges(timeChart);
  const { columns, textColumns, rows } = changes
    ? withChangeColumn(table, changes.data, filters.timeZone)
    : table;
  const content = (cell: ChartTableCell | undefined) =>
    typeof cell === 'object' ? (
      <button
        type="button"
        className="link"
        aria-pressed={isSet(filters, cell.filter) ? true : undefined}
        onClick={() => change(toggleFilter(filters, cell.filter))}
      >
        {cell.text}
      </button>
    ) : (
      cell
    );
  const kind = (column: string) => (textColumns?.includes(column) ? 'text' : 'number');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable
    <section className="chart-data-table" tabIndex={0} aria-label={`${title}, as a table`}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? '' : kind(column)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              <th scope="row">{content(cells[0])}</th>
              {columns.slice(1).map((column, index) => (
                <td key={column} className={kind(column)}>
                  {content(cells[index + 1])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
