import type { ActivityStatus, QueryParams, Segment, Signal } from '@/api/types';
import { browserTimeZone, isTimeZone } from './dates';
import { defaultDays, parseRange, type Range } from './range';

export const segments: readonly Segment[] = ['POWER', 'ACTIVE', 'REGULAR', 'CASUAL'];
export const statuses: readonly ActivityStatus[] = ['ACTIVE', 'AT_RISK', 'INACTIVE'];
export const signals: readonly Signal[] = ['action', 'sign-in', 'all'];

/** What every panel shows the data by; the address of the page says all of it. */
export interface Filters {
  range: Range;
  timeZone: string;
  apps: string[];
  users: string[];
  /** What counts as an interaction; null leaves it to the server's default. */
  signal: Signal | null;
  includeServicePrincipals: boolean;
  dayOfWeek: number | null;
  hour: number | null;
  segment: Segment | null;
  status: ActivityStatus | null;
  compare: boolean;
  /** Whether what happened to apps is marked on the time charts. */
  events: boolean;
}

function integer(text: string | null, least: number, most: number): number | null {
  const value = text === null || text === '' ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}

function oneOf<T extends string>(known: readonly T[], text: string | null): T | null {
  return known.find((item) => item === text) ?? null;
}

/** Reads an address; what it does not say, or says wrongly, has its default. */
export function parseFilters(search: URLSearchParams): Filters {
  const zone = search.get('tz');
  return {
    range: parseRange(search) ?? { days: defaultDays },
    timeZone: isTimeZone(zone) ? zone : browserTimeZone(),
    apps: search.getAll('app'),
    users: search.getAll('user'),
    signal: oneOf(signals, search.get('signal')),
    includeServicePrincipals: search.get('principals') === 'all',
    dayOfWeek: integer(search.get('dayOfWeek'), 1, 7),
    hour: integer(search.get('hour'), 0, 23),
    segment: oneOf(segments, search.get('segment')),
    status: oneOf(statuses, search.get('status')),
    compare: search.get('compare') === 'previous',
    events: search.get('events') !== 'off',
  };
}

function replaceAll(search: URLSearchParams, name: string, values: string[]): void {
  search.delete(name);
  for (const value of values) {
    search.append(name, value);
  }
}

/** Writes filters into an address and leaves what else stands there alone. */
export function writeFilters(search: URLSearchParams, filters: Filters): URLSearchParams {
  const next = new URLSearchParams(search);
  const put = (name: string, value: string | number | null) =>
    replaceAll(next, name, value === null ? [] : [String(value)]);
  const { range } = filters;
  put('days', 'days' in range ? range.days : null);
  put('from', 'days' in range ? null : range.from);
  put('to', 'days' in range ? null : range.to);
  put('tz', filters.timeZone);
  replaceAll(next, 'app', filters.apps);
  replaceAll(next, 'user', filters.users);
  put('signal', filters.signal);
  put('principals', filters.includeServicePrincipals ? 'all' : null);
  put('dayOfWeek', filters.dayOfWeek);
  put('hour', filters.hour);
  put('segment', filters.segment);
  put('status', filters.status);
  put('compare', filters.compare ? 'previous' : null);
  put('events', filters.events ? null : 'off');
  return next;
}

/** The same filters as the API's parameters; sorted lists, so that equal filters are equal questions. */
export function toQueryParams(filters: Filters): QueryParams {
  const { range } = filters;
  const params: QueryParams = { tz: filters.timeZone };
  if ('days' in range) {
    params.days = String(range.days);
  } else {
    params.from = range.from;
    params.to = range.to;
  }
  if (filters.apps.length > 0) {
    params.app = [...filters.apps].sort();
  }
  if (filters.users.length > 0) {
    params.user = [...filters.users].sort();
  }
  if (filters.signal !== null) {
    params.signal = filters.signal;
  }
  if (filters.includeServicePrincipals) {
    params.includeServicePrincipals = 'true';
  }
  if (filters.dayOfWeek !== null) {
    params.dayOfWeek = String(filters.dayOfWeek);
  }
  if (filters.hour !== null) {
    params.hour = String(filters.hour);
  }
  if (filters.segment !== null) {
    params.segment = filters.segment;
  }
  if (filters.status !== null) {
    params.status = filters.status;
  }
  return params;
}
