import type { ActivityStatus, Segment, Signal } from '@/api/types';
import { addressTimeZone, browserTimeZone } from './dates';
import { defaultDays, parseRange, type Range } from './range';
import { pageParameters } from './table-state';
import { type Codec, choice, flag, integer, list, readState, type UrlState, writeState } from './url-state';

export const segments: readonly Segment[] = ['POWER', 'ACTIVE', 'REGULAR', 'CASUAL'];
export const activities: readonly ActivityStatus[] = ['ACTIVE', 'AT_RISK', 'INACTIVE'];
export const signals: readonly Signal[] = ['action', 'sign-in', 'all'];

/** The filters of the panels. All of them are in the page's address. */
export interface Filters {
  range: Range;
  timeZone: string;
  /** Ids of workspaces. An empty list means all counted workspaces. */
  workspaces: string[];
  /** Keys or names of apps. A name means all apps of that name. */
  apps: string[];
  users: string[];
  /** The kind of event that counts as an interaction, or null for the default. */
  signal: Signal | null;
  includeServicePrincipals: boolean;
  dayOfWeek: number | null;
  hour: number | null;
  segment: Segment | null;
  activity: ActivityStatus | null;
  compare: boolean;
  /** Whether app changes are marked on the time charts. */
  appChanges: boolean;
}

const range: Codec<Range> = {
  names: ['days', 'from', 'to'],
  read: (search) => parseRange(search) ?? { days: defaultDays },
  write: (value) =>
    'days' in value
      ? [['days', String(value.days)]]
      : [
          ['from', value.from],
          ['to', value.to],
        ],
};

const timeZone: Codec<string> = {
  names: ['timeZone'],
  read: (search) => {
    const zone = search.get('timeZone');
    return zone === null ? browserTimeZone() : addressTimeZone(zone);
  },
  write: (zone) => [['timeZone', zone]],
};

/** The codecs of the filters in the address. */
export const filterState: UrlState<Filters> = {
  codecs: {
    range,
    timeZone,
    workspaces: list('workspace'),
    apps: list('app'),
    users: list('user'),
    signal: choice('signal', signals, null),
    includeServicePrincipals: flag('includeServicePrincipals', 'true', true),
    dayOfWeek: integer('dayOfWeek', 1, 7),
    hour: integer('hour', 0, 23),
    segment: choice('segment', segments, null),
    activity: choice('activity', activities, null),
    compare: flag('compare', 'previous', true),
    appChanges: flag('appChanges', 'off', false),
  },
  resets: pageParameters,
};

export const parseFilters = (search: URLSearchParams) => readState(filterState, search);

/** Writes filters to an address. Other parameters stay unchanged. */
export const writeFilters = (search: URLSearchParams, filters: Filters) =>
  writeState(filterState, search, filters);

/** The sorted values, so that equal filters give equal query keys. Undefined if there are none. */
const sorted = (values: string[]) => (values.length === 0 ? undefined : [...values].sort());

/** The parameters that all queries of the API accept. */
export const windowParams = (filters: Filters) => ({
  timeZone: filters.timeZone,
  ...filters.range,
  workspace: sorted(filters.workspaces),
  signal: filters.signal ?? undefined,
  includeServicePrincipals: filters.includeServicePrincipals || undefined,
});

/** All filters as the API's parameters. */
export const filterParams = (filters: Filters) => ({
  ...windowParams(filters),
  app: sorted(filters.apps),
  user: sorted(filters.users),
  dayOfWeek: filters.dayOfWeek ?? undefined,
  hour: filters.hour ?? undefined,
  segment: filters.segment ?? undefined,
  activity: filters.activity ?? undefined,
});
