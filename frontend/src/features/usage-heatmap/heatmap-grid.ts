import type { HeatmapCell } from '@/api/types';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Interactions by weekday (Monday first) and hour. Missing cells are zero. */
export function heatmapGrid(cells: HeatmapCell[]): number[][] {
  const counts = new Map(cells.map((cell) => [cell.dayOfWeek * 24 + cell.hour, cell.interactions]));
  return weekdays.map((day) => hours.map((hour) => counts.get(day * 24 + hour) ?? 0));
}
