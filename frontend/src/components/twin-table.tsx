import type { TwinTable as Twin, TwinCell } from '@/charts/figure';
import type { Filters } from '@/lib/filters';

interface TwinTableProps {
  title: string;
  twin: Twin;
  onFilter: (filter: Partial<Filters>) => void;
}

/** The chart as a table: the same numbers, and the same filters by keyboard. */
export function TwinTable({ title, twin, onFilter }: TwinTableProps) {
  const content = (cell: TwinCell | undefined) =>
    typeof cell === 'object' ? (
      <button type="button" className="link" onClick={() => onFilter(cell.filter)}>
        {cell.text}
      </button>
    ) : (
      cell
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="twin" tabIndex={0} aria-label={`${title}, as a table`}>
      <table className="table">
        <thead>
          <tr>
            {twin.columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? '' : 'number'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {twin.rows.map(({ key, cells }) => (
            <tr key={key}>
              <th scope="row">{content(cells[0])}</th>
              {twin.columns.slice(1).map((column, index) => (
                <td key={column} className="number">
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
