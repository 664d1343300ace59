import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { api, names } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { FilterChips } from './filter-chips';

it('shows no chips without active filters', () => {
  renderPage(<FilterChips />);
  expect(screen.queryByRole('list')).toBeNull();
});

it('removes one filter or all filters', async () => {
  renderPage(<FilterChips />, '/?days=30&timeZone=UTC&app=A&app=B&hour=9&page=3');
  await userEvent.click(await screen.findByRole('button', { name: 'Remove filter App: A' }));
  expect(new URLSearchParams(location.search).getAll('app')).toEqual(['B']);
  expect(location.search).not.toContain('page');
  await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(location.search).toBe('?days=30&timeZone=UTC');
});

it('shows the name of an app whose key is in the address', async () => {
  names([{ appKey: '_Zm9v', app: 'report (workspace 2002)' }]);
  renderPage(<FilterChips />, '/?days=30&timeZone=UTC&app=_Zm9v&app=churn');
  expect(document.body.textContent).not.toContain('_Zm9v');
  await screen.findByRole('button', { name: 'Remove filter App: churn' });
  await userEvent.click(screen.getByRole('button', { name: 'Remove filter App: report (workspace 2002)' }));
  expect(new URLSearchParams(location.search).getAll('app')).toEqual(['churn']);
});

it('shows no key if the names cannot be loaded', async () => {
  api.use(http.get('*/api/v1/apps/names', () => HttpResponse.json({}, { status: 500 })));
  renderPage(<FilterChips />, '/?days=30&timeZone=UTC&app=_Zm9v');
  await userEvent.click(screen.getByRole('button', { name: 'Remove filter App: …' }));
  expect(location.search).toBe('?days=30&timeZone=UTC');
});

it('removes a workspace filter', async () => {
  renderPage(<FilterChips />, '/?days=30&timeZone=UTC&workspace=1001&workspace=2002');
  await userEvent.click(screen.getByRole('button', { name: 'Remove filter Workspace: 1001' }));
  expect(new URLSearchParams(location.search).getAll('workspace')).toEqual(['2002']);
});
