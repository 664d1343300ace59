import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AppFailuresPanel } from '@/features/app-failures/app-failures-panel';
import { dauTrend } from '@/features/dau-trend/dau-trend-chart';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { addDays } from '@/lib/dates';
import { ChartPanel } from '@/panels/chart-panel';
import { someFailures } from '@/testing/app-failures';
import { answers } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';

const figure = { value: 2.43, previous: null, change: null, verdict: null };
const summary = {
  uniqueUsers: figure,
  activeApps: figure,
  interactions: figure,
  errorRate: figure,
  days: null,
};
const usage = Array.from({ length: 10 }, (_, day) => ({
  date: addDays('2026-11-14', day),
  activeUsers: 40 + day,
  interactions: 200,
  appsAccessed: 3,
  hour: null,
  complete: day < 9,
}));

it('the cards use the answers of the panels, without requests of their own', async () => {
  answers('kpi-summary', summary);
  const failures = answers('app-failures', [someFailures({ app: 'sales-explorer', errorRate: 6.38 })]);
  const days = answers('dau-trend', usage);
  renderPage(
    <>
      <KpiRow />
      <ChartPanel chart={dauTrend} />
      <AppFailuresPanel />
    </>,
  );
  await screen.findByText('1 app above 5%: sales-explorer 6.38%');
  await screen.findByText(/^Average 44 a day/);
  expect(document.querySelectorAll('.sparkline')).toHaveLength(3);
  expect([failures.length, days.length]).toEqual([1, 1]);
});

it('the cards without these panels request nothing else', async () => {
  answers('kpi-summary', summary);
  const others = [answers('dau-trend', usage), answers('app-failures', []), answers('error-monitoring', [])];
  renderPage(<KpiRow />);
  await screen.findByText('Below 5%');
  expect(others.flat()).toEqual([]);
  expect(document.querySelector('.sparkline')).toBeNull();
});
