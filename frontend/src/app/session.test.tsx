import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { checkSession } from '@/api/session';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { answers, api } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { Boot } from './boot';
import { SessionBanner } from './session-banner';

const html = '<!doctype html><title>Login</title>Sign in';
const page = (status: number) => new HttpResponse(html, { status, headers: { 'Content-Type': 'text/html' } });
const figure = { value: 4321, previous: null, change: null };
const summary = { uniqueUsers: figure, activeApps: figure, interactions: figure, errorRate: figure };

const responses = [
  { name: '401 with a page', answer: () => page(401) },
  { name: '403 with a page', answer: () => page(403) },
  { name: '200 with the sign-in page', answer: () => page(200) },
  {
    name: '302 to another origin',
    answer: () => new HttpResponse(null, { status: 302, headers: { Location: 'https://login.example/' } }),
  },
  {
    name: '401 with JSON of the proxy',
    answer: () => HttpResponse.json({ error: 'login' }, { status: 401 }),
  },
];

const shown = (
  <>
    <SessionBanner />
    <KpiRow />
  </>
);

it.each(responses)('shows that the session has ended and offers the sign-in ($name)', async ({ answer }) => {
  api.use(http.get('*/api/v1/kpi-summary', answer));
  renderPage(shown);
  const banner = await screen.findByRole('alert');
  expect(banner.textContent).toContain('Your session has ended.');
  expect(screen.getAllByRole('button', { name: 'Sign in again' })).toHaveLength(2);
  expect(document.body.textContent).not.toMatch(/Unexpected token|cannot be reached|Try again/);
});

it('shows a 403 of the server as a problem', async () => {
  const problem = {
    status: 403,
    code: 'FORBIDDEN',
    detail: 'You may not see this.',
    action: null,
    retryable: false,
    parameter: null,
    requestId: 'r-1',
  };
  const headers = { 'Content-Type': 'application/problem+json' };
  api.use(
    http.get(
      '*/api/v1/kpi-summary',
      () => new HttpResponse(JSON.stringify(problem), { status: 403, headers }),
    ),
  );
  renderPage(shown);
  await screen.findByText('You may not see this.');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('shows the sign-in before the settings are loaded', async () => {
  api.use(http.get('*/api/v1/settings', () => page(200)));
  renderPage(<Boot>The page</Boot>);
  await screen.findByRole('heading', { name: 'Signed out' });
  screen.getByRole('button', { name: 'Sign in again' });
});

it('hides the banner when the server answers again', async () => {
  answers('kpi-summary', summary);
  api.use(http.get('*/api/v1/kpi-summary', () => page(401), { once: true }));
  const { client } = renderPage(shown);
  await screen.findByRole('alert');

  expect(await checkSession(client)).toBe('active');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  await screen.findAllByText('4,321');
});
