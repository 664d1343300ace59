import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { topApps } from '@/features/top-apps/top-apps-chart';
import { ChartPanel } from '@/panels/chart-panel';
import { answers, failsOnce } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { RefreshControls } from './refresh-controls';

const page = (
  <>
    <RefreshControls page="overview" />
    <ChartPanel chart={topApps} />
  </>
);
const refresh = async () => userEvent.click(await screen.findByRole('button', { name: 'Refresh' }));
const shown = () => screen.findByText(/of all interactions/);

it('announces a refresh when all data is new', async () => {
  const requests = answers('top-apps', [{ app: 'A', interactions: 5, uniqueUsers: 1, share: 100 }]);
  renderPage(page);
  await shown();
  await refresh();
  expect(await screen.findByText('Refreshed')).toBeTruthy();
  expect(requests.at(-1)?.get('fresh')).toBe('true');
});

it.each([
  ['a panel fails', () => failsOnce('top-apps', { code: 'QUERY_FAILED', detail: 'The query failed.' })],
  ['the freshness of the log fails', () => failsOnce('freshness', { code: 'QUERY_FAILED', detail: 'No.' })],
  ['the settings fail', () => failsOnce('settings', { code: 'INTERNAL_ERROR', detail: 'No.' })],
  [
    'the server returns stale data',
    () => answers('top-apps', [], { stale: true, staleReason: 'It is stopped.' }),
  ],
  ['the server still loads newer data', () => answers('top-apps', [], { refreshing: true })],
])('announces an incomplete refresh if %s', async (_, prepare) => {
  answers('top-apps', [{ app: 'A', interactions: 5, uniqueUsers: 1, share: 100 }]);
  renderPage(page);
  await shown();
  prepare();
  await refresh();
  expect(await screen.findByText('Some data could not be refreshed')).toBeTruthy();
  expect(screen.queryByText('Refreshed')).toBeNull();
});
