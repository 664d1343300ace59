import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { anApp, crashed, deleted, keyOf, neverOpened, orphaned, sameNameApps } from '@/testing/apps';
import { answers, failsOnce } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { AppsPanel } from './apps-panel';

const apps = [anApp(), crashed, orphaned, deleted, neverOpened];
const names = () =>
  screen.getAllByRole('rowheader').map((cell) => within(cell).getAllByRole('link')[0]?.textContent);
const row = (name: string) => within(screen.getByRole('link', { name }).closest('tr') as HTMLElement);

it('queries with the range, principals and signal only', async () => {
  const requests = answers('apps', apps);
  renderPage(
    <AppsPanel />,
    '/apps?days=7&timeZone=UTC&signal=sign-in&includeServicePrincipals=true&app=broken&user=ann&hour=9',
  );
  await screen.findByRole('link', { name: 'broken' });
  expect(Object.fromEntries(requests[0] ?? [])).toEqual({
    days: '7',
    timeZone: 'UTC',
    signal: 'sign-in',
    includeServicePrincipals: 'true',
  });
  expect(names()).toEqual(['broken']);
});

it('shows the state and warnings of each app', async () => {
  answers('apps', apps);
  renderPage(<AppsPanel />, '/apps?days=30&timeZone=UTC');
  await screen.findByText(/5 apps, 4 used in this range/);
  row('broken').getByText('Crashed');
  row('orphan').getByText('Owner not seen for 45 days');
  expect(row('orphan').getByText('gone@example.com').title).toBe(
    'Owner last seen Nov 22, 2026, changed permissions: fraud-dashboard',
  );
  row('prototype').getByText('Never opened');
  row('prototype').getByText('never in 178 days');
  row('legacy').getByText('Deleted or not visible');
});

it('links to the overview of an app and to its https address', async () => {
  answers('apps', [anApp(), anApp({ app: 'odd', url: 'javascript:alert(1)' })]);
  renderPage(<AppsPanel />, '/apps?days=7&timeZone=UTC&show=all');
  const figures = await screen.findByRole('link', { name: 'sales-explorer' });
  expect(figures.getAttribute('href')).toBe(`/?days=7&timeZone=UTC&app=${keyOf('sales-explorer')}`);
  const itself = screen.getByRole('link', { name: 'Open sales-explorer in a new tab' });
  expect(itself.getAttribute('rel')).toBe('noreferrer');
  expect(screen.queryByRole('link', { name: 'Open odd in a new tab' })).toBeNull();
});

it('distinguishes apps of one name by suffix and key', async () => {
  answers('apps', [...sameNameApps, anApp()]);
  const { unmount } = renderPage(<AppsPanel />, '/apps?days=30&timeZone=UTC&app=report');
  await screen.findByText('(workspace 2002)');
  const links = screen.getAllByRole('link', { name: 'report' }).map((link) => link.getAttribute('href'));
  expect(links).toEqual(sameNameApps.map(({ appKey }) => `/?days=30&timeZone=UTC&app=${appKey}`));
  unmount();
  renderPage(<AppsPanel />, `/apps?days=30&timeZone=UTC&app=${sameNameApps[1]?.appKey}`);
  await screen.findByText('(workspace 2002)');
  expect(names()).toEqual(['report']);
});

it('filters by problem, with counts and the filter in the address', async () => {
  answers('apps', apps);
  renderPage(<AppsPanel />, '/apps?days=30&timeZone=UTC');
  await userEvent.click(await screen.findByRole('button', { name: 'Crashed 1' }));
  expect(names()).toEqual(['broken']);
  expect(location.search).toContain('show=crashed');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Unused for' }), '7');
  expect(names()).toEqual(['prototype']);
  expect(location.search).toContain('show=idle&idle=7');
});

it('searches names and owners', async () => {
  answers('apps', apps);
  renderPage(<AppsPanel />, '/apps?days=30&timeZone=UTC');
  await userEvent.type(await screen.findByRole('searchbox'), 'GONE@');
  await waitFor(() => expect(names()).toEqual(['orphan']));
  screen.getByRole('button', { name: 'All 1' });
});

it('sorts in the page, with unknown values last in both orders', async () => {
  answers('apps', apps);
  renderPage(<AppsPanel />, '/apps?days=30&timeZone=UTC');
  const last = () => names().at(-1);
  await userEvent.click(await screen.findByRole('button', { name: 'Last used' }));
  expect(screen.getByRole('columnheader', { name: 'Last used' }).getAttribute('aria-sort')).toBe(
    'descending',
  );
  expect([names()[0], last()]).toEqual(['legacy', 'prototype']);
  await userEvent.click(screen.getByRole('button', { name: 'Last used' }));
  expect(last()).toBe('prototype');
});

it('shows 25 apps per page', async () => {
  answers(
    'apps',
    Array.from({ length: 40 }, (_, index) => anApp({ app: `app ${index}` })),
  );
  renderPage(<AppsPanel />, '/apps?days=30&timeZone=UTC');
  await screen.findByText('1–25 of 40');
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(names()).toHaveLength(15);
  expect(location.search).toContain('page=2');
});

it('shows the caveat and the problem', async () => {
  answers('apps', apps, { caveat: 'Owners are missing: the inventory could not be read (403).' });
  failsOnce('apps', { code: 'PERMISSION_DENIED', detail: 'The app may not use the warehouse.' });
  renderPage(<AppsPanel />, '/apps?days=30&timeZone=UTC');
  await screen.findByText('The app may not use the warehouse.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Owners are missing: the inventory could not be read (403).');
});
