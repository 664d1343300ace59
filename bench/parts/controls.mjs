import { launchBrowser } from '../lib/browser.mjs';
import { whenDrawn } from '../lib/drawn.mjs';
import { startServer } from '../lib/server.mjs';
import { median, range } from '../lib/statistics.mjs';

const redrawTargetMs = 2_000;
const paintTargetMs = 200;
const desk = { width: 1440, height: 900 };

/** The time to redraw and to the next paint after each control. */
export async function controls({ quick, folder }) {
  const runs = quick ? 2 : 7;
  const server = await startServer(folder);
  const browser = await launchBrowser();
  await use(browser, server.address);
  const uses = [];
  for (let run = 0; run < runs; run++) {
    uses.push(await use(browser, server.address));
  }
  await browser.close();
  await server.stop();
  return {
    title: 'Controls',
    text:
      `A drawn page with cached answers at ${desk.width} × ${desk.height}. Redraw: from the choice of another range ` +
      'to the frame after the last drawn mark. Next paint: the slowest of ten controls by the event timing of the browser. ' +
      `Milliseconds, median of ${runs}.`,
    columns: ['control', 'range'],
    rows: [
      row(
        'redraw for 90 days',
        redrawTargetMs,
        uses.map((each) => each.ninety),
      ),
      row(
        'redraw for 7 days',
        redrawTargetMs,
        uses.map((each) => each.seven),
      ),
      row(
        'slowest next paint',
        paintTargetMs,
        uses.map((each) => each.paint),
      ),
    ],
  };
}

async function use(browser, address) {
  const context = await browser.newContext({ viewport: desk, locale: 'en-US', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(whenDrawn);
  await page.evaluate(() => {
    window.slowest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        window.slowest = Math.max(window.slowest, entry.interactionId > 0 ? entry.duration : 0);
      }
    }).observe({ type: 'event', durationThreshold: 16 });
  });
  const button = (name) => page.getByRole('button', { name, exact: true });
  const redrawn = async (control) => {
    const begun = await page.evaluate(() => performance.now());
    await control.click();
    return (await page.evaluate(whenDrawn)).milliseconds - begun;
  };
  const theme = page.getByRole('button', { name: /^Theme/ });
  const table = button('Daily active users as a table');
  const ninety = await redrawn(button('Last 90 days'));
  for (const control of [
    page.getByRole('switch', { name: 'Compare' }),
    theme,
    theme,
    page.getByRole('switch', { name: 'Auto-refresh' }),
    table,
    table,
    page.getByRole('button', { name: 'Export Top 10 apps' }),
    button('Refresh'),
  ]) {
    await redrawn(control);
  }
  const seven = await redrawn(button('Last 7 days'));
  // The browser reports an event after its paint.
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100))));
  const paint = await page.evaluate(() => window.slowest);
  await context.close();
  return { ninety, seven, paint };
}

function row(name, targetMs, times) {
  return {
    key: name,
    cells: [name, range(times, Math.round)],
    target: `≤ ${targetMs} ms`,
    measured: `${Math.round(median(times))} ms`,
    ratio: median(times) / targetMs,
  };
}
