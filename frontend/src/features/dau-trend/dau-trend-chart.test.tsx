import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { ChartPanel } from '@/panels/chart-panel';
import { appChange } from '@/testing/app-changes';
import { answers, api, failsOnce, meta } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { dauTrend } from './dau-trend-chart';

const rows = [
  { date: '2026-11-22', hour: null, activeUsers: 40, interactions: 200, appsAccessed: 3, complete: true },
  { date: '2026-11-23', hour: null, activeUsers: 7, interactions: 35, appsAccessed: 2, complete: false },
];

it('summarises its data', async () => {
  answers('dau-trend', rows);
  renderPage(<ChartPanel chart={dauTrend} />);
  await screen.findByText(/^Average 40 a day/);
});

it('queries with the filters of the address', async () => {
  const requests = answers('dau-trend', rows);
  renderPage(<ChartPanel chart={dauTrend} />, '/?days=7&timeZone=Asia/Kolkata&app=A&app=B&segment=POWER');
  await screen.findByText(/^Average 40 a day/);
  const [parameters] = requests;
  expect(parameters?.get('days')).toBe('7');
  expect(parameters?.get('timeZone')).toBe('Asia/Kolkata');
  expect(parameters?.getAll('app')).toEqual(['A', 'B']);
  expect(parameters?.get('segment')).toBe('POWER');
});

it('shows its data as a table that filters by day', async () => {
  answers('dau-trend', rows);
  renderPage(<ChartPanel chart={dauTrend} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Daily active users as a table' }));
  expect(await screen.findAllByRole('row')).toHaveLength(3);
  await userEvent.click(screen.getByRole('button', { name: 'Sun, Nov 22, 2026' }));
  expect(location.search).toContain('from=2026-11-22&to=2026-11-22');
});

it('shows the app changes of each day in its table', async () => {
  answers('dau-trend', rows);
  const requests = answers('app-changes', [appChange({ time: '2026-11-22T10:00:00Z' })]);
  renderPage(<ChartPanel chart={dauTrend} />, '/?days=7&timeZone=UTC&app=A&segment=POWER');
  await userEvent.click(await screen.findByRole('button', { name: 'Daily active users as a table' }));
  await screen.findByRole('cell', { name: '1 deployed' });
  expect(requests[0]?.toString()).toBe('app=A&days=7&limit=1000&signal=action&timeZone=UTC');
});

it('does not request app changes if they are switched off', async () => {
  answers('dau-trend', rows);
  const requests = answers('app-changes', []);
  renderPage(<ChartPanel chart={dauTrend} />, '/?days=7&timeZone=UTC&appChanges=off');
  await userEvent.click(await screen.findByRole('button', { name: 'Daily active users as a table' }));
  expect(screen.queryByRole('columnheader', { name: 'App changes' })).toBeNull();
  expect(requests).toEqual([]);
});

it('shows its signal and caveat', async () => {
  answers('dau-trend', rows, { signal: 'sign-in', caveat: 'Some sign-ins are missing.' });
  renderPage(<ChartPanel chart={dauTrend} />);
  await screen.findByText('Some sign-ins are missing.');
  expect(screen.getByText('Sign-ins').title).toContain('within 30 minutes');
});

it('shows "no activity" instead of an error', async () => {
  answers('dau-trend', [{ ...rows[0], activeUsers: 0, interactions: 0 }]);
  renderPage(<ChartPanel chart={dauTrend} />);
  await screen.findByText('No activity in this range');
  screen.getByRole('button', { name: 'Last 90 days' });
});

it('shows the problem, remedy, code and request id, and retries', async () => {
  answers('dau-trend', rows);
  failsOnce('dau-trend', {
    code: 'PERMISSION_DENIED',
    detail: 'The app may not use the warehouse.',
    action: 'Grant CAN USE.',
  });
  renderPage(<ChartPanel chart={dauTrend} />);
  await screen.findByText('The app may not use the warehouse.');
  screen.getByText('Grant CAN USE.');
  screen.getByText('PERMISSION_DENIED');
  screen.getByText('r-1');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText(/^Average 40 a day/);
});

it('waits for a starting warehouse and loads when it runs', async () => {
  answers('dau-trend', rows);
  failsOnce(
    'dau-trend',
    { code: 'WAREHOUSE_STARTING', detail: 'The warehouse is starting.', retryable: true },
    { 'Retry-After': '1' },
  );
  renderPage(<ChartPanel chart={dauTrend} />);
  await screen.findByText('The warehouse is starting.');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await screen.findByText(/^Average 40 a day/);
});

it('shows stale data with its load time and reason', async () => {
  answers('dau-trend', rows, { stale: true, staleReason: 'The warehouse is stopped.' });
  renderPage(<ChartPanel chart={dauTrend} />);
  await screen.findByText('Data from 2026-11-23 09:30:00. The warehouse is stopped.');
});

it('polls while the server loads newer data', async () => {
  const requests = answers('dau-trend', rows, { refreshing: true });
  renderPage(<ChartPanel chart={dauTrend} />);
  await waitFor(() => expect(requests.length).toBeGreaterThan(1));
});

it('exports its rows with the same filters', async () => {
  answers('dau-trend', rows);
  renderPage(<ChartPanel chart={dauTrend} />, '/?days=7&timeZone=UTC&app=A');
  await screen.findByText(/^Average 40 a day/);
  expect(screen.getByText('Excel').getAttribute('href')).toBe(
    '/api/v1/dau-trend/export?app=A&days=7&format=xlsx&signal=action&timeZone=UTC',
  );
});

it('says that the days to compare with begin before the log', async () => {
  api.use(
    http.get('*/api/v1/dau-trend', ({ request }) => {
      const from = new URL(request.url).searchParams.get('from');
      const window = from === null ? {} : { from, to: '2026-10-19', logBegins: '2026-10-01' };
      return HttpResponse.json({ data: rows, meta: { ...meta, ...window } });
    }),
  );
  renderPage(<ChartPanel chart={dauTrend} />, '/?days=30&timeZone=UTC&compare=previous');
  await screen.findByText(/^Average 40 a day; .* No complete data 35 days before\.$/);
});
