import type { TopApp } from '@/api/types';
import type { MarkFilter, TwinTable } from '@/charts/figure';
import { formatCount, formatPercent } from '@/lib/format';

export const appFilter: MarkFilter = ({ y }) => ({ apps: [String(y)] });

export function topAppsSummary(rows: TopApp[]): string {
  const [first] = rows;
  if (!first) {
    return '';
  }
  const together = rows.reduce((sum, row) => sum + row.share, 0);
  const rest =
    rows.length > 1 ? `; the ${rows.length} shown make ${formatPercent(Math.min(together, 100))}` : '';
  return `${first.app} leads with ${formatPercent(first.share)} of all clicks${rest}.`;
}

export function topAppsTwin(rows: TopApp[]): TwinTable {
  return {
    columns: ['App', 'Clicks', 'Unique users', 'Share of clicks'],
    rows: rows.map((row) => ({
      key: row.app,
      cells: [
        { text: row.app, filter: { apps: [row.app] } },
        formatCount(row.interactions),
        formatCount(row.uniqueUsers),
        formatPercent(row.share),
      ],
    })),
  };
}
