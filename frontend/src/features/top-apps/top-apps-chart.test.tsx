import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { TopApp } from '@/api/types';
import { FilterScope } from '@/lib/filter-scope';
import { ChartPanel } from '@/panels/chart-panel';
import { keyOf } from '@/testing/apps';
import { answers } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { topApps } from './top-apps-chart';

const apps: TopApp[] = ['sales', 'churn'].map((app, index) => ({
  app,
  appKey: keyOf(app),
  name: app,
  interactions: 100 - index,
  uniqueUsers: 10,
  share: 50,
  rank: index + 1,
  previousRank: index === 0 ? 3 : null,
  movement: index === 0 ? 'UP' : 'NEW',
}));

const chosen = `/?days=30&timeZone=UTC&app=${keyOf('churn')}`;

async function asTable() {
  await userEvent.click(await screen.findByRole('button', { name: 'Top 10 apps as a table' }));
  return within(await screen.findByRole('region', { name: 'Top 10 apps, as a table' }));
}

it('shows all apps whichever is chosen, also in its export and statement, and says so', async () => {
  const requests = answers('top-apps', apps);
  renderPage(<ChartPanel chart={topApps} />, chosen);
  await screen.findByText(/Shown for all apps\.$/);
  expect(requests.every((request) => !request.has('app'))).toBe(true);
  expect(screen.getByText('CSV').getAttribute('href')).not.toContain('app=');
});

it('marks the chosen app, and takes the filter back on a second click', async () => {
  answers('top-apps', apps);
  renderPage(<ChartPanel chart={topApps} />, chosen);
  const table = await asTable();
  await userEvent.click(table.getByRole('button', { name: 'churn', pressed: true }));
  await waitFor(() => expect(location.search).not.toContain('app='));
  await userEvent.click(table.getByRole('button', { name: 'sales' }));
  expect(location.search).toContain(`app=${keyOf('sales')}`);
});

it('shows the movement of the ranks in its table', async () => {
  answers('top-apps', apps);
  renderPage(<ChartPanel chart={topApps} />);
  const table = await asTable();
  expect(table.getByRole('row', { name: /^sales/ }).textContent).toContain('▲2');
  expect(table.getByRole('row', { name: /^churn/ }).textContent).toContain('new');
});

const oneApp = { apps: [keyOf('churn')] };

it('applies a filter that its page fixes', async () => {
  const requests = answers('top-apps', apps);
  renderPage(
    <FilterScope fix={oneApp}>
      <ChartPanel chart={topApps} />
    </FilterScope>,
  );
  await screen.findByText(/^sales has/);
  expect(requests.at(-1)?.get('app')).toBe(keyOf('churn'));
});
