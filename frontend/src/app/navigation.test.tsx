import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render-page';
import { Navigation } from './navigation';

it('marks the current page', () => {
  renderPage(<Navigation current="apps" />, '/apps?days=30&timeZone=UTC');
  expect(screen.getByRole('link', { name: 'Apps' }).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: 'Overview' }).getAttribute('aria-current')).toBeNull();
});

it('keeps the filters and drops the state of tables in links', async () => {
  renderPage(
    <Navigation current="apps" />,
    '/apps?days=7&timeZone=UTC&signal=sign-in&includeServicePrincipals=true&app=A&show=idle&search=x&page=2',
  );
  await userEvent.click(screen.getByRole('link', { name: 'Overview' }));
  expect(location.pathname).toBe('/');
  expect(location.search).toBe('?days=7&timeZone=UTC&app=A&signal=sign-in&includeServicePrincipals=true');
});
