import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { SignalNotice } from '@/features/signal-notice/signal-notice';
import { answers, answersJson, failsOnce, freshness } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { statusWith } from '@/testing/status';

const figure = { value: 0, previous: null, change: null };
const summary = { uniqueUsers: figure, activeApps: figure, interactions: figure, errorRate: figure };
const overview = (
  <>
    <SignalNotice />
    <KpiRow />
  </>
);

it('explains an empty signal and offers the other one', async () => {
  answers('kpi-summary', summary);
  answersJson('status', statusWith(0, 12345));
  renderPage(overview);
  await screen.findByText(/No actions found in the last 30 days, but 12,345 sign-ins\./);
  expect(screen.getByRole('link', { name: 'Status' }).getAttribute('href')).toBe(
    '/status?days=30&timeZone=UTC',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show sign-ins' }));
  expect(location.search).toContain('signal=sign-in');
  await waitFor(() => expect(screen.queryByText(/No actions found/)).toBeNull());
});

it('requests the status after the panels', async () => {
  const figures = answers('kpi-summary', summary);
  const figuresBefore: number[] = [];
  answersJson('status', statusWith(0, 1), () => figuresBefore.push(figures.length));
  renderPage(overview);
  await screen.findByText(/No actions found/);
  expect(figuresBefore).toEqual([1]);
});

it('shows no notice if the status fails', async () => {
  answers('kpi-summary', summary);
  failsOnce('status', { code: 'INTERNAL_ERROR', detail: 'Something broke.' });
  renderPage(overview);
  await screen.findByText('Total interactions');
  expect(screen.queryByText(/ found in /)).toBeNull();
});

it('explains sign-ins as the default signal and keeps it while the page is open', async () => {
  const requests = answers('kpi-summary', summary, { signal: 'sign-in' });
  answersJson('status', statusWith(0, 12345));
  const defaultSignal = { signal: 'sign-in', reason: 'no-actions-by-people', days: 30 } as const;
  const freshnessRequests = answersJson('freshness', { ...freshness, defaultSignal });
  renderPage(overview);
  await screen.findByText(/Automatic: sign-ins\. The log has no actions by people in the last 30 days\./);
  await waitFor(() => expect(requests.map((params) => params.get('signal'))).toEqual(['sign-in']));
  expect(freshnessRequests).toHaveLength(1);
  expect(location.search).not.toContain('signal');
});

it('retries if the default signal cannot be loaded', async () => {
  const requests = answers('kpi-summary', summary);
  failsOnce('freshness', { code: 'PERMISSION_DENIED', detail: 'The table may not be read.' });
  renderPage(<KpiRow />);
  await screen.findByText('The table may not be read.');
  expect(requests).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Total interactions');
  expect(requests[0]?.get('signal')).toBe('action');
});
