import { describe, expect, it } from 'vitest';
import { activeFilters, noFilters } from './active-filters';
import { type Filters, parseFilters, toQueryParams, writeFilters } from './filters';

const everything: Filters = {
  range: { from: '2026-11-01', to: '2026-11-20' },
  timeZone: 'Asia/Kolkata',
  apps: ['Sales & Ops', 'Churn'],
  users: ['ann@example.com'],
  signal: 'sign-in',
  includeServicePrincipals: true,
  dayOfWeek: 1,
  hour: 0,
  segment: 'POWER',
  status: 'AT_RISK',
  compare: true,
  events: false,
};

describe('filters and the address', () => {
  it('survive the way there and back, whatever they are', () => {
    const address = writeFilters(new URLSearchParams(), everything).toString();
    expect(parseFilters(new URLSearchParams(address))).toEqual(everything);
  });

  it('leave what is not theirs alone', () => {
    const address = writeFilters(new URLSearchParams('search=ann&page=2'), everything);
    expect(address.get('search')).toBe('ann');
    expect(address.get('page')).toBe('2');
  });

  it('are 30 days and nothing else by default', () => {
    const filters = parseFilters(new URLSearchParams());
    expect(filters.range).toEqual({ days: 30 });
    expect(activeFilters(filters)).toEqual([]);
  });

  it('fall back where an address is nonsense', () => {
    const filters = parseFilters(
      new URLSearchParams(
        'days=-3&tz=Nowhere&dayOfWeek=8&hour=24&segment=KING&status=&principals=some&signal=smoke',
      ),
    );
    expect(filters.range).toEqual({ days: 30 });
    expect(activeFilters(filters)).toEqual([]);
    expect(filters.includeServicePrincipals).toBe(false);
    expect(filters.signal).toBeNull();
  });
});

describe('filters as API parameters', () => {
  it('use the names of the API', () => {
    expect(toQueryParams(everything)).toEqual({
      from: '2026-11-01',
      to: '2026-11-20',
      tz: 'Asia/Kolkata',
      app: ['Churn', 'Sales & Ops'],
      user: ['ann@example.com'],
      signal: 'sign-in',
      includeServicePrincipals: 'true',
      dayOfWeek: '1',
      hour: '0',
      segment: 'POWER',
      status: 'AT_RISK',
    });
  });

  it('are the same question in whatever order apps were chosen', () => {
    const turned = { ...everything, apps: [...everything.apps].reverse() };
    expect(toQueryParams(turned)).toEqual(toQueryParams(everything));
  });
});

describe('active filters', () => {
  it('can each be taken away, and all at once', () => {
    const active = activeFilters(everything);
    expect(active.map((filter) => filter.name)).toEqual([
      'App',
      'App',
      'User',
      'Weekday',
      'Hour',
      'Segment',
      'Activity',
    ]);
    const without = active.reduce((filters, filter) => activeFiltersLeft(filters, filter.name), everything);
    expect(activeFilters(without)).toEqual([]);
    expect(activeFilters({ ...everything, ...noFilters })).toEqual([]);
  });
});

function activeFiltersLeft(filters: Filters, name: string): Filters {
  const filter = activeFilters(filters).find((candidate) => candidate.name === name);
  return { ...filters, ...filter?.without };
}
