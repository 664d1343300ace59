import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { keyOf } from '@/testing/apps';
import { answers } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { aUser, userCounts } from '@/testing/users';
import { UserSegmentationPanel } from './user-segmentation-panel';

const users = Array.from({ length: 60 }, (_, index) =>
  aUser({
    user: `user${index}@example.com`,
    activity: index === 0 ? 'AT_RISK' : 'ACTIVE',
    interactions: 5000 - index,
    favouriteApp: index === 1 ? null : 'sales-explorer',
    favouriteAppKey: index === 1 ? null : keyOf('sales-explorer'),
  }),
);

beforeEach(() => {
  answers('user-counts', userCounts());
});

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
  await userEvent.click(await screen.findByRole('button', { name: 'At risk' }));
  expect(location.search).toContain('activity=AT_RISK');
  await userEvent.click(await screen.findByRole('button', { name: 'user3@example.com' }));
  expect(new URLSearchParams(location.search).getAll('user')).toEqual(['user3@example.com']);
});

it('explains how many users match and why there are more than in the range', async () => {
  answers('user-segmentation', users);
  renderPage(<UserSegmentationPanel />);
  await screen.findByText(
    /^Top 60 of 1,358, by total interactions. 1,119 used an app in this range; 239 others/,
  );
});

it('has tabs with counts that filter the page by segment or status', async () => {
  answers('user-segmentation', users);
  renderPage(<UserSegmentationPanel />);
  const tabs = within(await screen.findByRole('group', { name: 'Groups of users' }));
  await tabs.findByRole('button', { name: 'All 1,358', pressed: true });
  await userEvent.click(tabs.getByRole('button', { name: 'At risk 355' }));
  expect(location.search).toContain('activity=AT_RISK');
  await userEvent.click(await screen.findByRole('button', { name: 'Power 213' }));
  expect(location.search).toContain('segment=POWER');
  expect(location.search).not.toContain('activity');
});

it('lists only new users under their tab, also in the export', async () => {
  const requests = answers('user-segmentation', users);
  renderPage(<UserSegmentationPanel />);
  await userEvent.click(await screen.findByRole('button', { name: 'New 92' }));
  await waitFor(() => expect(requests.at(-1)?.get('newOnly')).toBe('true'));
  expect(screen.getByText('CSV').getAttribute('href')).toContain('newOnly=true');
});

it('links the favourite app, and shows when a user was last seen', async () => {
  answers('user-segmentation', users);
  renderPage(<UserSegmentationPanel />);
  const row = (await screen.findByText('user0@example.com')).closest('tr') as HTMLElement;
  within(row).getByText(/^Nov 23, 2026, 9:00/);
  expect(within(row).getByRole('link', { name: 'sales-explorer' }).getAttribute('href')).toContain(
    `/apps?days=30&timeZone=UTC&app=${keyOf('sales-explorer')}`,
  );
  const without = screen.getByText('user1@example.com').closest('tr') as HTMLElement;
  expect(within(without).queryByRole('link')).toBeNull();
});
