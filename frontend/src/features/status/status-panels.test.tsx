import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { failsOnce, tells } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { status, statusWith } from '@/testing/status';
import { StatusPanels } from './status-panels';

const panel = async (name: string) => within(await screen.findByRole('region', { name }));
const address = '/status?days=30&tz=UTC';

it('says where the figures come from and how fresh they are', async () => {
  tells('status', status);
  renderPage(<StatusPanels />, address);
  const source = await panel('Source');
  source.getByText('apps-telemetry (service principal)');
  source.getByText('system.access.audit');
  source.getByText('Running');
  source.getByText('1 min old; rows usually arrive after 15 min');
});

it('says what to do about an empty signal', async () => {
  const advice = 'None of the 5 counted actions occurs. These exist: deployApp (120).';
  const empty = statusWith(0, 12345);
  tells('status', {
    ...empty,
    signals: empty.signals.map((known) => (known.signal === 'action' ? { ...known, advice } : known)),
  });
  renderPage(<StatusPanels />, address);
  const signals = await panel('Signals');
  signals.getByText('No events');
  signals.getByText(advice);
  signals.getByText('12,345 events');
});

it('does not call empty what could not be counted', async () => {
  const problem = {
    code: 'PERMISSION_DENIED',
    detail: 'The table may not be read.',
    action: 'Grant SELECT.',
  } as const;
  tells('status', statusWith(0, 0, { census: { asOf: null, days: 30, problem } }));
  renderPage(<StatusPanels />, address);
  const signals = await panel('Signals');
  signals.getByText('The table may not be read. Grant SELECT.');
  expect(signals.queryByText('No events')).toBeNull();
});

it('gives the statement for what is missing, to be copied', async () => {
  const user = userEvent.setup();
  const copied = vi.spyOn(navigator.clipboard, 'writeText');
  tells('status', status);
  renderPage(<StatusPanels />, address);
  const grants = await panel('Permissions');
  grants.getByText('Missing');
  await user.click(grants.getByRole('button', { name: /^Copy the statement for SELECT/ }));
  expect(copied).toHaveBeenCalledWith('GRANT SELECT ON TABLE system.access.audit TO `app-principal`;');
  await grants.findByRole('status', { name: '' });
  expect(grants.getAllByText('Copied').length).toBeGreaterThan(0);
});

it('lists the actions that there are, counted or not', async () => {
  tells('status', status);
  renderPage(<StatusPanels />, address);
  const actions = await panel('Actions present');
  expect(actions.getByRole('row', { name: /^openApp/ }).textContent).toContain('60,000');
  expect(actions.getByRole('row', { name: /^deployApp/ }).textContent).toContain('Does not count');
});

it('says why it cannot say anything', async () => {
  tells('status', status);
  failsOnce('status', { code: 'INTERNAL_ERROR', detail: 'Something broke.' });
  renderPage(<StatusPanels />, address);
  await screen.findByText('Something broke.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await panel('Source');
});
