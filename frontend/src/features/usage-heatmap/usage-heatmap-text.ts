import type { HeatmapCell } from '@/api/types';
import type { ChartTable, MarkFilter } from '@/charts/figure';
import { formatCount, hourRange, longWeekdayName, weekdayName } from '@/lib/format';
import { heatmapGrid, hours, weekdays } from './heatmap-grid';

export const cellFilter: MarkFilter = ({ x, y }) => ({ dayOfWeek: Number(y), hour: Number(x) });

export const isEmptyHeatmap = (cells: HeatmapCell[]) => cells.every((cell) => cell.interactions === 0);

export function usageHeatmapSummary(cells: HeatmapCell[]): string {
  const [first] = cells;
  if (!first) {
    return '';
  }
  const peak = cells.reduce((max, cell) => (cell.interactions > max.interactions ? cell : max), first);
  const all = cells.reduce((sum, cell) => sum + cell.interactions, 0);
  const weekend = cells
    .filter((cell) => cell.dayOfWeek > 5)
    .reduce((sum, cell) => sum + cell.interactions, 0);
  const share = all === 0 ? 0 : Math.round((100 * weekend) / all);
  return `Busiest on ${longWeekdayName(peak.dayOfWeek)}, ${hourRange(peak.hour)}: ${formatCount(peak.interactions)} interactions; ${share}% on weekends.`;
}

export function usageHeatmapDataTable(cells: HeatmapCell[]): ChartTable {
  const grid = heatmapGrid(cells);
  return {
    columns: ['Hour', ...weekdays.map(weekdayName)],
    rows: hours.map((hour) => ({
      key: String(hour),
      cells: [
        { text: hourRange(hour), filter: { hour } },
        ...weekdays.map((day) => ({
          text: formatCount(grid[day - 1]?.[hour] ?? 0),
          filter: { dayOfWeek: day, hour },
        })),
      ],
    })),
  };
}
