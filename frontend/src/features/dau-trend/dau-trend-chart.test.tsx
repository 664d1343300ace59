import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { appEvent } from '@/testing/app-events';
import { answers, failsOnce } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { DauTrendChart } from './dau-trend-chart';

const rows = [
  { date: '2026-11-22', activeUsers: 40, interactions: 200, appsAccessed: 3, complete: true },
  { date: '2026-11-23', activeUsers: 7, interactions: 35, appsAccessed: 2, complete: false },
];

it('sums up its data in a sentence', async () => {
  answers('dau-trend', rows);
  renderPage(<DauTrendChart />);
  await screen.findByText(/^40 users a day on average/);
});

it('asks under the filters of the address', async () => {
  const asked = answers('dau-trend', rows);
  renderPage(<DauTrendChart />, '/?days=7&tz=Asia/Kolkata&app=A&app=B&segment=POWER');
  await screen.findByText(/a day on average/);
  const [parameters] = asked;
  expect(parameters?.get('days')).toBe('7');
  expect(parameters?.get('tz')).toBe('Asia/Kolkata');
  expect(parameters?.getAll('app')).toEqual(['A', 'B']);
  expect(parameters?.get('segment')).toBe('POWER');
});

it('shows the same numbers as a table, where a day can be chosen', async () => {
  answers('dau-trend', rows);
  renderPage(<DauTrendChart />);
  await userEvent.click(await screen.findByRole('button', { name: 'Daily active users as a table' }));
  expect(await screen.findAllByRole('row')).toHaveLength(3);
  await userEvent.click(screen.getByRole('button', { name: 'Sun, Nov 22, 2026' }));
  expect(location.search).toContain('from=2026-11-22&to=2026-11-22');
});

it('says in its table what happened to apps on each day', async () => {
  answers('dau-trend', rows);
  const asked = answers('app-events', [appEvent({ time: '2026-11-22T10:00:00Z' })]);
  renderPage(<DauTrendChart />, '/?days=7&tz=UTC&app=A&segment=POWER');
  await userEvent.click(await screen.findByRole('button', { name: 'Daily active users as a table' }));
  await screen.findByRole('cell', { name: '1 deployed' });
  expect(asked[0]?.toString()).toBe('app=A&days=7&limit=1000&tz=UTC');
});

it('asks for no events where they are switched off', async () => {
  answers('dau-trend', rows);
  const asked = answers('app-events', []);
  renderPage(<DauTrendChart />, '/?days=7&tz=UTC&events=off');
  await userEvent.click(await screen.findByRole('button', { name: 'Daily active users as a table' }));
  expect(screen.queryByRole('columnheader', { name: 'Events' })).toBeNull();
  expect(asked).toEqual([]);
});

it('says which signal it counts, and what is missing', async () => {
  answers('dau-trend', rows, { signal: 'sign-in', caveat: 'Some sign-ins are missing.' });
  renderPage(<DauTrendChart />);
  await screen.findByText('Some sign-ins are missing.');
  expect(screen.getByText('Sign-ins').title).toContain('within 30 minutes');
});

it('says that nothing happened, which is no error', async () => {
  answers('dau-trend', [{ ...rows[0], activeUsers: 0, interactions: 0 }]);
  renderPage(<DauTrendChart />);
  await screen.findByText('Nothing happened here');
});

it('says what failed, what to do and what to quote, and tries again', async () => {
  answers('dau-trend', rows);
  failsOnce('dau-trend', {
    code: 'PERMISSION_DENIED',
    detail: 'The app may not use the warehouse.',
    action: 'Grant CAN USE.',
  });
  renderPage(<DauTrendChart />);
  await screen.findByText('The app may not use the warehouse.');
  screen.getByText('Grant CAN USE.');
  screen.getByText('PERMISSION_DENIED');
  screen.getByText('r-1');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText(/a day on average/);
});

it('waits for a warehouse that is starting, and fills by itself', async () => {
  answers('dau-trend', rows);
  failsOnce(
    'dau-trend',
    { code: 'WAREHOUSE_STARTING', detail: 'The warehouse is starting.', retryable: true },
    { 'Retry-After': '1' },
  );
  renderPage(<DauTrendChart />);
  await screen.findByText('The warehouse is starting.');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await screen.findByText(/a day on average/, {}, { timeout: 3_000 });
});

it('shows old data with its age and the reason', async () => {
  answers('dau-trend', rows, { stale: true, staleReason: 'The warehouse is stopped.' });
  renderPage(<DauTrendChart />);
  await screen.findByText('Data of 2026-11-23 09:30:00. The warehouse is stopped.');
});

it('asks again shortly while the server loads something newer', async () => {
  const asked = answers('dau-trend', rows, { refreshing: true });
  renderPage(<DauTrendChart />);
  await waitFor(() => expect(asked.length).toBeGreaterThan(1), { timeout: 3_000 });
});

it('offers its rows as files under the same filters', async () => {
  answers('dau-trend', rows);
  renderPage(<DauTrendChart />, '/?days=7&tz=UTC&app=A');
  const link = await screen.findByText('Excel');
  expect(link.getAttribute('href')).toBe('/api/v1/dau-trend/export?app=A&days=7&format=xlsx&tz=UTC');
});
