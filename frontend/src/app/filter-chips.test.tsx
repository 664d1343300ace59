import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render-page';
import { FilterChips } from './filter-chips';

it('shows nothing where nothing narrows the data', () => {
  renderPage(<FilterChips />);
  expect(screen.queryByRole('list')).toBeNull();
});

it('removes one filter, or all', async () => {
  renderPage(<FilterChips />, '/?days=30&tz=UTC&app=A&app=B&hour=9&page=3');
  await userEvent.click(screen.getByRole('button', { name: 'Remove filter App: A' }));
  expect(new URLSearchParams(location.search).getAll('app')).toEqual(['B']);
  expect(location.search).not.toContain('page');
  await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(location.search).toBe('?days=30&tz=UTC');
});
