import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { UserSegmentationPanel } from '@/features/user-segmentation/user-segmentation-panel';
import { answers, answersJson, api, freshness, settings } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { userCounts } from '@/testing/users';
import { Freshness } from './freshness';

it('shows the source, and no viewer if it is unknown', async () => {
  renderPage(<Freshness page="overview" />);
  expect(await screen.findByText('Sample data')).toBeTruthy();
  expect(screen.queryByText('Viewer')).toBeNull();
});

it('shows the viewer if it is known', async () => {
  api.use(
    http.get('*/api/v1/settings', () => HttpResponse.json({ ...settings, viewer: 'anna@example.com' })),
  );
  renderPage(<Freshness page="overview" />);
  expect(await screen.findByText('anna@example.com')).toBeTruthy();
});

it('shows the newest event of the log and the load time of the oldest answer', async () => {
  const none = { value: 0, previous: null, change: null };
  const summary = { uniqueUsers: none, activeApps: none, interactions: none, errorRate: none };
  answers('kpi-summary', summary, { latestEvent: '2026-10-25T00:00:00Z', asOf: '2026-11-23T09:30:00Z' });
  answers('user-counts', userCounts());
  answers('user-segmentation', [], { latestEvent: null, asOf: '2026-11-23T09:12:00Z' });
  answersJson('freshness', { ...freshness, latestEvent: '2026-11-23T09:23:00Z' });
  renderPage(
    <>
      <Freshness page="overview" />
      <KpiRow />
      <UserSegmentationPanel />
    </>,
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Last update 2026-11-23 09:12:00, details' }),
  );
  const details = within(await screen.findByRole('dialog', { name: 'About the data' }));
  expect(await details.findByText('7 min ago')).toBeTruthy();
  expect(details.getByRole('switch', { name: 'Auto-refresh' })).toBeTruthy();
});
