import { expect, it } from 'vitest';
import { parseFilters } from './filters';
import { isSet, toggleFilter } from './toggle-filter';

const filters = (address: string) => parseFilters(new URLSearchParams(address));

it('sets a filter on the first click and takes it back on the second', () => {
  const cell = { dayOfWeek: 2, hour: 10 };
  expect(toggleFilter(filters(''), cell)).toEqual(cell);
  expect(toggleFilter(filters('dayOfWeek=2&hour=10'), cell)).toEqual({ dayOfWeek: null, hour: null });
});

it('replaces another choice', () => {
  expect(toggleFilter(filters('dayOfWeek=2&hour=9'), { dayOfWeek: 2, hour: 10 })).toEqual({
    dayOfWeek: 2,
    hour: 10,
  });
  expect(toggleFilter(filters('app=a'), { apps: ['b'] })).toEqual({ apps: ['b'] });
});

it('takes back one of several apps', () => {
  expect(isSet(filters('app=a&app=b'), { apps: ['a'] })).toBe(true);
  expect(toggleFilter(filters('app=a&app=b'), { apps: ['a'] })).toEqual({ apps: ['b'] });
});

it('sets a range again, because there is always one', () => {
  const range = { from: '2026-11-20', to: '2026-11-20' };
  expect(toggleFilter(filters('from=2026-11-20&to=2026-11-20'), { range })).toEqual({ range });
});
