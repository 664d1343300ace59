import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { bringIntoView, drawn, panel } from './support/panels.ts';
import { openMore } from './support/toolbar.ts';

const address = inject('address');
const visit = browse();
const range = 'days=30&timeZone=Europe/Berlin';

const names = (page: Page) => panel(page, 'apps').locator('tbody th .link').allTextContents();
const filter = (page: Page, name: string) =>
  panel(page, 'apps').getByRole('button', { name: new RegExp(`^${name} \\d`) });

async function opened(page: Page): Promise<void> {
  await panel(page, 'apps').locator('tbody tr').first().waitFor();
}

it('lists all apps in the order of the API', async () => {
  const { data } = await queryApi(address, 'apps', range);
  const { page } = await visit(`${address}/apps?${range}`);
  await opened(page);
  expect(await page.title()).toBe('30 days · Apps · Apps Telemetry');
  expect(await names(page)).toEqual(data.slice(0, 25).map((app) => app.name));
  await panel(page, 'apps').getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => names(page)).toEqual(data.slice(25, 50).map((app) => app.name));
});

it('filters never opened, idle, crashed and deleted apps, and apps of inactive owners', async () => {
  const { data } = await queryApi(address, 'apps', range);
  const { page } = await visit(`${address}/apps?${range}`);
  await opened(page);
  const expectedApps = {
    'Never opened': data.filter((app) => app.known !== 'audit' && app.lastUsed === null),
    'Running but unused': data.filter(
      (app) => app.appState === 'RUNNING' && (app.daysSinceLastUse === null || app.daysSinceLastUse >= 30),
    ),
    Crashed: data.filter((app) => app.appState === 'CRASHED'),
    'Owner inactive': data.filter(
      (app) => app.owner !== null && (app.daysSinceOwnerSeen === null || app.daysSinceOwnerSeen > 30),
    ),
    'Deleted or not visible': data.filter((app) => app.known === 'audit'),
  };
  for (const [name, apps] of Object.entries(expectedApps)) {
    expect(apps.length).toBeGreaterThan(0);
    await filter(page, name).click();
    await expect.poll(() => names(page)).toEqual(apps.map((app) => app.name));
    expect(await filter(page, name).textContent()).toBe(`${name} ${apps.length}`);
  }
  await page.reload();
  await opened(page);
  expect(await filter(page, 'Deleted or not visible').getAttribute('aria-pressed')).toBe('true');
});

it('sorts by its columns', async () => {
  const { data } = await queryApi(address, 'apps', range);
  const { page } = await visit(`${address}/apps?${range}`);
  await opened(page);
  await panel(page, 'apps').getByRole('button', { name: 'Sign-ins' }).click();
  const most = Math.max(...data.map((app) => app.signIns));
  const first = data.find((app) => app.signIns === most)?.name;
  await expect.poll(async () => (await names(page))[0]).toBe(first);
  expect(new URL(page.url()).searchParams.get('sort')).toBe('signIns');
});

it('an app links to its overview, and Back returns', async () => {
  const { data } = await queryApi(address, 'apps', range);
  const { name = '', appKey = '' } = data[1] ?? {};
  const { page } = await visit(`${address}/apps?${range}`);
  await opened(page);
  await panel(page, 'apps').getByRole('link', { name, exact: true }).click();
  await drawn(page, 'dau-trend');
  expect(new URL(page.url()).searchParams.get('app')).toBe(appKey);
  const itself = await queryApi(address, 'kpi-summary', `${range}&app=${appKey}`);
  const shown = page.locator('[data-kpi="interactions"] .kpi-value');
  await expect.poll(() => shown.textContent()).toBe(itself.data.interactions.value.toLocaleString('en-US'));
  await page.goBack();
  await opened(page);
});

it('lists app changes, newest first, with filters', async () => {
  const { data } = await queryApi(address, 'app-changes', `${range}&limit=1000`);
  const { page } = await visit(`${address}/apps?${range}`);
  const changes = panel(page, 'app-changes');
  await bringIntoView(changes);
  const times = () =>
    changes
      .locator('tbody time')
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLTimeElement).dateTime));
  await expect.poll(times).toEqual(data.slice(0, 25).map((change) => change.time));
  await changes.getByRole('combobox', { name: 'Change', exact: true }).selectOption('deployApp');
  const deployments = data.filter((change) => change.action === 'deployApp');
  await expect.poll(times).toEqual(deployments.slice(0, 25).map((change) => change.time));
  await changes.getByRole('combobox', { name: 'Outcome' }).selectOption('failed');
  const failed = deployments.filter((change) => change.failed);
  expect(failed.length).toBeGreaterThan(0);
  await expect.poll(times).toEqual(failed.map((change) => change.time));
  await changes
    .locator('tbody')
    .getByText(/Failed/)
    .first()
    .waitFor();
});

it('shows the impact of each deployment', async () => {
  const { data } = await queryApi(address, 'app-changes', `${range}&limit=1000`);
  const worse = data.filter((change) => change.impact?.verdict === 'WORSE');
  expect(worse.length).toBeGreaterThan(0);
  const { page } = await visit(`${address}/apps?${range}`);
  const changes = panel(page, 'app-changes');
  await bringIntoView(changes);
  await changes.getByText(`errors rose after ${worse.length} deployments.`).waitFor();
});

it('another signal changes users and interactions, not actions and sign-ins', async () => {
  const { page } = await visit(`${address}/apps?${range}`);
  await opened(page);
  await openMore(page);
  await page.getByTitle('Signal', { exact: true }).selectOption('sign-in');
  const { data } = await queryApi(address, 'apps', `${range}&signal=sign-in`);
  const [first] = data;
  const row = panel(page, 'apps').getByRole('row', { name: new RegExp(`^${first?.name} `) });
  const cell = (label: string) => row.locator(`td[data-label="${label}"]`).textContent();
  await expect.poll(() => cell('Interactions')).toBe(first?.interactions.toLocaleString('en-US'));
  expect(await cell('Sign-ins')).toBe(first?.signIns.toLocaleString('en-US'));
  expect(await cell('Actions')).toBe(first?.actions.toLocaleString('en-US'));
  expect(await panel(page, 'apps').locator('caption').textContent()).toContain('interactions count sign-ins');
  // Panels of apps and app changes have no signal tag.
  expect(await page.locator('.signal-tag').count()).toBe(0);
});
