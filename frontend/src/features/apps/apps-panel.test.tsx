import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { anApp, crashed, deleted, neverOpened, orphaned } from '@/testing/apps';
import { answers, failsOnce } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { AppsPanel } from './apps-panel';

const apps = [anApp(), crashed, orphaned, deleted, neverOpened];
const names = () =>
  screen.getAllByRole('rowheader').map((cell) => within(cell).getAllByRole('link')[0]?.textContent);
const row = (name: string) => within(screen.getByRole('link', { name }).closest('tr') as HTMLElement);

it('asks under the filters that the list of apps knows, and no others', async () => {
  const asked = answers('apps', apps);
  renderPage(<AppsPanel />, '/apps?days=7&tz=UTC&signal=sign-in&principals=all&app=broken&user=ann&hour=9');
  await screen.findByRole('link', { name: 'broken' });
  expect(Object.fromEntries(asked[0] ?? [])).toEqual({
    days: '7',
    tz: 'UTC',
    signal: 'sign-in',
    includeServicePrincipals: 'true',
  });
  expect(names()).toEqual(['broken']);
});

it('says in words what each app does and what deserves a look', async () => {
  answers('apps', apps);
  renderPage(<AppsPanel />, '/apps?days=30&tz=UTC');
  await screen.findByText(/5 apps, 4 used in this range/);
  row('broken').getByText('Crashed');
  row('orphan').getByText('Owner quiet for over 30 days');
  row('prototype').getByText('Never opened');
  row('prototype').getByText('never in 365 days');
  row('legacy').getByText('Only in the audit log');
});

it('leads to the figures of an app, and to the app itself where that is safe', async () => {
  answers('apps', [anApp(), anApp({ app: 'odd', url: 'javascript:alert(1)' })]);
  renderPage(<AppsPanel />, '/apps?days=7&tz=UTC&show=all');
  const figures = await screen.findByRole('link', { name: 'sales-explorer' });
  expect(figures.getAttribute('href')).toBe('/?days=7&tz=UTC&app=sales-explorer');
  const itself = screen.getByRole('link', { name: 'Open sales-explorer in a new tab' });
  expect(itself.getAttribute('rel')).toBe('noreferrer');
  expect(screen.queryByRole('link', { name: 'Open odd in a new tab' })).toBeNull();
});

it('filters by what is wrong, with counts, in the address', async () => {
  answers('apps', apps);
  renderPage(<AppsPanel />, '/apps?days=30&tz=UTC');
  await userEvent.click(await screen.findByRole('button', { name: 'Crashed 1' }));
  expect(names()).toEqual(['broken']);
  expect(location.search).toContain('show=crashed');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Unused for' }), '7');
  expect(names()).toEqual(['prototype']);
  expect(location.search).toContain('show=idle&idle=7');
});

it('searches names and owners', async () => {
  answers('apps', apps);
  renderPage(<AppsPanel />, '/apps?days=30&tz=UTC');
  await userEvent.type(await screen.findByRole('searchbox'), 'GONE@');
  await waitFor(() => expect(names()).toEqual(['orphan']));
  screen.getByRole('button', { name: 'All 1' });
});

it('sorts here, with unknown values last whichever way', async () => {
  answers('apps', apps);
  renderPage(<AppsPanel />, '/apps?days=30&tz=UTC');
  const last = () => names().at(-1);
  await userEvent.click(await screen.findByRole('button', { name: 'Last used' }));
  expect(screen.getByRole('columnheader', { name: 'Last used' }).getAttribute('aria-sort')).toBe(
    'descending',
  );
  expect([names()[0], last()]).toEqual(['legacy', 'prototype']);
  await userEvent.click(screen.getByRole('button', { name: 'Last used' }));
  expect(last()).toBe('prototype');
});

it('shows 25 apps a page', async () => {
  answers(
    'apps',
    Array.from({ length: 40 }, (_, index) => anApp({ app: `app ${index}` })),
  );
  renderPage(<AppsPanel />, '/apps?days=30&tz=UTC');
  await screen.findByText('1–25 of 40');
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(names()).toHaveLength(15);
  expect(location.search).toContain('page=2');
});

it('says what is missing, and what failed', async () => {
  answers('apps', apps, { caveat: 'Owners are missing: the list of apps could not be read (403).' });
  failsOnce('apps', { code: 'PERMISSION_DENIED', detail: 'The app may not use the warehouse.' });
  renderPage(<AppsPanel />, '/apps?days=30&tz=UTC');
  await screen.findByText('The app may not use the warehouse.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Owners are missing: the list of apps could not be read (403).');
});
