import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { topApps } from '@/features/top-apps/top-apps-chart';
import { ChartPanel } from '@/panels/chart-panel';
import { answers, api, failsOnce } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';

const asOf = '2026-11-23T09:30:00.123456Z';
const statement = "-- Apps\nselect 'sales'";

function answersSql(name: 'top-apps' | 'kpi-summary'): URLSearchParams[] {
  const requests: URLSearchParams[] = [];
  api.use(
    http.get(`*/api/v1/${name}/sql`, ({ request }) => {
      requests.push(new URL(request.url).searchParams);
      return HttpResponse.json({ sql: statement, asOf });
    }),
  );
  return requests;
}

const rows = [{ app: 'A', appKey: '_a', name: 'A', interactions: 5, uniqueUsers: 1, share: 100 }];

async function showSql() {
  // The menu is a popover, which jsdom does not open.
  await userEvent.click(await screen.findByRole('button', { name: 'Show SQL', hidden: true }));
  return screen.findByRole('dialog', { name: 'SQL of Top 10 apps' });
}

it('shows the statement for the window and the instant of the answer', async () => {
  answers('top-apps', rows, { asOf, from: '2026-10-25', to: '2026-11-23' });
  const requests = answersSql('top-apps');
  renderPage(<ChartPanel chart={topApps} />, '/?days=30&timeZone=UTC&app=A&hour=9');
  const dialog = await showSql();
  await waitFor(() => expect(dialog.textContent).toContain(statement));
  expect(Object.fromEntries(requests[0] ?? [])).toEqual({
    // The chart shows all apps, whichever is chosen.
    hour: '9',
    asOf,
    from: '2026-10-25',
    limit: '10',
    signal: 'action',
    timeZone: 'UTC',
    to: '2026-11-23',
  });
});

it('copies the statement and announces it', async () => {
  answers('top-apps', rows, { asOf });
  answersSql('top-apps');
  renderPage(<ChartPanel chart={topApps} />);
  await showSql();
  const user = userEvent.setup();
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(await screen.findByRole('button', { name: 'Copy the SQL of Top 10 apps' }));
  expect(write).toHaveBeenCalledWith(statement);
  await waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Copied'),
  );
});

it('shows a failure with its remedy, and tries again', async () => {
  answers('top-apps', rows, { asOf });
  answersSql('top-apps');
  failsOnce('top-apps/sql' as 'top-apps', { code: 'WORKSPACE_UNKNOWN', detail: 'The id is not known.' });
  renderPage(<ChartPanel chart={topApps} />);
  const dialog = await showSql();
  await screen.findByText('The id is not known.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(dialog.textContent).toContain(statement));
});

it('has no statement before the first answer', async () => {
  failsOnce('top-apps', { code: 'QUERY_FAILED', detail: 'The query failed.' });
  renderPage(<ChartPanel chart={topApps} />);
  await screen.findByText('The query failed.');
  expect(screen.queryByRole('button', { name: 'Show SQL', hidden: true })).toBeNull();
});

it('has one menu for all key figures', async () => {
  const figure = { value: 1, previous: null, change: null };
  answers('kpi-summary', {
    uniqueUsers: figure,
    activeApps: figure,
    interactions: figure,
    errorRate: figure,
  });
  renderPage(<KpiRow />);
  await screen.findByRole('button', { name: 'Export Key figures or show the SQL' });
  expect(screen.getAllByRole('button', { name: 'Show SQL', hidden: true })).toHaveLength(1);
});
