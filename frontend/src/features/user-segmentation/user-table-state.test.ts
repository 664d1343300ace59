import { expect, it } from 'vitest';
import { parseUserTable, toggleSort, writeUserTable } from './user-table-state';

const initial = parseUserTable(new URLSearchParams());

it('begins with the most active users', () => {
  expect(initial).toEqual({ search: '', sort: 'interactions', order: 'desc', page: 1 });
});

it('survives the way into the address and back, and writes only what differs', () => {
  const state = { search: 'ann', sort: 'user', order: 'asc', page: 3 } as const;
  const address = writeUserTable(new URLSearchParams('days=7'), state);
  expect(address.get('days')).toBe('7');
  expect(parseUserTable(address)).toEqual(state);
  expect(writeUserTable(address, initial).toString()).toBe('days=7');
});

it('falls back where the address is nonsense', () => {
  expect(parseUserTable(new URLSearchParams('sort=shoe&order=up&page=-1'))).toEqual(initial);
});

it('turns the order at the second click, and begins text with A', () => {
  expect(toggleSort(initial, 'interactions')).toMatchObject({ sort: 'interactions', order: 'asc' });
  expect(toggleSort(initial, 'daysActive')).toMatchObject({ sort: 'daysActive', order: 'desc' });
  expect(toggleSort(initial, 'user')).toMatchObject({ sort: 'user', order: 'asc' });
});

it('returns to the first page when the order changes', () => {
  expect(toggleSort({ ...initial, page: 4 }, 'user').page).toBe(1);
});
