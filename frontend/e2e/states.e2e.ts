import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { freePort } from './support/free-port.ts';
import { allDrawn, drawn, panel, panels } from './support/panels.ts';
import { startServer } from './support/telemetry-server.ts';

const folder = fileURLToPath(new URL('../target/screenshots', import.meta.url));
const visit = browse();
const refused = /Failed to load resource/;

it('a server that goes away leaves the old figures in sight, with their age and the reason', async () => {
  const port = await freePort();
  const first = await startServer({}, port);
  const { page } = await visit(first.address, { expected: refused });
  await allDrawn(page);
  await first.stop();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  for (const name of panels.slice(0, -1)) {
    await panel(page, name).getByText('Data of 2026-11-23 10:30:00. The server cannot be reached.').waitFor();
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${folder}/stale.png` });

  const second = await startServer({}, port);
  await panel(page, 'dau-trend').getByText('The server cannot be reached.').waitFor({ state: 'detached' });
  await drawn(page, 'dau-trend');
  await second.stop();
});

it('an empty window is told apart from an error, by every panel', async () => {
  const { page } = await visit(`${inject('address')}/?user=nobody@example.com`);
  for (const name of panels.slice(1)) {
    const empty = panel(page, name);
    await empty.scrollIntoViewIfNeeded();
    await empty.getByText('Nothing happened here').waitFor();
  }
  expect(await page.locator('[data-kpi="uniqueUsers"] .kpi-value').textContent()).toBe('0');
  expect(await page.locator('[data-kpi="errorRate"] .kpi-value').textContent()).toBe('–');
});

const tooLong = 'x'.repeat(2_000);

it.each(['light', 'dark'] as const)(
  'a refused question is said by every panel, with what to do (%s)',
  async (colorScheme) => {
    const { page } = await visit(`${inject('address')}/?app=${tooLong}`, { expected: refused, colorScheme });
    for (const name of panels) {
      const broken = panel(page, name);
      await broken.scrollIntoViewIfNeeded();
      await broken.getByText('INVALID_PARAMETER').waitFor();
      expect(await broken.getByText(/request [0-9a-f-]{8,}/).count()).toBe(1);
      expect(await broken.getByRole('button', { name: 'Try again' }).count()).toBe(1);
    }
    const announced = page.getByRole('status').getByText('7 of 7 panels could not be loaded.');
    await announced.waitFor({ state: 'attached' });
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: `${folder}/error-${colorScheme}.png` });
  },
);

it('the failure of one panel hurts no other, and trying again asks for that one alone', async () => {
  const { page } = await visit(`${inject('address')}/?search=${tooLong}`, { expected: refused });
  await allDrawn(page);
  const users = panel(page, 'user-segmentation');
  await users.scrollIntoViewIfNeeded();
  await users.getByText('INVALID_PARAMETER').waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const answered = page.waitForResponse((response) => response.url().includes('/user-segmentation'));
  await users.getByRole('button', { name: 'Try again' }).click();
  await answered;
  expect(asked).toEqual(['/api/v1/user-segmentation']);
});

it('a panel that waits for its data holds its place', async () => {
  const server = await startServer();
  const { page } = await visit(server.address, { viewport: { width: 1440, height: 700 } });
  await drawn(page, 'dau-trend');
  server.freeze();
  const waiting = panel(page, 'error-monitoring');
  await waiting.scrollIntoViewIfNeeded();
  await page.locator('[data-panel="error-monitoring"][aria-busy="true"] .plot-wait').waitFor();
  expect((await waiting.locator('.plot-wait').boundingBox())?.height).toBe(400);
  await page.screenshot({ path: `${folder}/loading.png` });
  server.thaw();
  await drawn(page, 'error-monitoring');
  // What the page still asks for would be cut off.
  await page.close();
  await server.stop();
});
