import { expect, inject, it } from 'vitest';
import { routes } from '../src/lib/routes.ts';
import { browse } from './support/browse.ts';
import { drawn, panel } from './support/panels.ts';

const address = inject('address');
const visit = browse();

it.each(routes)('$path is answered by a document of its own', async ({ path, title }) => {
  const answer = await fetch(`${address}${path}`, { headers: { Accept: 'text/html,*/*;q=0.8' } });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(path === '/' ? '<title>Apps Telemetry' : `<title>${title} · `);
});

it('going to another page keeps the filters, and Back returns', async () => {
  const { page } = await visit(`${address}/?days=7&tz=Asia/Kolkata&signal=sign-in&principals=all&search=a`);
  await drawn(page, 'dau-trend');
  await page.getByRole('link', { name: 'Apps', exact: true }).click();
  await panel(page, 'apps').locator('tbody tr').first().waitFor();
  const { pathname, searchParams } = new URL(page.url());
  expect(pathname).toBe('/apps');
  expect(Object.fromEntries(searchParams)).toEqual({
    days: '7',
    tz: 'Asia/Kolkata',
    signal: 'sign-in',
    principals: 'all',
  });
  expect(await page.getByRole('link', { name: 'Apps', exact: true }).getAttribute('aria-current')).toBe(
    'page',
  );
  await page.goBack();
  await drawn(page, 'dau-trend');
  expect(new URL(page.url()).searchParams.get('search')).toBe('a');
});

it('the overview loads nothing of the other pages', async () => {
  const { page } = await visit(address);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await page.reload();
  await drawn(page, 'dau-trend');
  expect(scripts.filter((path) => /(apps|status)-page/.test(path))).toEqual([]);
  await page.getByRole('link', { name: 'Status' }).click();
  await panel(page, 'source').waitFor();
  expect(scripts.filter((path) => /status-page/.test(path)).length).toBeGreaterThan(0);
});
