import { launchBrowser } from '../lib/browser.mjs';
import { whenDrawn } from '../lib/drawn.mjs';
import { drawnFigures, startFloor } from '../lib/floor.mjs';
import { startServer } from '../lib/server.mjs';
import { median, range } from '../lib/statistics.mjs';

const targetMs = 1_000;
const targetKb = 500;
const targetOfFloor = 1.6;
const chartCount = 5;
/** High enough for all charts, which load near the viewport. */
const wholePage = { width: 1440, height: 3200 };
const phone = { width: 390, height: 844 };
/** An address as the browser keeps it. The document contains the cached answers to it. */
const withFilters = '/?days=30&timeZone=Europe%2FBerlin';

/**
 * Bytes and times of a first visit with an empty browser cache and a warm server, also in turns with a page that only draws
 * the same charts.
 */
export async function page({ quick, folder }) {
  const runs = quick ? 2 : 7;
  const server = await startServer(folder);
  const browser = await launchBrowser();
  const known = `${server.address}${withFilters}`;
  const figures = await visitWith(browser, known, wholePage, (opened) => opened.evaluate(drawnFigures));
  const floor = await startFloor(figures);
  await visit(browser, server.address, phone);
  const whole = [];
  const small = [];
  const shared = [];
  const floors = [];
  for (let run = 0; run < runs; run++) {
    whole.push(await visit(browser, server.address, wholePage));
    small.push(await visit(browser, server.address, phone));
    shared.push(await visit(browser, known, wholePage));
    floors.push(await visitFloor(browser, floor.address));
  }
  await browser.close();
  floor.stop();
  await server.stop();
  const charts = Math.min(...[...whole, ...shared].map((each) => each.charts));
  if (charts !== chartCount || figures.length !== chartCount) {
    throw new Error(`${charts} charts were drawn instead of ${chartCount}.`);
  }
  const bytes = Math.round(median(whole.map((each) => each.bytes)) / 1_000);
  const of = (visits, name) => visits.map((each) => each[name]);
  return {
    title: 'Page',
    text:
      `First visits in headless Chromium with an empty cache, median of ${runs} each, from the start of the navigation ` +
      `to the frame after the last drawn mark. ${wholePage.width} × ${wholePage.height} shows all charts; the phone's ` +
      `${phone.width} × ${phone.height} shows ${small[0].panels.join(', ')}. Bytes as transferred, including headers. ` +
      'An address with filters is one that was opened before; its document contains the answers. The floor is a page that ' +
      'only draws the same charts, one per frame, without React and requests; visits take turns. Main thread: the time of ' +
      'its own clock until all charts are drawn.',
    columns: ['first visit', 'range'],
    rows: [
      time('all five charts', of(whole, 'milliseconds')),
      time('charts on a phone', of(small, 'milliseconds')),
      time('all five charts, address with filters', of(shared, 'milliseconds')),
      time('first chart, address with filters', of(shared, 'firstChart')),
      time('key figures, address with filters', of(shared, 'keyFigures')),
      ofFloor(
        'all five charts, of the floor',
        of(shared, 'milliseconds'),
        of(floors, 'milliseconds'),
      ),
      ofFloor('main thread, of the floor', of(shared, 'mainThread'), of(floors, 'mainThread')),
      {
        key: 'bytes',
        cells: ['all bytes', ''],
        target: `≤ ${targetKb} kB`,
        measured: `${bytes} kB`,
        ratio: bytes / targetKb,
      },
    ],
  };
}

/** Runs in the page from its start. Notes when the key figures and the first chart are there. */
function noteFirsts() {
  const look = () => {
    if (document.querySelector('.kpi-value')) {
      window.keyFigures ??= performance.now();
    }
    if (document.querySelector('.js-plotly-plot .main-svg :is(.trace, .hm)')) {
      window.firstChart ??= performance.now();
    }
    if (window.firstChart === undefined) {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

async function visitWith(browser, address, viewport, measure) {
  const context = await browser.newContext({ viewport, locale: 'en-US', timezoneId: 'Europe/Berlin' });
  const opened = await context.newPage();
  await opened.goto(address, { waitUntil: 'commit' });
  await opened.evaluate(whenDrawn);
  const measured = await measure(opened);
  await context.close();
  return measured;
}

async function visit(browser, address, viewport) {
  const context = await browser.newContext({ viewport, locale: 'en-US', timezoneId: 'Europe/Berlin' });
  const opened = await context.newPage();
  const bytes = await countBytes(context, opened);
  const mainThread = await mainThreadTime(context, opened);
  await opened.addInitScript(noteFirsts);
  await opened.goto(address, { waitUntil: 'commit' });
  const drawn = await opened.evaluate(whenDrawn);
  const busy = await mainThread();
  const firsts = await opened.evaluate(() => ({
    keyFigures: window.keyFigures,
    firstChart: window.firstChart,
  }));
  await opened.waitForLoadState('networkidle');
  await context.close();
  return { ...drawn, ...firsts, mainThread: busy, bytes: bytes() };
}

async function visitFloor(browser, address) {
  const context = await browser.newContext({ viewport: wholePage });
  const opened = await context.newPage();
  const mainThread = await mainThreadTime(context, opened);
  await opened.goto(address, { waitUntil: 'commit' });
  await opened.waitForFunction(() => window.allCharts);
  const busy = await mainThread();
  const milliseconds = await opened.evaluate(() => window.allCharts);
  await context.close();
  return { milliseconds, mainThread: busy };
}

async function countBytes(context, opened) {
  const session = await context.newCDPSession(opened);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}

/** Returns a function that returns the milliseconds that the page's main thread has worked. */
async function mainThreadTime(context, opened) {
  const session = await context.newCDPSession(opened);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000;
  };
}

function time(name, times) {
  return {
    key: name,
    cells: [name, range(times, Math.round)],
    target: `≤ ${targetMs} ms`,
    measured: `${Math.round(median(times))} ms`,
    ratio: median(times) / targetMs,
  };
}

/** Compares medians, because a ratio depends less on the machine than a time. */
function ofFloor(name, times, floorTimes) {
  const ratio = median(times) / median(floorTimes);
  return {
    key: name,
    cells: [name, `${range(times, Math.round)} and ${range(floorTimes, Math.round)} ms`],
    target: `≤ ${targetOfFloor}`,
    measured: ratio.toFixed(2),
    ratio: ratio / targetOfFloor,
  };
}
