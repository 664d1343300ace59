import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answers, configured } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { Toolbar } from './toolbar';

const open = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));
const openMore = () => open('More filters');
const parameters = (name: string) => new URLSearchParams(location.search).getAll(name);

it('writes a chosen signal to the address, but not the default one', async () => {
  renderPage(<Toolbar />);
  await openMore();
  const signal = await screen.findByRole('combobox', { name: 'Signal' });
  await userEvent.selectOptions(signal, 'all');
  expect(location.search).toContain('signal=all');
  await screen.findByRole('option', { name: 'Automatic: actions' });
  await userEvent.selectOptions(signal, 'Automatic: actions');
  expect(location.search).not.toContain('signal');
});

it('stores the app changes switch in the address and the browser', async () => {
  renderPage(<Toolbar />);
  await openMore();
  await userEvent.click(await screen.findByRole('switch', { name: 'App changes' }));
  expect(location.search).toContain('appChanges=off');
  expect(localStorage.getItem('apps-telemetry.appChanges')).toBe('off');
});

it('hides the workspace select if only one workspace counts', async () => {
  renderPage(<Toolbar />);
  await openMore();
  await screen.findByRole('combobox', { name: 'Signal' });
  expect(screen.queryByRole('combobox', { name: 'Workspace' })).toBeNull();
});

it('writes the chosen workspace to the address', async () => {
  configured({ workspaces: ['1001', '2002'] });
  renderPage(<Toolbar />);
  await openMore();
  const workspace = await screen.findByRole('combobox', { name: 'Workspace' });
  await userEvent.selectOptions(workspace, '2002');
  expect(location.search).toContain('workspace=2002');
  await userEvent.selectOptions(workspace, 'All workspaces');
  expect(location.search).not.toContain('workspace');
});

it('shows each choice of the menu that differs from the default, and resets it', async () => {
  renderPage(
    <Toolbar />,
    '/?days=30&timeZone=Asia/Kolkata&includeServicePrincipals=true&signal=all&compare=previous&appChanges=off',
  );
  const chips = within(await screen.findByRole('list', { name: 'Active filters' }));
  const names = chips.getAllByRole('button').map((chip) => chip.getAttribute('aria-label'));
  expect(names).toEqual([
    'Reset Time zone: Asia/Kolkata',
    'Reset Who: People and service principals',
    'Reset Signal: Actions and sign-ins',
    'Reset Compare: Earlier weeks',
    'Reset App changes: Hidden',
  ]);
  for (const chip of chips.getAllByRole('button')) {
    await userEvent.click(chip);
  }
  expect(screen.queryByRole('list', { name: 'Active filters' })).toBeNull();
  expect([...new URLSearchParams(location.search).keys()]).toEqual(['days', 'timeZone']);
});

it('says without a click what is counted', async () => {
  renderPage(<Toolbar />, '/?days=7&timeZone=UTC&includeServicePrincipals=true');
  const button = await screen.findByRole('button', { name: 'Filters: 7 days · All principals · Actions' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
});

it('offers ranges beside the presets', async () => {
  renderPage(<Toolbar />);
  await open('Custom');
  await userEvent.click(screen.getByRole('button', { name: 'Last month' }));
  expect(parameters('from')).toEqual(['2026-10-01']);
  expect(parameters('to')).toEqual(['2026-10-31']);
  await userEvent.click(await screen.findByRole('button', { name: /^Oct 1/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Last 28 days' }));
  expect(parameters('days')).toEqual(['28']);
});

const app = (name: string, interactions: number) => ({
  app: name,
  appKey: `key-of-${name}`,
  name,
  interactions,
});

it('adds and removes apps', async () => {
  answers('apps', [app('sales', 9), app('stock', 5), app('claims', 1)]);
  renderPage(<Toolbar />);
  await open('Apps: all');
  await screen.findByText('3 apps, by interactions.');
  await userEvent.type(screen.getByRole('combobox', { name: 'Search apps to choose' }), 'S');
  expect(screen.getAllByRole('option').map((option) => option.textContent?.trim())).toEqual([
    'sales9',
    'stock5',
    'claims1',
  ]);
  await userEvent.keyboard('tock{Enter}');
  expect(parameters('app')).toEqual(['key-of-stock']);
  expect(screen.getByRole('option').getAttribute('aria-selected')).toBe('true');
  await userEvent.clear(screen.getByRole('combobox', { name: 'Search apps to choose' }));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  expect(parameters('app')).toEqual(['key-of-stock', 'key-of-sales']);
  await userEvent.click(screen.getByRole('option', { name: /stock/ }));
  expect(parameters('app')).toEqual(['key-of-sales']);
});

it('removes an app that the address names', async () => {
  answers('apps', [{ ...app('sales', 9), app: 'sales (workspace 2002)' }]);
  renderPage(<Toolbar />, '/?days=30&timeZone=UTC&app=sales');
  await open('Apps: 1 chosen');
  await userEvent.click(await screen.findByRole('option', { name: /sales/, selected: true }));
  expect(parameters('app')).toEqual([]);
});

it('loads no apps before their list is opened', async () => {
  const requests = answers('apps', []);
  renderPage(<Toolbar />);
  await screen.findByRole('button', { name: 'Apps: all' });
  expect(requests).toEqual([]);
  await open('Apps: all');
  await screen.findByText('No apps match.');
  expect(requests).toHaveLength(1);
});

it('searches people on the server', async () => {
  const people = ['ann@example.com', 'bob@example.com'].map((user) => ({ user, interactions: 3 }));
  const requests = answers('user-segmentation', people);
  renderPage(<Toolbar />);
  await open('People: all');
  await screen.findByText('2 people, by interactions.');
  await userEvent.type(screen.getByRole('combobox', { name: 'Search people to choose' }), 'Bob');
  await waitFor(() => expect(requests.at(-1)?.get('search')).toBe('bob'));
  await screen.findByText('1 person, by interactions.');
  await userEvent.keyboard('{Enter}');
  expect(parameters('user')).toEqual(['bob@example.com']);
});

it('offers no people to viewers who see pseudonyms', async () => {
  configured({ usersShown: false });
  renderPage(<Toolbar />);
  await screen.findByRole('button', { name: 'Apps: all' });
  expect(screen.queryByRole('button', { name: /^People/ })).toBeNull();
});

it.each([
  ['kolk', 'Asia/Kolkata'],
  ['+5:30', 'Asia/Kolkata'],
  ['new yo', 'America/New_York'],
])('finds a time zone by "%s"', async (search, zone) => {
  renderPage(<Toolbar />);
  await openMore();
  await open('Time zone: UTC');
  await userEvent.type(screen.getByRole('combobox', { name: 'Search by city or UTC offset' }), search);
  const found = await screen.findByRole('option', { name: new RegExp(zone.replace('_', ' ')) });
  await userEvent.click(found);
  expect(parameters('timeZone')).toEqual([zone]);
  expect(screen.queryByRole('listbox')).toBeNull();
});
