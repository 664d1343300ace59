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

it('says what the source has of each signal and which actions there are', async () => {
  const status = await statusOf();
  const { page } = await visit(`${address}/status`);
  const signals = panel(page, 'signals');
  for (const { events } of status.signals) {
    expect(events).toBeGreaterThan(0);
    await signals.getByText(`${number.format(events)} events`).waitFor();
  }
  const shown = await panel(page, 'actions').locator('tbody th').allTextContents();
  expect(shown).toEqual(status.actions.map((action) => action.action));
  expect(
    await panel(page, 'actions')
      .getByText(/Counts as an? (action|sign-in)/)
      .count(),
  ).toBe(status.actions.filter((action) => action.counted).length);
});

it('the refresh button asks the server to look again', async () => {
  const { page } = await visit(`${address}/status`);
  await panel(page, 'source').waitFor();
  const asked = page.waitForRequest((request) => request.url().includes('/api/v1/status?fresh=true'));
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await asked;
  await page.getByRole('status').getByText('Refreshed').waitFor({ state: 'attached' });
});
