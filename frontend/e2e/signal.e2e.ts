import { expect, inject, it } from 'vitest';
import type { Status } from '../src/api/types.ts';
import { ask } from './support/api.ts';
import { browse } from './support/browse.ts';
import { allDrawn, drawn } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const range = 'days=30&tz=Europe/Berlin';

it.each(['sign-in', 'all'] as const)('the whole page counts %s, and says so everywhere', async (signal) => {
  const { page } = await visit(`${address}/?${range}`);
  await drawn(page, 'dau-trend');
  await page.getByTitle('Signal', { exact: true }).selectOption(signal);
  const { data } = await ask(address, 'kpi-summary', `${range}&signal=${signal}`);
  const shown = page.locator('[data-kpi="interactions"] .kpi-value');
  await expect.poll(() => shown.textContent()).toBe(data.interactions.value.toLocaleString('en-US'));
  await allDrawn(page);
  const words = signal === 'all' ? 'Actions and sign-ins' : 'Sign-ins';
  const tags = await page.locator('.signal-tag').allTextContents();
  expect(tags.length).toBeGreaterThanOrEqual(9);
  expect(new Set(tags)).toEqual(new Set([words]));
  expect(new URL(page.url()).searchParams.get('signal')).toBe(signal);
});

it('an empty signal is said in one line, with the way to what there is', async () => {
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
  await page.getByText(/No actions were found in the last 30 days; [\d,]+ sign-ins were\./).waitFor();
  await page.getByRole('button', { name: 'Show sign-ins' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('signal')).toBe('sign-in');
  await page.getByText(/No actions were found/).waitFor({ state: 'detached' });
});

it('where there is something to count, nothing is said', async () => {
  const { page } = await visit(`${address}/?${range}`);
  const told = page.waitForResponse((response) => response.url().includes('/api/v1/status'));
  await allDrawn(page);
  await told;
  expect(await page.locator('.signal-notice').count()).toBe(0);
});
