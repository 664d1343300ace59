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

it('shows each figure with its change and whether that is good', async () => {
  answers('kpi-summary', summary);
  renderPage(<KpiRow />);
  const users = await card('Total unique users');
  users.getByText('1,184');
  users.getByText(/from 1,102, the 30 days before/);
  expect(users.getByText(/\+7\.4/).textContent).toContain('better');
  expect((await card('Total interactions')).getByText(/-2\.8/).textContent).toContain('worse');
});

it('says so where there is nothing to compare with', async () => {
  answers('kpi-summary', summary);
  renderPage(<KpiRow />, '/?days=1&tz=UTC');
  (await card('Active apps')).getByText('No comparison with the day before');
});

it('judges the error rate in words, not by colour alone', async () => {
  answers('kpi-summary', summary);
  renderPage(<KpiRow />);
  (await card('Error rate')).getByText('At or above 5 %');
});

it('never shows a zero for a failed query', async () => {
  failsOnce('kpi-summary', { code: 'QUERY_FAILED', detail: 'The query failed.' });
  renderPage(<KpiRow />);
  await screen.findByText('The query failed.');
  expect(screen.queryByText('0')).toBeNull();
});
