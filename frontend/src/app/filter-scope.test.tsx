import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { dauTrend } from '@/features/dau-trend/dau-trend-chart';
import { FilterScope, useFilters } from '@/lib/filter-scope';
import { ChartPanel } from '@/panels/chart-panel';
import { answers } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';

const oneApp = { apps: ['sales'] };
const rows = [
  { date: '2026-11-22', hour: null, activeUsers: 40, interactions: 200, appsAccessed: 3, complete: true },
  { date: '2026-11-23', hour: null, activeUsers: 7, interactions: 35, appsAccessed: 2, complete: false },
];

function ChangeButton() {
  const { filters, change } = useFilters();
  return (
    <button type="button" onClick={() => change({ apps: ['churn'], hour: 9 })}>
      {filters.apps.join(', ')}
    </button>
  );
}

it('queries the app that the scope fixes, with the other filters of the address', async () => {
  const requests = answers('dau-trend', rows);
  renderPage(
    <FilterScope fix={oneApp}>
      <ChartPanel chart={dauTrend} />
    </FilterScope>,
    '/?days=7&timeZone=UTC&app=churn&segment=POWER',
  );
  await screen.findByText(/^Average 40 a day/);
  expect(requests.map(String)).toEqual(['app=sales&days=7&segment=POWER&signal=action&timeZone=UTC']);
});

it('does not offer to remove a fixed filter', async () => {
  answers('dau-trend', [{ ...rows[0], activeUsers: 0, interactions: 0 }]);
  renderPage(
    <FilterScope fix={oneApp}>
      <ChartPanel chart={dauTrend} />
    </FilterScope>,
  );
  await screen.findByRole('button', { name: 'Last 90 days' });
  expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
});

it('does not change a fixed filter', async () => {
  renderPage(
    <FilterScope fix={oneApp}>
      <ChangeButton />
    </FilterScope>,
    '/?days=7&timeZone=UTC',
  );
  await userEvent.click(screen.getByRole('button', { name: 'sales' }));
  expect(location.search).toBe('?days=7&timeZone=UTC&hour=9');
  screen.getByRole('button', { name: 'sales' });
});
