import type { Filters } from './filters';
import { hourRange, longWeekdayName } from './format';
import { segmentLabels, statusLabels } from './labels';

export interface ActiveFilter {
  name: string;
  value: string;
  /** The change that takes it away. */
  without: Partial<Filters>;
}

export const noFilters = {
  apps: [],
  users: [],
  dayOfWeek: null,
  hour: null,
  segment: null,
  status: null,
} satisfies Partial<Filters>;

/** Everything that narrows the data beside range, zone and principals, which have controls of their own. */
export function activeFilters(filters: Filters): ActiveFilter[] {
  const { apps, users, dayOfWeek, hour, segment, status } = filters;
  const active: ActiveFilter[] = [
    ...apps.map((app) => ({
      name: 'App',
      value: app,
      without: { apps: apps.filter((other) => other !== app) },
    })),
    ...users.map((user) => ({
      name: 'User',
      value: user,
      without: { users: users.filter((other) => other !== user) },
    })),
  ];
  if (dayOfWeek !== null) {
    active.push({ name: 'Weekday', value: longWeekdayName(dayOfWeek), without: { dayOfWeek: null } });
  }
  if (hour !== null) {
    active.push({ name: 'Hour', value: hourRange(hour), without: { hour: null } });
  }
  if (segment !== null) {
    active.push({ name: 'Segment', value: segmentLabels[segment], without: { segment: null } });
  }
  if (status !== null) {
    active.push({ name: 'Activity', value: statusLabels[status], without: { status: null } });
  }
  return active;
}
