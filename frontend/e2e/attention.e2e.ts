import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { bringIntoView, panel } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const window = 'days=30&timeZone=Europe/Berlin';

const concerns = (page: Page) => panel(page, 'attention').locator('.attention-list > li');

it.each(['/', '/apps'])('%s lists the five apps first that affect most people', async (path) => {
  const { data } = await queryApi(address, 'attention', window);
  const { page } = await visit(`${address}${path}?${window}`);
  await concerns(page).first().waitFor();
  const names = await concerns(page).locator('a').first().allTextContents();
  expect(names[0]).toBe(data[0]?.name);
  expect(await concerns(page).count()).toBe(5);
  await panel(page, 'attention')
    .getByRole('button', { name: `Show all ${data.length} apps` })
    .click();
  expect(await concerns(page).count()).toBe(data.length);
});

it('an app of the list leads to its figures, and to its state and changes', async () => {
  const { data } = await queryApi(address, 'attention', window);
  const { page } = await visit(`${address}/?${window}`);
  const first = concerns(page).first();
  await first.locator('a').first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get('app')).toBe(data[0]?.appKey);
  await first.getByRole('link', { name: 'State and changes' }).click();
  await page.getByRole('heading', { name: 'Apps', exact: true, level: 1 }).waitFor({ state: 'attached' });
  expect(new URL(page.url()).searchParams.get('app')).toBe(data[0]?.appKey);
});

it('the filter by an app hides no other app that needs attention', async () => {
  const { data } = await queryApi(address, 'attention', window);
  const { page } = await visit(`${address}/?${window}&app=${data[1]?.appKey}`);
  await expect.poll(() => concerns(page).count()).toBe(5);
});

it('the apps that fail are listed with their interval and worst day', async () => {
  const { data } = await queryApi(address, 'app-failures', `${window}&limit=1000`);
  const { page } = await visit(`${address}/?${window}`);
  const failing = panel(page, 'app-failures');
  await bringIntoView(failing);
  await failing.locator('tbody tr').first().waitFor();
  const cells = await failing.locator('tbody tr').first().locator('th, td').allInnerTexts();
  expect(cells[0]).toContain(data[0]?.name);
  expect(cells.join(' ')).toContain(`${data[0]?.errorRate.toFixed(2)}%`);
});
