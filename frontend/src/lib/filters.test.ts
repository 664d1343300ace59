import { describe, expect, it } from 'vitest';
import { noFilters, activeFilters as withNames } from './active-filters';
import { type Filters, filterParams, parseFilters, writeFilters } from './filters';

const activeFilters = (filters: Filters) => withNames(filters, (app) => app);

const everything: Filters = {
  range: { from: '2026-11-01', to: '2026-11-20' },
  timeZone: 'Asia/Kolkata',
  workspaces: ['1001', '2002'],
  apps: ['Sales & Ops', 'Churn'],
  users: ['ann@example.com'],
  signal: 'sign-in',
  includeServicePrincipals: true,
  dayOfWeek: 1,
  hour: 0,
  segment: 'POWER',
  activity: 'AT_RISK',
  compare: true,
  appChanges: false,
};

describe('filters and the address', () => {
  it('round-trip through the address', () => {
    const address = writeFilters(new URLSearchParams(), everything).toString();
    expect(parseFilters(new URLSearchParams(address))).toEqual(everything);
  });

  it('keep other parameters', () => {
    const address = writeFilters(new URLSearchParams('search=ann&page=2'), everything);
    expect(address.get('search')).toBe('ann');
    expect(address.get('page')).toBe('2');
  });

  it('are the last 30 days by default', () => {
    const filters = parseFilters(new URLSearchParams());
    expect(filters.range).toEqual({ days: 30 });
    expect(activeFilters(filters)).toEqual([]);
  });

  it('use defaults for invalid parameters', () => {
    const filters = parseFilters(
      new URLSearchParams(
        'days=-3&timeZone=Nowhere&dayOfWeek=8&hour=24&segment=KING&activity=&includeServicePrincipals=some&signal=smoke',
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
    expect(filterParams(everything)).toEqual({
      from: '2026-11-01',
      to: '2026-11-20',
      timeZone: 'Asia/Kolkata',
      workspace: ['1001', '2002'],
      app: ['Churn', 'Sales & Ops'],
      user: ['ann@example.com'],
      signal: 'sign-in',
      includeServicePrincipals: true,
      dayOfWeek: 1,
      hour: 0,
      segment: 'POWER',
      activity: 'AT_RISK',
    });
  });

  it('are equal for any order of the chosen apps', () => {
    const turned = { ...everything, apps: [...everything.apps].reverse() };
    expect(filterParams(turned)).toEqual(filterParams(everything));
  });
});

describe('active filters', () => {
  it('can be removed one by one or all at once', () => {
    const active = activeFilters(everything);
    expect(active.map((filter) => filter.name)).toEqual([
      'Workspace',
      'Workspace',
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
