import type { AppEvent } from '@/api/types';
import { byDay } from './event-groups';
import { cellText } from './event-words';
import type { TwinTable } from './figure';

/** The table of a time chart, whose rows are days, with what happened to apps on each. */
export function withEventColumn(twin: TwinTable, events: AppEvent[], timeZone: string): TwinTable {
  const days = new Map(byDay(events, timeZone).map((group) => [group.day, group.events]));
  return {
    columns: [...twin.columns, 'Events'],
    rows: twin.rows.map((row) => ({ ...row, cells: [...row.cells, cellText(days.get(row.key) ?? [])] })),
  };
}
