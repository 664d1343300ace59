import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { freePort } from './support/free-port.ts';
import { drawn, panel } from './support/panels.ts';
import { startServer, type TelemetryServer, testNow } from './support/telemetry-server.ts';

const folder = fileURLToPath(new URL('../target/screenshots', import.meta.url));
const visit = browse();
const failedRequest = /Failed to load resource/;
const panels = [
  'kpi-summary',
  'dau-trend',
  'top-apps',
  'user-cohorts',
  'usage-heatmap',
  'error-monitoring',
  'user-segmentation',
];

const databricks = (host: string) => ({
  TELEMETRY_SOURCE: 'databricks',
  DATABRICKS_HOST: host,
  DATABRICKS_TOKEN: 'none',
  DATABRICKS_WAREHOUSE_ID: 'abc',
});

describe('a warehouse that cannot be reached', () => {
  let server: TelemetryServer;
  beforeAll(async () => {
    server = await startServer(databricks(`http://127.0.0.1:${await freePort()}`));
  });
  afterAll(() => server.stop());

  it.each(['light', 'dark'] as const)(
    'is said by every panel, with what to do and a retry (%s)',
    async (colorScheme) => {
      const { page } = await visit(server.address, { expected: failedRequest, colorScheme });
      for (const name of panels) {
        const broken = panel(page, name);
        await broken.scrollIntoViewIfNeeded();
        await broken.getByText('WAREHOUSE_UNREACHABLE').waitFor();
        expect(await broken.getByText(/request [0-9a-f-]{8,}/).count()).toBe(1);
        expect(await broken.getByRole('button', { name: 'Try again' }).count()).toBe(1);
      }
      await page
        .getByRole('status')
        .getByText('7 of 7 panels could not be loaded.')
        .waitFor({ state: 'attached' });
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.screenshot({ path: `${folder}/error-${colorScheme}.png` });
    },
  );

  it('is asked again by a panel of its own accord, without the others', async () => {
    const { page } = await visit(server.address, { expected: failedRequest });
    await panel(page, 'top-apps').getByText('WAREHOUSE_UNREACHABLE').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const answered = page.waitForResponse((response) => response.url().includes('/top-apps'));
    await panel(page, 'top-apps').getByRole('button', { name: 'Try again' }).click();
    await answered;
    expect(asked.filter((path) => !path.endsWith('/settings'))).toEqual(['/api/v1/top-apps']);
  });
});

describe('a warehouse that does not answer', () => {
  let silence: Server;
  let server: TelemetryServer;
  beforeAll(async () => {
    const port = await freePort();
    silence = createServer(() => {}).listen(port, '127.0.0.1');
    server = await startServer(databricks(`http://127.0.0.1:${port}`));
  });
  afterAll(async () => {
    await server.stop();
    silence.close();
  });

  it('leaves the panels loading, in their full height', async () => {
    const { page } = await visit(server.address);
    const waiting = panel(page, 'dau-trend');
    await waiting.locator('.plot-wait').waitFor();
    expect((await waiting.locator('.plot-wait').boundingBox())?.height).toBe(400);
    expect(await waiting.getAttribute('aria-busy')).toBe('true');
  });
});

describe('a source that disappears while somebody looks', () => {
  let source: string;
  let server: TelemetryServer;
  beforeAll(async () => {
    source = await mkdtemp(join(tmpdir(), 'telemetry-'));
    await writeFile(join(source, 'audit.json'), auditRows());
    server = await startServer({ TELEMETRY_SOURCE: 'files', TELEMETRY_AUDIT_FILES: join(source, '*.json') });
  });
  afterAll(async () => {
    await server.stop();
    await rm(source, { recursive: true, force: true });
  });

  it('leaves the old figures in sight, with their age and the reason', async () => {
    const { page } = await visit(server.address, { expected: failedRequest });
    await drawn(page, 'dau-trend');
    expect(await page.getByText('Audit files').count()).toBe(1);
    for (const file of await readdir(source)) {
      await rm(join(source, file));
    }
    await page.waitForTimeout(0);
    await expect
      .poll(
        async () => {
          await page.getByRole('button', { name: 'Refresh', exact: true }).click();
          return panel(page, 'dau-trend')
            .getByText(/^Data of 2026-11-23 10:30:00/)
            .count();
        },
        { timeout: 30_000, interval: 1_000 },
      )
      .toBe(1);
    await drawn(page, 'dau-trend');
    await page.screenshot({ path: `${folder}/stale.png` });
  });
});

describe('a server that goes away', () => {
  it('is said by the page, which opens by itself once the server is back', async () => {
    const port = await freePort();
    let server = await startServer({}, port);
    const { page } = await visit(server.address, { expected: failedRequest });
    await drawn(page, 'dau-trend');
    await server.stop();
    const shell = page.url();
    await page.route(shell, (route) => route.abort());
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    await panel(page, 'dau-trend').getByText('The server cannot be reached.').waitFor();
    server = await startServer({}, port);
    await panel(page, 'dau-trend').locator('.js-plotly-plot').waitFor();
    await server.stop();
  });
});

describe('an empty window', () => {
  it('is told apart from an error, by every chart', async () => {
    const { page } = await visit(`${inject('address')}/?user=nobody@example.com`);
    for (const name of panels.slice(1)) {
      const empty = panel(page, name);
      await empty.scrollIntoViewIfNeeded();
      await empty.getByText('Nothing happened here').waitFor();
    }
    expect(await page.locator('[data-kpi="uniqueUsers"] .kpi-value').textContent()).toBe('0');
    expect(await page.locator('[data-kpi="errorRate"] .kpi-value').textContent()).toBe('–');
  });
});

/** A few audit rows of one app, in the hours before the tests' instant. */
function auditRows(): string {
  const end = Date.parse(testNow);
  return Array.from({ length: 40 }, (_, index) => {
    const at = new Date(end - index * 5_400_000).toISOString();
    return JSON.stringify({
      event_time: at,
      event_date: at.slice(0, 10),
      workspace_id: '1',
      service_name: 'apps',
      action_name: 'openApp',
      user_identity: { email: `user${index % 5}@example.com` },
      request_params: { app_name: 'planner' },
      response: { status_code: 200, error_message: null },
      request_id: String(index),
      event_id: String(index),
    });
  }).join('\n');
}
