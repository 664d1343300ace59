import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answers } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { UserSegmentationPanel } from './user-segmentation-panel';

const users = Array.from({ length: 60 }, (_, index) => ({
  user: `user${index}@example.com`,
  segment: 'POWER',
  activity: index === 0 ? 'AT_RISK' : 'ACTIVE',
  interactions: 5000 - index,
  appsAccessed: 3,
  daysActive: 20,
  interactionsPerDay: 12.5,
  lastSeen: '2026-11-23T09:00:00Z',
}));

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

it('shows 25 users per page', async () => {
  answers('user-segmentation', users);
  renderPage(<UserSegmentationPanel />);
  await screen.findByText('1–25 of 60');
  expect(names()).toHaveLength(25);
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(names()[0]).toBe('user25@example.com');
  expect(location.search).toContain('page=2');
});

it('formats interactions with thousands separators and averages with two decimals', async () => {
  answers('user-segmentation', users);
  renderPage(<UserSegmentationPanel />);
  const row = (await screen.findByText('user0@example.com')).closest('tr') as HTMLElement;
  within(row).getByText('5,000');
  within(row).getByText('12.50');
});

it('sorts on the server', async () => {
  const requests = answers('user-segmentation', users);
  renderPage(<UserSegmentationPanel />);
  await userEvent.click(await screen.findByRole('button', { name: 'Days active' }));
  await waitFor(() => expect(requests.at(-1)?.get('sort')).toBe('daysActive'));
  expect(requests.at(-1)?.get('order')).toBe('desc');
  expect(screen.getByRole('columnheader', { name: 'Days active' }).getAttribute('aria-sort')).toBe(
    'descending',
  );
});

it('searches when the typing pauses, not for each key', async () => {
  const requests = answers('user-segmentation', users);
  renderPage(<UserSegmentationPanel />);
  await userEvent.type(await screen.findByRole('searchbox'), 'garcia');
  await waitFor(() => expect(requests.at(-1)?.get('search')).toBe('garcia'));
  expect(requests.map((parameters) => parameters.get('search'))).toEqual([null, 'garcia']);
});

it('filters the page by a clicked badge or user', async () => {
  answers('user-segmentation', users);
  renderPage(<UserSegmentationPanel />);
  await userEvent.click((await screen.findAllByRole('button', { name: 'At risk' }))[0] as HTMLElement);
  expect(location.search).toContain('activity=AT_RISK');
  await userEvent.click(await screen.findByRole('button', { name: 'user3@example.com' }));
  expect(new URLSearchParams(location.search).getAll('user')).toEqual(['user3@example.com']);
});
