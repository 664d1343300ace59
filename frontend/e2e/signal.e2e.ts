import { expect, inject, it } from 'vitest';
import type { Status } from '../src/api/types.ts';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { allDrawn, bringIntoView, charts, drawn, panel } from './support/panels.ts';
import { openMore } from './support/toolbar.ts';

const address = inject('address');
const visit = browse();
const range = 'days=30&timeZone=Europe/Berlin';

it.each(['sign-in', 'all'] as const)('all panels count %s, and the toolbar says so', async (signal) => {
  const { page } = await visit(`${address}/?${range}`);
  await drawn(page, 'dau-trend');
  const counted = new Map<string, string | null>();
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    counted.set(pathname.replace('/api/v1/', ''), searchParams.get('signal'));
  });
  await openMore(page);
  await page.getByTitle('Signal', { exact: true }).selectOption(signal);
  const { data } = await queryApi(address, 'kpi-summary', `${range}&signal=${signal}`);
  const shown = page.locator('[data-kpi="interactions"] .kpi-value');
  await expect.poll(() => shown.textContent()).toBe(data.interactions.value.toLocaleString('en-US'));
  await allDrawn(page);
  const label = signal === 'all' ? 'Actions and sign-ins' : 'Sign-ins';
  await page.getByRole('button', { name: `Reset Signal: ${label}` }).waitFor();
  await bringIntoView(panel(page, 'user-segmentation'));
  for (const name of [...charts, 'kpi-summary', 'user-segmentation']) {
    await expect.poll(() => counted.get(name), { message: name }).toBe(signal);
  }
  // A panel has a tag only if it counts another signal.
  expect(await page.locator('.signal-tag').count()).toBe(0);
  expect(new URL(page.url()).searchParams.get('signal')).toBe(signal);
});

it('an empty signal shows a notice that offers the other one', async () => {
  const status = (await (await fetch(`${address}/api/v1/status`)).json()) as Status;
  const { page } = await visit('about:blank');
  await page.route('**/api/v1/status', (route) =>
    route.fulfill({
      json: {
        ...status,
        signals: status.signals.map((known) => (known.signal === 'action' ? { ...known, events: 0 } : known)),
      },
    }),
  );
  await page.goto(`${address}/?${range}`);
  await page.getByText(/No actions found in the last 30 days, but [\d,]+ sign-ins\./).waitFor();
  await page.getByRole('button', { name: 'Show sign-ins' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('signal')).toBe('sign-in');
  await page.getByText(/No actions found/).waitFor({ state: 'detached' });
});

it('a signal with events shows no notice', async () => {
  const { page } = await visit(`${address}/?${range}`);
  const statusLoaded = page.waitForResponse((response) => response.url().includes('/api/v1/status'));
  await allDrawn(page);
  await statusLoaded;
  expect(await page.locator('.signal-notice').count()).toBe(0);
});
