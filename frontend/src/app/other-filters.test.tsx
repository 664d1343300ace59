import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { appChange } from '@/testing/app-changes';
import { someFailures } from '@/testing/app-failures';
import { anApp } from '@/testing/apps';
import { aConcern } from '@/testing/concerns';
import { answers, answersJson, answersNothing, failsAlways } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { status } from '@/testing/status';
import { aUser, userCounts } from '@/testing/users';
import AppsPage from './apps-page';
import { OverviewPage } from './overview-page';

const figure = { value: 4321, previous: 4300, change: 0.49 };
const day = { date: '2026-11-22', hour: null, complete: true };

beforeEach(() => {
  answersJson('status', status);
  answers('kpi-summary', {
    uniqueUsers: figure,
    activeApps: figure,
    interactions: figure,
    errorRate: { ...figure, value: 2, previous: 2 },
  });
  answers('dau-trend', [{ ...day, activeUsers: 4321, interactions: 200, appsAccessed: 3 }]);
  answers('top-apps', [
    {
      app: 'old-app',
      name: 'old-app',
      interactions: 4321,
      uniqueUsers: 80,
      share: 60,
      rank: 1,
      previousRank: null,
      movement: null,
    },
  ]);
  answers('usage-heatmap', [{ dayOfWeek: 1, hour: 9, interactions: 4321, uniqueUsers: 3 }]);
  answers('user-cohorts', [{ ...day, newUsers: 4321, returningUsers: 1 }]);
  answers('app-failures', [someFailures({ app: 'old-app', failed: 4321 })]);
  answers('attention', [aConcern({ app: 'old-app', users: 4321 })]);
  answers('error-monitoring', [{ ...day, successful: 4321, failed: 1, errorRate: 1 }]);
  answers('user-segmentation', [
    aUser({ user: 'old@example.com', interactions: 4321, favouriteApp: 'old-app' }),
  ]);
  answers('user-counts', userCounts({ all: 4321, matching: 4321 }));
  answers('apps', [anApp({ app: 'old-app', interactions: 4321 })]);
  answers('app-changes', [appChange({ app: 'old-app' })]);
});

const pages = [
  { name: 'overview', page: <OverviewPage />, panels: 9 },
  { name: 'apps', page: <AppsPage />, panels: 3 },
];
const oldFigures = /4,321|old-app|old@example\.com|in the previous|Below 5/;
const wholePage = () => document.body.textContent ?? '';
const panels = () => [...document.querySelectorAll('[data-panel]')];
// Charts without a layout keep their skeleton, but announce their data.
const waitingParts = 'figure[aria-hidden="true"], .table-skeleton, .kpi-skeleton';
const filled = (count: number) =>
  waitFor(() => {
    expect(panels()).toHaveLength(count);
    expect(document.querySelectorAll(waitingParts)).toHaveLength(0);
  });

it.each(pages)('$name: shows no old data while the data of new filters loads', async (shown) => {
  renderPage(shown.page);
  await filled(shown.panels);
  expect(wholePage()).toMatch(oldFigures);
  answersNothing();
  await userEvent.click(screen.getByRole('button', { name: 'Last 7 days' }));
  expect(wholePage()).not.toMatch(oldFigures);
  expect(panels().filter((panel) => panel.getAttribute('aria-busy') === 'true')).toHaveLength(shown.panels);
});

it.each(pages)('$name: shows an error and no old data in each panel if the new data fails', async (shown) => {
  renderPage(shown.page);
  await filled(shown.panels);
  failsAlways({ code: 'QUERY_FAILED', detail: 'The query failed.' });
  await userEvent.click(screen.getByRole('button', { name: 'Last 7 days' }));
  await waitFor(() => expect(screen.getAllByText('The query failed.')).toHaveLength(shown.panels));
  expect(wholePage()).not.toMatch(oldFigures);
});

it('keeps the table head and its focus while a new order loads', async () => {
  renderPage(<OverviewPage />);
  await screen.findByText('old@example.com');
  answersNothing();
  const header = screen.getByRole('button', { name: 'User' });
  await userEvent.click(header);
  await waitFor(() => expect(screen.queryByText('old@example.com')).toBeNull());
  expect(document.activeElement).toBe(header);
});
