import { endpointNames } from '../lib/endpoint-names.mjs';
import { startServer } from '../lib/server.mjs';
import { median, range } from '../lib/statistics.mjs';

const targetMs = 3_000;
/** The platform's grace period after SIGTERM. */
const stopTargetMs = 15_000;

/** The time from process start to the first answer of kpi-summary. */
export async function start({ quick, folder }) {
  const runs = quick ? 2 : 5;
  // Not measured: the first run writes the class archive when it stops.
  await (await startServer(folder)).stop();
  const withArchive = [];
  const without = [];
  for (let run = 0; run < runs; run++) {
    withArchive.push(await once(folder, true));
    without.push(await once(folder, false));
  }
  return {
    title: 'Start',
    text:
      'From process start (as in `make run`) to the first answer of kpi-summary, including the generation of the sample. ' +
      `Seconds, median of ${runs}. The first run writes the class archive. The CPU time of both cores hardly depends ` +
      'on other processes.',
    columns: ['start to first answer', 'CPU time', 'range'],
    rows: [
      row('with the class archive', withArchive),
      row('without the class archive', without),
      stopRow([...withArchive, ...without]),
    ],
  };
}

async function once(folder, archive) {
  const server = await startServer(folder, { archive });
  const pages = ['10', '20'].flatMap((days) =>
    endpointNames.map((name) => fetch(`${server.address}/api/v1/${name}?days=${days}`)),
  );
  await Promise.race(pages);
  const stopRequested = performance.now();
  await server.stop();
  await Promise.allSettled(pages);
  return { ...server, stopMs: performance.now() - stopRequested };
}

function row(name, starts) {
  const times = starts.map((server) => server.firstAnswerMs);
  const processor = median(starts.map((server) => server.startProcessorMs));
  return {
    key: `start ${name}`,
    cells: [name, seconds(processor), range(times, seconds)],
    target: `≤ ${seconds(targetMs)} s`,
    measured: `${seconds(median(times))} s`,
    ratio: median(times) / targetMs,
  };
}

function stopRow(starts) {
  const times = starts.map((server) => server.stopMs);
  return {
    key: 'stop',
    cells: ['stop during two page loads', '', range(times, seconds)],
    target: `≤ ${seconds(stopTargetMs)} s`,
    measured: `${seconds(median(times))} s`,
    ratio: median(times) / stopTargetMs,
  };
}

function seconds(milliseconds) {
  return (milliseconds / 1_000).toFixed(2);
}
