import { expect, it } from 'vitest';
import { parseAppTable, toggleAppSort, writeAppTable } from './app-table-state';

const parse = (text: string) => parseAppTable(new URLSearchParams(text));

it('survives the way into the address and back', () => {
  const state = {
    show: 'idle',
    idle: 90,
    search: 'sales',
    sort: 'owner',
    order: 'asc',
    page: 2,
  } as const;
  expect(parseAppTable(writeAppTable(new URLSearchParams('days=7'), state))).toEqual(state);
});

it('writes only what differs from the default', () => {
  expect(writeAppTable(new URLSearchParams('days=7&show=idle'), parse('')).toString()).toBe('days=7');
});

it('falls back where an address is nonsense', () => {
  expect(parse('show=some&idle=5&sort=shoe&page=-1')).toEqual(parse(''));
});

it('begins text with A and numbers with the largest, and turns round', () => {
  expect(toggleAppSort(parse(''), 'owner')).toMatchObject({ sort: 'owner', order: 'asc' });
  expect(toggleAppSort(parse(''), 'signIns')).toMatchObject({ sort: 'signIns', order: 'desc' });
  expect(toggleAppSort(parse('page=3'), 'interactions')).toMatchObject({ order: 'asc', page: 1 });
});
