import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { appEvent, impact } from '@/testing/app-events';
import { answers } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { AppEventsPanel } from './app-events-panel';

const events = [
  appEvent({ impact: impact() }),
  appEvent({ app: 'churn', failed: true, statusCode: 500, user: 'bob@example.com' }),
  appEvent({
    app: 'churn',
    action: 'changeAppsAcl',
    permissions: [{ principal: 'users', kind: 'group', level: 'CAN_USE' }],
  }),
];
const rows = () => screen.getAllByRole('row').slice(1);
const text = (index: number) => rows()[index]?.textContent;

it('tells when, which app, what, who and how it went', async () => {
  answers('app-events', events);
  renderPage(<AppEventsPanel />, '/apps?days=30&tz=Europe/Berlin');
  await screen.findByText('3 events, 1 failed; errors rose after 1 deployment.');
  expect(text(0)).toContain('Nov 18, 2026, 2:32 PM');
  expect(text(1)).toContain('churndeployment failedbob@example.com');
  within(rows()[1] as HTMLElement).getByText('Failed (500)');
  expect(text(2)).toContain('changed permissions: users → CAN_USE');
});

it('judges a deployment by the day before and the day after', async () => {
  answers('app-events', events);
  renderPage(<AppEventsPanel />, '/apps?days=30&tz=UTC');
  await screen.findByText('Errors rose');
  screen.getByText(/^Errors 1.20\s% → 4.50\s% · users 40 → 38$/);
});

it('is filtered here, in the address', async () => {
  const asked = answers('app-events', events);
  renderPage(<AppEventsPanel />, '/apps?days=30&tz=UTC');
  await screen.findByText(/^3 events/);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'failed');
  expect(rows()).toHaveLength(1);
  expect(location.search).toContain('outcome=failed');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), '');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What happened' }), 'changeAppsAcl');
  expect(text(0)).toContain('changed permissions');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'App' }), 'sales-explorer');
  screen.getByText('Nothing like that happened. Choose other filters.');
  expect(new URLSearchParams(location.search).getAll('app')).toEqual(['sales-explorer']);
  expect(asked).toHaveLength(1);
});
