import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answers, failsOnce } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { KpiRow } from './kpi-row';

const summary = {
  uniqueUsers: { value: 1184, previous: 1102, change: 7.44 },
  activeApps: { value: 38, previous: null, change: null },
  interactions: { value: 68231, previous: 70211, change: -2.82 },
  errorRate: { value: 5, previous: 4.5, change: 0.5 },
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
  users.getByText(/from 1,102, the 30 days before/);
  expect(users.getByText(/\+7\.4/).textContent).toContain('better');
  expect((await card('Total interactions')).getByText(/-2\.8/).textContent).toContain('worse');
});

it('reports a missing comparison', async () => {
  answers('kpi-summary', summary, { from: '2026-11-23', to: '2026-11-23' });
  renderPage(<KpiRow />, '/?days=1&timeZone=UTC');
  (await card('Active apps')).getByText('No comparison with the day before');
});

it('shows a previous value of zero', async () => {
  answers('kpi-summary', { ...summary, activeApps: { value: 5, previous: 0, change: null } });
  renderPage(<KpiRow />);
  (await card('Active apps')).getByText('from 0, the 30 days before');
});

it('shows the state of the error rate as text', async () => {
  answers('kpi-summary', summary);
  renderPage(<KpiRow />);
  (await card('Error rate')).getByText('At or above 5%');
});

it('shows no zeros for days before the log begins', async () => {
  const zero = { value: 0, previous: null, change: null };
  const none = { ...zero, value: null };
  answers(
    'kpi-summary',
    { uniqueUsers: zero, activeApps: zero, interactions: zero, errorRate: none },
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
