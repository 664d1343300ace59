import { fileURLToPath } from 'node:url';
import { expect, inject, it, onTestFinished } from 'vitest';
import { browse } from './support/browse.ts';
import { openGate } from './support/gate.ts';
import { allDrawn, bringIntoView, drawn, panel, panels } from './support/panels.ts';

const folder = fileURLToPath(new URL('../target/screenshots', import.meta.url));
const visit = browse();
const refused = /Failed to load resource/;

it('old data stays visible with its load time and reason if the server goes away', async () => {
  const gate = await openGate(inject('address'));
  onTestFinished(gate.shut);
  const { page } = await visit(gate.address, { expected: refused });
  await allDrawn(page);
  await gate.shut();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  for (const name of panels.slice(0, -1)) {
    await panel(page, name)
      .getByText('Data from 2026-11-23 10:30:00. The server cannot be reached.')
      .waitFor();
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${folder}/stale.png` });

  await gate.open();
  await panel(page, 'dau-trend').getByText('The server cannot be reached.').waitFor({ state: 'detached' });
  await drawn(page, 'dau-trend');
});

it('each panel distinguishes an empty window from an error', async () => {
  const { page } = await visit(`${inject('address')}/?user=nobody@example.com`);
  for (const name of panels.slice(1)) {
    const empty = panel(page, name);
    await bringIntoView(empty);
    await empty.getByText('No data matches these filters').waitFor();
  }
  expect(await panel(page, 'dau-trend').getByRole('button').allTextContents()).toEqual(
    expect.arrayContaining(['Remove user nobody@example.com', 'Last 90 days']),
  );
  expect(await page.locator('[data-kpi="uniqueUsers"] .kpi-value').textContent()).toBe('0');
  expect(await page.locator('[data-kpi="errorRate"] .kpi-value').textContent()).toBe('–');
});

const tooLong = 'x'.repeat(2_000);

it.each(['light', 'dark'] as const)(
  'each panel shows a rejected request with its remedy (%s)',
  async (colorScheme) => {
    const { page } = await visit(`${inject('address')}/?user=${tooLong}`, { expected: refused, colorScheme });
    for (const name of panels) {
      const broken = panel(page, name);
      await bringIntoView(broken);
      await broken.getByText('INVALID_PARAMETER').waitFor();
      expect(await broken.getByText(/request [0-9a-f-]{8,}/).count()).toBe(1);
      expect(await broken.getByRole('button', { name: 'Try again' }).count()).toBe(1);
    }
    const announced = page.getByRole('status').getByText('9 of 10 parts could not be loaded.');
    await announced.waitFor({ state: 'attached' });
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: `${folder}/error-${colorScheme}.png` });
  },
);

it('a failed panel does not affect others, and its retry requests only its data', async () => {
  const { page } = await visit(`${inject('address')}/?search=${tooLong}`, { expected: refused });
  await allDrawn(page);
  const users = panel(page, 'user-segmentation');
  await bringIntoView(users);
  await users.getByText('INVALID_PARAMETER').waitFor();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const answered = page.waitForResponse((response) => response.url().includes('/user-segmentation'));
  await users.getByRole('button', { name: 'Try again' }).click();
  await answered;
  expect(requests).toEqual(['/api/v1/user-segmentation']);
});

it('a loading panel keeps its height', async () => {
  const gate = await openGate(inject('address'));
  onTestFinished(gate.shut);
  const { page } = await visit(gate.address, { viewport: { width: 1440, height: 700 } });
  await drawn(page, 'dau-trend');
  gate.hold();
  await page.getByRole('button', { name: 'Last 7 days' }).click();
  const waiting = panel(page, 'error-monitoring');
  await bringIntoView(waiting);
  await page.locator('[data-panel="error-monitoring"][aria-busy="true"] .plot-skeleton').waitFor();
  expect((await waiting.locator('.plot-skeleton').boundingBox())?.height).toBe(400);
  await page.screenshot({ path: `${folder}/loading.png` });
  gate.release();
  await drawn(page, 'error-monitoring');
});
