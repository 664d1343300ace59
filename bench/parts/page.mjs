import { launchBrowser } from '../lib/browser.mjs';
import { whenDrawn } from '../lib/drawn.mjs';
import { startServer } from '../lib/server.mjs';
import { median, range } from '../lib/statistics.mjs';

const targetMs = 1_000;
const targetKb = 500;
const chartCount = 5;
/** High enough for all charts, which load near the viewport. */
const wholePage = { width: 1440, height: 3200 };
const phone = { width: 390, height: 844 };

/** Bytes and time of a first visit with an empty browser cache and a warm server. */
export async function page({ quick, folder }) {
  const runs = quick ? 2 : 7;
  const server = await startServer(folder);
  const browser = await launchBrowser();
  await visit(browser, server.address, wholePage);
  await visit(browser, server.address, phone);
  const whole = [];
  const small = [];
  for (let run = 0; run < runs; run++) {
    whole.push(await visit(browser, server.address, wholePage));
    small.push(await visit(browser, server.address, phone));
  }
  await browser.close();
  await server.stop();
  const charts = Math.min(...whole.map((each) => each.charts));
  if (charts !== chartCount) {
    throw new Error(`${charts} charts were drawn instead of ${chartCount}.`);
  }
  const bytes = Math.round(median(whole.map((each) => each.bytes)) / 1_000);
  return {
    title: 'Page',
    text:
      `First visits in headless Chromium with an empty cache, median of ${runs} each, from the start of the navigation ` +
      `to the frame after the last drawn mark. ${wholePage.width} × ${wholePage.height} shows all charts; the phone's ` +
      `${phone.width} × ${phone.height} shows ${small[0].panels.join(', ')}. Bytes as transferred, including headers.`,
    columns: ['first visit', 'range'],
    rows: [
      time('all five charts', whole),
      time('charts on a phone', small),
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

async function visit(browser, address, viewport) {
  const context = await browser.newContext({ viewport, locale: 'en-US', timezoneId: 'Europe/Berlin' });
  const opened = await context.newPage();
  const bytes = await countBytes(context, opened);
  await opened.goto(address, { waitUntil: 'commit' });
  const drawn = await opened.evaluate(whenDrawn);
  await opened.waitForLoadState('networkidle');
  await context.close();
  return { ...drawn, bytes: bytes() };
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

function time(name, visits) {
  const times = visits.map((each) => each.milliseconds);
  return {
    key: name,
    cells: [name, range(times, Math.round)],
    target: `≤ ${targetMs} ms`,
    measured: `${Math.round(median(times))} ms`,
    ratio: median(times) / targetMs,
  };
}
