import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { topApps } from '@/features/top-apps/top-apps-chart';
import { UserSegmentationPanel } from '@/features/user-segmentation/user-segmentation-panel';
import { ChartPanel } from '@/panels/chart-panel';
import { answers } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { userCounts } from '@/testing/users';

beforeEach(() => {
  answers('top-apps', []);
  answers('user-segmentation', []);
  answers('user-counts', userCounts({ matching: 0, matchingInWindow: 0 }));
});

const buttons = () =>
  [...document.querySelectorAll('.notice-actions button')].map((button) => button.textContent ?? '');

it('offers to remove the only filter', async () => {
  renderPage(<ChartPanel chart={topApps} />, '/?days=30&timeZone=UTC&app=nowhere');
  await screen.findByText('No data matches these filters');
  await waitFor(() => expect(buttons()).toEqual(['Remove app nowhere', 'Last 90 days']));
  await userEvent.click(screen.getByRole('button', { name: 'Remove app nowhere' }));
  expect(location.search).not.toContain('app=');
});

it('offers to remove several filters at once', async () => {
  renderPage(<ChartPanel chart={topApps} />, '/?days=365&timeZone=UTC&app=nowhere&hour=3');
  await screen.findByText('No data matches these filters');
  expect(buttons()).toEqual(['Remove all 2 filters']);
});

it('offers to clear the search of the table', async () => {
  renderPage(<UserSegmentationPanel />, '/?days=30&timeZone=UTC&search=nobody');
  await screen.findByText('No data matches these filters');
  await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
  await waitFor(() => expect(location.search).not.toContain('search'));
});

it('does not report "no activity" if the begin of the log is unknown', async () => {
  answers('top-apps', [], { logBegins: null });
  renderPage(<ChartPanel chart={topApps} />);
  await screen.findByText('No data found in this range');
  expect(buttons()).toEqual(['Last 90 days']);
});

it('reports that the log covers only a part of the range', async () => {
  answers('top-apps', [], { logBegins: '2026-11-02' });
  renderPage(<ChartPanel chart={topApps} />);
  await screen.findByText('No data found in this range. No data before Nov 2.');
});

it('reports "no activity" if the log covers the whole range and no filter is active', async () => {
  renderPage(<ChartPanel chart={topApps} />);
  await screen.findByText('No activity in this range');
});
