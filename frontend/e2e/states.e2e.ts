import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { freePort } from './support/free-port.ts';
import { allDrawn, drawn, panel, panels } from './support/panels.ts';
import { startServer } from './support/telemetry-server.ts';

const folder = fileURLToPath(new URL('../target/screenshots', import.meta.url));
const visit = browse();

it('a server that goes away leaves the old figures in sight, with their age and the reason', async () => {
  const port = await freePort();
  const first = await startServer({}, port);
  const { page } = await visit(first.address, { expected: /Failed to load resource/ });
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
