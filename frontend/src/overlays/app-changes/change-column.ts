import type { AppChange } from '@/api/types';
import type { ChartTable } from '@/charts/figure';
import { byDay } from './change-groups';
import { cellText } from './hover-text';

const changeColumn = 'App changes';

/** Adds the app changes of each day as a column to the table of a time chart. */
export function withChangeColumn(table: ChartTable, changes: AppChange[], timeZone: string): ChartTable {
  const days = new Map(byDay(changes, timeZone).map((group) => [group.day, group.changes]));
  return {
    columns: [...table.columns, changeColumn],
    textColumns: [changeColumn],
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, cellText(days.get(row.key) ?? [])] })),
  };
}
