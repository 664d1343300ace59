import { expect, inject, it } from 'vitest';
import type { Status } from '../src/api/types.ts';
import { browse } from './support/browse.ts';
import { panel } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const number = new Intl.NumberFormat('en-US');

async function statusOf(): Promise<Status> {
  return (await (await fetch(`${address}/api/v1/status`)).json()) as Status;
}

it('shows the events of each signal and the actions', async () => {
  const status = await statusOf();
  const { page } = await visit(`${address}/status`);
  const signals = panel(page, 'signals');
  for (const { events } of status.signals) {
    expect(events).toBeGreaterThan(0);
    await signals.getByText(`${number.format(events)} events`).waitFor();
  }
  const rows = panel(page, 'actions').locator('tbody tr');
  const shown = await rows.locator('th').allTextContents();
  const services = await rows.locator('[data-label="Service"]').allTextContents();
  expect(shown.map((name) => name.split(' ')[0])).toEqual(status.actions.map((action) => action.action));
  const names = shown.map((name, index) => `${services[index]} ${name}`);
  expect(new Set(names).size, 'unique rows').toBe(names.length);
  expect(
    await panel(page, 'actions')
      .getByText(/Counted as an? (action|sign-in)/)
      .count(),
  ).toBe(status.actions.filter((action) => action.counted).length);
});

it('the refresh button requests a fresh status', async () => {
  const { page } = await visit(`${address}/status`);
  await panel(page, 'source').waitFor();
  const freshRequest = page.waitForRequest((request) => request.url().includes('/api/v1/status?fresh=true'));
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await freshRequest;
  await page.getByRole('status').getByText('Refreshed').waitFor({ state: 'attached' });
});
