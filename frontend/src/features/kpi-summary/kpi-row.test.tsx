import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answers, failsOnce } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { KpiRow } from './kpi-row';

const summary = {
  uniqueUsers: { value: 1184, previous: 1102, change: 7.44, verdict: 'ROSE' },
  activeApps: { value: 38, previous: null, change: null, verdict: null },
  interactions: { value: 68231, previous: 70211, change: -2.82, verdict: 'FELL' },
  errorRate: { value: 5, previous: 4.5, change: 0.5, verdict: 'USUAL' },
  days: { value: 20, previous: 20, interactionsChange: null },
};

const card = async (name: string) => {
  const title = await screen.findByRole('heading', { name });
  return within(title.closest('article') as HTMLElement);
};

it('shows each figure with its change and verdict', async () => {
  answers('kpi-summary', summary);
  renderPage(<KpiRow />);
  const users = await card('Total unique users');
  users.getByText('1,184');
  users.getByText(/vs 1,102 in the previous 30 days/);
  expect(users.getByText(/\+7\.4/).textContent).toContain('better');
  expect((await card('Total interactions')).getByText(/-2\.8/).textContent).toContain('worse');
});

it('reports a missing comparison', async () => {
  answers('kpi-summary', summary, { from: '2026-11-23', to: '2026-11-23' });
  renderPage(<KpiRow />, '/?days=1&timeZone=UTC');
  (await card('Active apps')).getByText('No earlier data to compare with');
});

it('shows a previous value of zero', async () => {
  answers('kpi-summary', { ...summary, activeApps: { value: 5, previous: 0, change: null, verdict: null } });
  renderPage(<KpiRow />);
  (await card('Active apps')).getByText('vs 0 in the previous 30 days');
});

it('shows the state of the error rate as text', async () => {
  answers('kpi-summary', summary);
  renderPage(<KpiRow />);
  (await card('Error rate')).getByText('At or above 5%');
});

it('tells a usual change from a verdict in words', async () => {
  answers('kpi-summary', summary);
  renderPage(<KpiRow />);
  const change = (await card('Error rate')).getByText(/\+0\.50 pp/);
  expect(change.textContent).toContain('a usual change');
  expect(change.className).toBe('delta even');
});

it('shows no zeros for days before the log begins', async () => {
  const zero = { value: 0, previous: null, change: null, verdict: null };
  const none = { ...zero, value: null };
  answers(
    'kpi-summary',
    { uniqueUsers: zero, activeApps: zero, interactions: zero, errorRate: none, days: null },
    { from: '2026-05-01', to: '2026-05-20', logBegins: '2026-05-30' },
  );
  renderPage(<KpiRow />, '/?from=2026-05-01&to=2026-05-20&timeZone=UTC');
  await screen.findByText('No data before May 30. The audit log begins on that day.');
  expect(screen.queryByText('0')).toBeNull();
});

it('shows no zeros for a failed query', async () => {
  failsOnce('kpi-summary', { code: 'QUERY_FAILED', detail: 'The query failed.' });
  renderPage(<KpiRow />);
  await screen.findByText('The query failed.');
  expect(screen.queryByText('0')).toBeNull();
});
