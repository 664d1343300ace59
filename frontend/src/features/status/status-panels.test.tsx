import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { answersJson, failsOnce } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { action, emptyStore, fillingStore, status, statusWith, store } from '@/testing/status';
import { StatusPanels } from './status-panels';

const panel = async (name: string) => within(await screen.findByRole('region', { name }));
const address = '/status?days=30&timeZone=UTC';

it('shows the source and its freshness', async () => {
  answersJson('status', status);
  renderPage(<StatusPanels />, address);
  const source = await panel('Source');
  source.getByText('apps-telemetry (service principal)');
  source.getByText('system.access.audit');
  source.getByText('Running');
  source.getByText('1 min old, usual delay 15 min');
});

it('shows advice for an empty signal', async () => {
  const advice = 'None of the 5 counted actions occurs. These exist: deployApp (120).';
  const empty = statusWith(0, 12345);
  answersJson('status', {
    ...empty,
    signals: empty.signals.map((known) => (known.signal === 'action' ? { ...known, advice } : known)),
  });
  renderPage(<StatusPanels />, address);
  const signals = await panel('Signals');
  signals.getByText('No events');
  signals.getByText(advice);
  signals.getByText('12,345 events');
});

it('does not report an uncounted signal as empty', async () => {
  const problem = {
    code: 'PERMISSION_DENIED',
    detail: 'The table may not be read.',
    action: 'Grant SELECT.',
  } as const;
  answersJson('status', statusWith(0, 0, { census: { asOf: null, days: 30, problem } }));
  renderPage(<StatusPanels />, address);
  const signals = await panel('Signals');
  signals.getByText('The table may not be read. Grant SELECT.');
  expect(signals.queryByText('No events')).toBeNull();
  const actions = await panel('Actions');
  actions.getByText('The table may not be read. Grant SELECT.');
  expect(actions.queryByText(/0 actions/)).toBeNull();
});

it('offers the statement for a missing permission', async () => {
  const user = userEvent.setup();
  const copied = vi.spyOn(navigator.clipboard, 'writeText');
  answersJson('status', status);
  renderPage(<StatusPanels />, address);
  const grants = await panel('Permissions');
  grants.getByText('Missing');
  await user.click(grants.getByRole('button', { name: /^Copy the statement for SELECT/ }));
  expect(copied).toHaveBeenCalledWith('GRANT SELECT ON TABLE system.access.audit TO `app-principal`;');
  await grants.findByRole('status', { name: '' });
  expect(grants.getAllByText('Copied').length).toBeGreaterThan(0);
});

it('lists counted and other actions', async () => {
  answersJson('status', status);
  renderPage(<StatusPanels />, address);
  const actions = await panel('Actions');
  expect(actions.getByRole('row', { name: /^openApp/ }).textContent).toContain('60,000');
  expect(actions.getByRole('row', { name: /^deployApp/ }).textContent).toContain('Not counted');
});

it('distinguishes sign-ins to apps from sign-ins to other clients', async () => {
  const signIn = action({ service: 'accounts', action: 'mintOAuthToken', counted: true, signal: 'sign-in' });
  answersJson('status', { ...status, actions: [signIn, { ...signIn, counted: false, signal: null }] });
  renderPage(<StatusPanels />, address);
  const actions = await panel('Actions');
  const row = (name: string) => actions.getByRole('row', { name: new RegExp(`^${name}`) }).textContent;
  expect(row('mintOAuthToken to apps of this workspace')).toContain('Counted as a sign-in');
  expect(row('mintOAuthToken to other clients')).toContain('Not counted');
});

it('shows the rows of the audit files and the rejected ones', async () => {
  const files = {
    files: 2,
    rows: 12000,
    unreadableRows: 3,
    doubledRows: 1500,
    firstUnreadable: {
      file: '/data/monday.jsonl',
      row: 1234,
      reason: 'column event_time: it has no value',
    },
    missingColumns: ['event_id'],
    checkedAt: '2026-11-23T09:20:00Z',
    problem: 'The audit file /data/friday.csv: it has no JSON objects.',
    storeProblem: null,
  };
  answersJson('status', { ...status, source: 'files', files });
  renderPage(<StatusPanels />, address);
  const shown = await panel('Files');
  shown.getByText('12,000 rows from 2 files.');
  shown.getByText('1,500, counted once');
  shown.getByText('New files could not be read. The audit file /data/friday.csv: it has no JSON objects.');
  expect(shown.getByText(/^The first unreadable row/).textContent).toBe(
    'The first unreadable row is row 1,234 of /data/monday.jsonl: column event_time: it has no value.',
  );
  shown.getByText(/^Some files have no event_id\./);
  expect(shown.queryByText(/workspace_id/)).toBeNull();
});

it('hides the files panel for other sources', async () => {
  answersJson('status', status);
  renderPage(<StatusPanels />, address);
  await panel('Source');
  expect(screen.queryByRole('region', { name: 'Files' })).toBeNull();
});

it('shows the problem if the status fails', async () => {
  answersJson('status', status);
  failsOnce('status', { code: 'INTERNAL_ERROR', detail: 'Something broke.' });
  renderPage(<StatusPanels />, address);
  await screen.findByText('Something broke.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await panel('Source');
});

it('lists counted and other workspaces', async () => {
  answersJson('status', status);
  renderPage(<StatusPanels />, address);
  const workspaces = await panel('Workspaces');
  workspaces.getByText('Only the own workspace is counted. The log has one other.');
  expect(workspaces.getByRole('row', { name: /^1001 \(own\)/ }).textContent).toContain('60,120 Counted');
  expect(workspaces.getByRole('row', { name: /^2002/ }).textContent).toContain('4,711 Not counted');
});

it('shows the problem and its remedy if the own workspace is unknown', async () => {
  const problem = {
    code: 'WORKSPACE_UNKNOWN',
    detail: 'It does not tell its id.',
    action: 'Set it.',
  } as const;
  answersJson('status', { ...status, workspaces: { ...status.workspaces, own: null, counted: [], problem } });
  renderPage(<StatusPanels />, address);
  const workspaces = await panel('Workspaces');
  workspaces.getByText('No data is shown. It does not tell its id. Set it.');
});

it('shows the extent and the cost of the store', async () => {
  answersJson('status', { ...status, store: store({ doubledEvents: 12 }) });
  renderPage(<StatusPanels />, address);
  const shown = await panel('Store');
  shown.getByText('48.2 MB on disk');
  shown.getByText('412,806');
  shown.getByText('12 in the last copy, counted once');
  expect(shown.getByRole('row', { name: /^Today/ }).textContent).toBe('Today (UTC)312,140at most 59 s');
  expect(shown.getByRole('row', { name: /^Last 7 days/ }).textContent).toContain('402 (2 failed)');
  shown.getByText(/^18,406 queries were answered from the store/);
  expect(shown.queryByRole('progressbar')).toBeNull();
});

it('shows the progress of an incomplete history', async () => {
  answersJson('status', { ...status, store: fillingStore() });
  renderPage(<StatusPanels />, address);
  const shown = await panel('Store');
  shown.getByText('Copying');
  shown.getByText('From Wed, Oct 21, 2026 (34 of 365 days)');
  const progress = shown.getByRole<HTMLProgressElement>('progressbar', {
    name: 'Copied days of the history',
  });
  expect([progress.value, progress.max]).toEqual([34, 365]);
  expect(shown.queryByText('Doubled events')).toBeNull();
});

it('shows no number of events before the first copy', async () => {
  answersJson('status', { ...status, store: emptyStore() });
  renderPage(<StatusPanels />, address);
  const shown = await panel('Store');
  shown.getByText('Nothing copied yet');
  expect(shown.getByText('Events').nextSibling?.textContent).toBe('–');
  expect(shown.getByText('Last copy').nextSibling?.textContent).toBe('–');
});

it('shows the problems of the store as advice', async () => {
  const problem = 'The file was damaged and was created anew.';
  const staleReason = 'The SQL warehouse did not start in time.';
  answersJson('status', { ...status, store: store({ problem, staleReason }) });
  renderPage(<StatusPanels />, address);
  const shown = await panel('Store');
  shown.getByText(problem);
  shown.getByText(`The last copy failed. ${staleReason}`);
});

it('hides the store panel without a store', async () => {
  answersJson('status', status);
  renderPage(<StatusPanels />, address);
  await panel('Source');
  expect(screen.queryByRole('region', { name: 'Store' })).toBeNull();
});
