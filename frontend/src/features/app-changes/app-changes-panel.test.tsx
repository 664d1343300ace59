import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { appChange, impact } from '@/testing/app-changes';
import { keyOf, sameNameApps } from '@/testing/apps';
import { answers } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { AppChangesPanel } from './app-changes-panel';

const changes = [
  appChange({ impact: impact() }),
  appChange({ app: 'churn', failed: true, statusCode: 500, user: 'bob@example.com' }),
  appChange({
    app: 'churn',
    action: 'changeAppsAcl',
    permissions: [{ principal: 'users', kind: 'group', level: 'CAN_USE' }],
  }),
];
const rows = () => screen.getAllByRole('row').slice(1);
const text = (index: number) => rows()[index]?.textContent;

it('shows time, app, change, user and outcome', async () => {
  answers('app-changes', changes);
  renderPage(<AppChangesPanel />, '/apps?days=30&timeZone=Europe/Berlin');
  await screen.findByText('3 app changes, 1 failed; errors rose after 1 deployment.');
  expect(text(0)).toContain('Nov 18, 2026, 2:32 PM');
  expect(text(1)).toContain('churndeployment failedbob@example.com');
  within(rows()[1] as HTMLElement).getByText('Failed (500)');
  expect(text(2)).toContain('changed permissions: users → CAN_USE');
});

it('shows the impact of a deployment', async () => {
  answers('app-changes', changes);
  renderPage(<AppChangesPanel />, '/apps?days=30&timeZone=UTC');
  await screen.findByText('Errors rose');
  screen.getByText(/^Errors 1.20% → 4.50% · users 40 → 38$/);
});

it('filters in the page and stores the filters in the address', async () => {
  const requests = answers('app-changes', changes);
  renderPage(<AppChangesPanel />, '/apps?days=30&timeZone=UTC');
  await screen.findByText(/^3 app changes/);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'failed');
  expect(rows()).toHaveLength(1);
  expect(location.search).toContain('outcome=failed');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), '');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Change' }), 'changeAppsAcl');
  expect(text(0)).toContain('changed permissions');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'App' }), 'sales-explorer');
  screen.getByText('No app changes match.');
  expect(new URLSearchParams(location.search).getAll('app')).toEqual([keyOf('sales-explorer')]);
  expect(requests).toHaveLength(1);
});

it('distinguishes apps of one name', async () => {
  answers(
    'app-changes',
    sameNameApps.map(({ app, name, appKey }) => appChange({ app, name, appKey })),
  );
  renderPage(<AppChangesPanel />, '/apps?days=30&timeZone=UTC');
  await screen.findByText(/^2 app changes/);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'App' }), 'report (workspace 2002)');
  expect(new URLSearchParams(location.search).getAll('app')).toEqual([sameNameApps[1]?.appKey]);
  expect(rows()).toHaveLength(1);
  expect(text(0)).toContain('report (workspace 2002)');
});
