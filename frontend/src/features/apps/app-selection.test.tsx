import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { App } from '@/api/types';
import { addDays } from '@/lib/dates';
import { readState } from '@/lib/url-state';
import selection from '@/testing/app-selection-cases.json';
import { answers } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { appTable } from './app-table-state';
import { AppsPanel } from './apps-panel';

const apps = selection.apps as App[];

function addressOf({ show, idle, search, app, sort, order }: (typeof selection.cases)[number]): string {
  const address = new URLSearchParams({ days: '30', timeZone: 'UTC', show, idle: String(idle), sort, order });
  for (const name of app) {
    address.append('app', name);
  }
  address.set('search', search);
  return `/apps?${address}`;
}

const link = () => new URL(screen.getByText('CSV').getAttribute('href') ?? '', location.href).searchParams;

it.each(selection.cases)('shows and exports the rows of case %$', async (selected) => {
  answers('apps', apps, { logBegins: addDays('2026-11-23', 1 - selected.knownDays) });
  renderPage(<AppsPanel />, addressOf(selected));
  await screen.findByRole('button', { name: /^All \d/ });
  const names = screen
    .queryAllByRole('rowheader')
    .map((cell) => within(cell).getAllByRole('link')[0]?.textContent);
  expect(names).toEqual(selected.expected);
  const exportParams = link();
  expect(exportParams.get('show')).toBe(selected.show);
  expect(exportParams.get('idle') ?? '30').toBe(String(selected.idle));
  expect(exportParams.get('search') ?? '').toBe(selected.search.trim());
  expect(exportParams.getAll('app')).toEqual(selected.app);
  expect([exportParams.get('sort'), exportParams.get('order')]).toEqual([selected.sort, selected.order]);
});

it('has a case for each filter and each kind of column', () => {
  const shown = new Set(selection.cases.map(({ show }) => show));
  expect(shown.size).toBe(6);
  for (const { sort } of selection.cases) {
    expect(readState(appTable, new URLSearchParams({ sort })).sort).toBe(sort);
  }
});
