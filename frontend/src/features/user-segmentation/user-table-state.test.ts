import { expect, it } from 'vitest';
import { toggleSort as toggle } from '@/lib/table-state';
import { readState, writeState } from '@/lib/url-state';
import { textColumns, type UserSort, type UserTableState, userTable } from './user-table-state';

const toggleSort = (state: UserTableState, sort: UserSort) => toggle(state, sort, textColumns);

const initial = readState(userTable, new URLSearchParams());

it('sorts by interactions by default', () => {
  expect(initial).toEqual({ newOnly: false, search: '', sort: 'interactions', order: 'desc', page: 1 });
});

it('round-trips through the address and omits defaults', () => {
  const state = { newOnly: true, search: 'ann', sort: 'user', order: 'asc', page: 3 } as const;
  const address = writeState(userTable, new URLSearchParams('days=7'), state);
  expect(address.get('days')).toBe('7');
  expect(readState(userTable, address)).toEqual(state);
  expect(writeState(userTable, address, initial).toString()).toBe('days=7');
});

it('uses defaults for invalid parameters', () => {
  expect(readState(userTable, new URLSearchParams('sort=shoe&order=up&page=-1'))).toEqual(initial);
});

it('reverses the order on the second click and sorts text ascending first', () => {
  expect(toggleSort(initial, 'interactions')).toMatchObject({ sort: 'interactions', order: 'asc' });
  expect(toggleSort(initial, 'daysActive')).toMatchObject({ sort: 'daysActive', order: 'desc' });
  expect(toggleSort(initial, 'user')).toMatchObject({ sort: 'user', order: 'asc' });
});

it('returns to the first page when the order changes', () => {
  expect(toggleSort({ ...initial, page: 4 }, 'user').page).toBe(1);
});
