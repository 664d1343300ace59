import { expect, it } from 'vitest';
import { toggleSort } from '@/lib/table-state';
import { readState, writeState } from '@/lib/url-state';
import { type AppSort, type AppTableState, appTable, textColumns } from './app-table-state';

const parse = (text: string) => readState(appTable, new URLSearchParams(text));
const toggleAppSort = (state: AppTableState, sort: AppSort) => toggleSort(state, sort, textColumns);

it('round-trips through the address', () => {
  const state = {
    show: 'idle',
    idle: 90,
    search: 'sales',
    sort: 'owner',
    order: 'asc',
    page: 2,
  } as const;
  expect(readState(appTable, writeState(appTable, new URLSearchParams('days=7'), state))).toEqual(state);
});

it('writes only values that differ from the default', () => {
  expect(writeState(appTable, new URLSearchParams('days=7&show=idle'), parse('')).toString()).toBe('days=7');
});

it('uses defaults for invalid parameters', () => {
  expect(parse('show=some&idle=5&sort=shoe&page=-1')).toEqual(parse(''));
});

it('sorts text ascending and numbers descending first, then reverses', () => {
  expect(toggleAppSort(parse(''), 'owner')).toMatchObject({ sort: 'owner', order: 'asc' });
  expect(toggleAppSort(parse(''), 'signIns')).toMatchObject({ sort: 'signIns', order: 'desc' });
  expect(toggleAppSort(parse('page=3'), 'interactions')).toMatchObject({ order: 'asc', page: 1 });
});
