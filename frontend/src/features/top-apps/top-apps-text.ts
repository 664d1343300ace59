import type { TopApp } from '@/api/types';
import type { ChartTable, MarkFilter } from '@/charts/figure';
import { formatCount, formatPercent } from '@/lib/format';
import { movementCell } from './rank-movement';

export const appFilter: MarkFilter = ({ y }) => ({ apps: [String(y)] });

export function topAppsSummary(rows: TopApp[]): string {
  const [first] = rows;
  if (!first) {
    return '';
  }
  const together = rows.reduce((sum, row) => sum + row.share, 0);
  const rest =
    rows.length > 1 ? `; the top ${rows.length} have ${formatPercent(Math.min(together, 100))}` : '';
  return `${first.app} has ${formatPercent(first.share)} of all interactions${rest}.`;
}

export function topAppsDataTable(rows: TopApp[]): ChartTable {
  return {
    columns: ['App', 'Interactions', 'Unique users', 'Share of interactions', 'Rank', 'Change of rank'],
    rows: rows.map((row) => ({
      key: row.appKey,
      cells: [
        { text: row.app, filter: { apps: [row.appKey] } },
        formatCount(row.interactions),
        formatCount(row.uniqueUsers),
        formatPercent(row.share),
        String(row.rank),
        movementCell(row),
      ],
    })),
  };
}
