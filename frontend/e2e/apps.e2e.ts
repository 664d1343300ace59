import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { ask } from './support/api.ts';
import { browse } from './support/browse.ts';
import { drawn, panel } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const range = 'days=30&tz=Europe/Berlin';

const names = (page: Page) => panel(page, 'apps').locator('tbody th .link').allTextContents();
const filter = (page: Page, name: string) =>
  panel(page, 'apps').getByRole('button', { name: new RegExp(`^${name} \\d`) });

async function opened(page: Page): Promise<void> {
  await panel(page, 'apps').locator('tbody tr').first().waitFor();
}

it('lists every app in the order of the API', async () => {
  const { data } = await ask(address, 'apps', range);
  const { page } = await visit(`${address}/apps?${range}`);
  await opened(page);
  expect(await page.title()).toBe('Apps · Apps Telemetry');
  expect(await names(page)).toEqual(data.slice(0, 25).map((app) => app.app));
  await panel(page, 'apps').getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => names(page)).toEqual(data.slice(25, 50).map((app) => app.app));
});

it('finds what is never opened, idle, crashed, left alone or gone', async () => {
  const { data } = await ask(address, 'apps', range);
  const { page } = await visit(`${address}/apps?${range}`);
  await opened(page);
  const wanted = {
    'Never opened': data.filter((app) => app.known !== 'audit' && app.lastUsed === null),
    'Running but unused': data.filter(
      (app) => app.appState === 'RUNNING' && (app.daysSinceLastUse === null || app.daysSinceLastUse >= 30),
    ),
    Crashed: data.filter((app) => app.appState === 'CRASHED'),
    'Owner gone quiet': data.filter(
      (app) => app.owner !== null && (app.daysSinceOwnerSeen === null || app.daysSinceOwnerSeen > 30),
    ),
    'Only in the audit log': data.filter((app) => app.known === 'audit'),
  };
  for (const [name, apps] of Object.entries(wanted)) {
    expect(apps.length).toBeGreaterThan(0);
    await filter(page, name).click();
    await expect.poll(() => names(page)).toEqual(apps.map((app) => app.app));
    expect(await filter(page, name).textContent()).toBe(`${name} ${apps.length}`);
  }
  await page.reload();
  await opened(page);
  expect(await filter(page, 'Only in the audit log').getAttribute('aria-pressed')).toBe('true');
});

it('sorts by its columns', async () => {
  const { data } = await ask(address, 'apps', range);
  const { page } = await visit(`${address}/apps?${range}`);
  await opened(page);
  await panel(page, 'apps').getByRole('button', { name: 'Sign-ins' }).click();
  const most = Math.max(...data.map((app) => app.signIns));
  const first = data.find((app) => app.signIns === most)?.app;
  await expect.poll(async () => (await names(page))[0]).toBe(first);
  expect(new URL(page.url()).searchParams.get('sort')).toBe('signIns');
});

it('an app leads to its figures, and back', async () => {
  const { data } = await ask(address, 'apps', range);
  const app = data[1]?.app ?? '';
  const { page } = await visit(`${address}/apps?${range}`);
  await opened(page);
  await panel(page, 'apps').getByRole('link', { name: app, exact: true }).click();
  await drawn(page, 'dau-trend');
  expect(new URL(page.url()).searchParams.get('app')).toBe(app);
  const itself = await ask(address, 'kpi-summary', `${range}&app=${app}`);
  const shown = page.locator('[data-kpi="interactions"] .kpi-value');
  await expect.poll(() => shown.textContent()).toBe(itself.data.interactions.value.toLocaleString('en-US'));
  await page.goBack();
  await opened(page);
});

it('lists what happened, newest first, under its filters', async () => {
  const { data } = await ask(address, 'app-events', `${range}&limit=1000`);
  const { page } = await visit(`${address}/apps?${range}`);
  const events = panel(page, 'app-events');
  await events.scrollIntoViewIfNeeded();
  const times = () =>
    events
      .locator('tbody time')
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLTimeElement).dateTime));
  await expect.poll(times).toEqual(data.slice(0, 25).map((event) => event.time));
  await events.getByRole('combobox', { name: 'What happened' }).selectOption('deployApp');
  const deployments = data.filter((event) => event.action === 'deployApp');
  await expect.poll(times).toEqual(deployments.slice(0, 25).map((event) => event.time));
  await events.getByRole('combobox', { name: 'Outcome' }).selectOption('failed');
  const failed = deployments.filter((event) => event.failed);
  expect(failed.length).toBeGreaterThan(0);
  await expect.poll(times).toEqual(failed.map((event) => event.time));
  await events
    .locator('tbody')
    .getByText(/Failed/)
    .first()
    .waitFor();
});

it('says how each deployment went', async () => {
  const { data } = await ask(address, 'app-events', `${range}&limit=1000`);
  const worse = data.filter((event) => event.impact?.verdict === 'WORSE');
  expect(worse.length).toBeGreaterThan(0);
  const { page } = await visit(`${address}/apps?${range}`);
  const events = panel(page, 'app-events');
  await events.scrollIntoViewIfNeeded();
  await events.getByText(`errors rose after ${worse.length} deployments.`).waitFor();
});

it('another signal changes users and interactions, not actions and sign-ins', async () => {
  const { page } = await visit(`${address}/apps?${range}`);
  await opened(page);
  await page.getByTitle('Signal', { exact: true }).selectOption('sign-in');
  const { data } = await ask(address, 'apps', `${range}&signal=sign-in`);
  const [first] = data;
  const row = panel(page, 'apps').getByRole('row', { name: new RegExp(`^${first?.app} `) });
  const cell = (label: string) => row.locator(`td[data-label="${label}"]`).textContent();
  await expect.poll(() => cell('Interactions')).toBe(first?.interactions.toLocaleString('en-US'));
  expect(await cell('Sign-ins')).toBe(first?.signIns.toLocaleString('en-US'));
  expect(await cell('Actions')).toBe(first?.actions.toLocaleString('en-US'));
  expect(await panel(page, 'apps').locator('.signal-tag').textContent()).toBe('Sign-ins');
});
