import type { Filters } from './filters';
import { hourRange, longWeekdayName } from './format';
import { activityLabels, segmentLabels } from './labels';

export interface ActiveFilter {
  name: string;
  value: string;
  /** The change that removes the filter. */
  without: Partial<Filters>;
}

export const noFilters = {
  workspaces: [],
  apps: [],
  users: [],
  dayOfWeek: null,
  hour: null,
  segment: null,
  activity: null,
} satisfies Partial<Filters>;

/**
 * The active filters, except range, time zone, signal and principals, which have separate controls.
 *
 * @param appName returns the name of an app by its key or name in the address
 */
export function activeFilters(filters: Filters, appName: (chosen: string) => string): ActiveFilter[] {
  const { workspaces, apps, users, dayOfWeek, hour, segment, activity } = filters;
  const active: ActiveFilter[] = [
    ...workspaces.map((workspace) => ({
      name: 'Workspace',
      value: workspace,
      without: { workspaces: workspaces.filter((other) => other !== workspace) },
    })),
    ...apps.map((app) => ({
      name: 'App',
      value: appName(app),
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
  if (activity !== null) {
    active.push({ name: 'Activity', value: activityLabels[activity], without: { activity: null } });
  }
  return active;
}
