import type { AppChange } from '@/api/types';
import type { ChartTable } from '@/charts/figure';
import { timestampIn } from '@/lib/dates';
import { deploymentsFirst } from './change-groups';
import { cellText } from './hover-text';

const changeColumn = 'App changes';

/** Adds the app changes of each day or hour as a column to the table of a time chart. */
export function withChangeColumn(table: ChartTable, changes: AppChange[], timeZone: string): ChartTable {
  const during = (key: string) =>
    changes.filter((change) => timestampIn(change.time, timeZone).startsWith(key)).sort(deploymentsFirst);
  return {
    columns: [...table.columns, changeColumn],
    textColumns: [changeColumn],
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, cellText(during(row.key))] })),
  };
}
