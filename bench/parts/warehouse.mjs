import { join } from 'node:path';
import { launchBrowser } from '../lib/browser.mjs';
import { whenDrawn } from '../lib/drawn.mjs';
import { startServer } from '../lib/server.mjs';
import { median, range } from '../lib/statistics.mjs';
import { startWorkspace } from '../lib/workspace.mjs';

const targetMs = 5_000;
/** High enough for all charts, which load near the viewport. */
const wholePage = { width: 1440, height: 3600 };
const warmUpMs = 10_000;

/** The first page of a fresh server and browser over a slow warehouse, with an empty store and without a store. */
export async function warehouse({ quick, folder }) {
  const runs = quick ? 1 : 3;
  const workspace = await startWorkspace({ 'statement-delay': 'PT1.5S' });
  const browser = await launchBrowser();
  let stores = 0;
  const modes = [
    {
      key: 'first page over a slow warehouse',
      name: 'all five charts, with an empty store',
      settings: () => ({
        TELEMETRY_STORE: 'file',
        TELEMETRY_STORE_PATH: join(folder, `slow-warehouse-${stores++}.duckdb`),
      }),
    },
    {
      key: 'first page without a store',
      name: 'all five charts, `TELEMETRY_STORE=none`',
      settings: () => ({ TELEMETRY_STORE: 'none' }),
    },
  ];
  const rows = [];
  for (const { key, name, settings } of modes) {
    const open = () => firstPage(browser, folder, { ...workspace.environment, ...settings() });
    // Warm up the workspace, which in production has other clients.
    await open();
    const times = [];
    for (let run = 0; run < runs; run++) {
      times.push(await open());
    }
    rows.push({
      key,
      cells: [name, range(times, Math.round)],
      target: `≤ ${targetMs} ms`,
      measured: `${Math.round(median(times))} ms`,
      ratio: median(times) / targetMs,
    });
  }
  await browser.close();
  await workspace.stop();
  return {
    title: 'Warehouse',
    text:
      'An emulated workspace that adds 1.5 s to every statement. From navigation to the frame after the last drawn ' +
      `mark, 10 s after the start of a fresh server. Milliseconds, median of ${runs}.`,
    columns: ['first page', 'range'],
    rows,
  };
}

async function firstPage(browser, folder, environment) {
  const server = await startServer(folder, { environment, first: '/health/readiness' });
  // Wait for the server's sign-in and driver warm-up.
  await new Promise((done) => setTimeout(done, warmUpMs));
  const context = await browser.newContext({
    viewport: wholePage,
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  await page.goto(server.address, { waitUntil: 'commit' });
  const { milliseconds } = await page.evaluate(whenDrawn);
  await context.close();
  await server.stop();
  return milliseconds;
}
