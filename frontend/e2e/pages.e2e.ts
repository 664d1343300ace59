import { expect, inject, it } from 'vitest';
import { routes } from '../src/lib/routes.ts';
import { browse } from './support/browse.ts';
import { drawn, panel } from './support/panels.ts';

const address = inject('address');
const visit = browse();

it.each(routes)('$path has a separate document', async ({ path, title }) => {
  const answer = await fetch(`${address}${path}`, { headers: { Accept: 'text/html,*/*;q=0.8' } });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(path === '/' ? '<title>Apps Telemetry' : `<title>${title} · `);
});

it('another page keeps the filters, and Back returns', async () => {
  const { page } = await visit(
    `${address}/?days=7&timeZone=Asia/Kolkata&signal=sign-in&includeServicePrincipals=true&search=a`,
  );
  await drawn(page, 'dau-trend');
  await page.getByRole('link', { name: 'Apps', exact: true }).click();
  await panel(page, 'apps').locator('tbody tr').first().waitFor();
  const { pathname, searchParams } = new URL(page.url());
  expect(pathname).toBe('/apps');
  expect(Object.fromEntries(searchParams)).toEqual({
    days: '7',
    timeZone: 'Asia/Kolkata',
    signal: 'sign-in',
    includeServicePrincipals: 'true',
  });
  expect(await page.getByRole('link', { name: 'Apps', exact: true }).getAttribute('aria-current')).toBe(
    'page',
  );
  await page.goBack();
  await drawn(page, 'dau-trend');
  expect(new URL(page.url()).searchParams.get('search')).toBe('a');
});

it('the overview is drawn before the other pages are loaded', async () => {
  const { page } = await visit(address);
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.reload();
  await drawn(page, 'dau-trend');
  await expect.poll(() => requested.some((path) => /status-page/.test(path))).toBe(true);
  const first = requested.findIndex((path) => /(apps|status)-page/.test(path));
  expect(requested.slice(0, first).some((path) => /plotly/.test(path))).toBe(true);
  await page.getByRole('link', { name: 'Status' }).click();
  await panel(page, 'source').waitFor();
});
