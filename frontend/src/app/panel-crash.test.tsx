import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { Link } from 'wouter';
import { FilterScope } from '@/lib/filter-scope';
import { PanelBoundary } from '@/panels/panel-boundary';
import { renderPage } from '@/testing/render-page';

let broken = true;
function Fragile() {
  if (broken) {
    throw new TypeError('rows is null');
  }
  return <p>The panel</p>;
}

const panel = (
  <PanelBoundary name="dau-trend" title="Daily active users">
    <Fragile />
  </PanelBoundary>
);
const page = (
  <>
    <Link href="/?days=7&timeZone=UTC">Other filters</Link>
    <Link href="/?days=30&timeZone=UTC&page=2">Next page</Link>
    <p>The rest</p>
    {panel}
  </>
);
const oneApp = { apps: ['sales'] };

beforeEach(() => {
  broken = true;
  // React logs errors that a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

it('replaces only the crashed panel, keeps its title and hides the exception text', async () => {
  renderPage(page);
  await screen.findByText('This panel could not be shown.');
  screen.getByRole('region', { name: 'Daily active users' });
  screen.getByText('The rest');
  expect(document.body.textContent).not.toContain('rows is null');
});

it('renders the panel again after a retry', async () => {
  renderPage(page);
  broken = false;
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  screen.getByText('The panel');
});

it('renders the panel again when its filters change', async () => {
  renderPage(page);
  await screen.findByText('This panel could not be shown.');
  broken = false;
  await userEvent.click(screen.getByRole('link', { name: 'Other filters' }));
  await screen.findByText('The panel');
});

it('keeps the notice when only the page of a table changes', async () => {
  renderPage(page, '/?days=30&timeZone=UTC');
  await screen.findByText('This panel could not be shown.');
  broken = false;
  await userEvent.click(screen.getByRole('link', { name: 'Next page' }));
  expect(location.search).toContain('page=2');
  screen.getByText('This panel could not be shown.');
});

it('keeps the notice when a filter changes that the scope fixes', async () => {
  renderPage(
    <>
      <Link href="/?days=30&timeZone=UTC&app=churn">Other app</Link>
      <FilterScope fix={oneApp}>{panel}</FilterScope>
    </>,
    '/?days=30&timeZone=UTC',
  );
  await screen.findByText('This panel could not be shown.');
  broken = false;
  await userEvent.click(screen.getByRole('link', { name: 'Other app' }));
  expect(location.search).toContain('app=churn');
  screen.getByText('This panel could not be shown.');
});
