import type { AppChange } from '@/api/types';
import type { ChartTable } from '@/charts/figure';
import { timestampIn } from '@/lib/dates';
import { worstFirst } from './change-kind';
import { changeWithOutcome } from './change-text';

const changeColumn = 'App changes';

/** The cell of a day or hour, the worst first: "1 deployment failed, 2 deployed". */
export function cellText(changes: AppChange[]): string {
  const counts = new Map<string, number>();
  for (const change of [...changes].sort(worstFirst)) {
    counts.set(changeWithOutcome(change), (counts.get(changeWithOutcome(change)) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => `${count} ${text}`).join(', ');
}

/** Adds the app changes of each day or hour as a column to the table of a time chart. */
export function withChangeColumn(table: ChartTable, changes: AppChange[], timeZone: string): ChartTable {
  const during = (key: string) =>
    changes.filter((change) => timestampIn(change.time, timeZone).startsWith(key));
  return {
    columns: [...table.columns, changeColumn],
    textColumns: [changeColumn],
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, cellText(during(row.key))] })),
  };
}
