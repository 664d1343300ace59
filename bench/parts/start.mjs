import { startServer } from '../lib/server.mjs';
import { median, range } from '../lib/statistics.mjs';

const aimMs = 3_000;

/** From the start of the process to the first answer of kpi-summary. */
export async function start({ quick, folder }) {
  const runs = quick ? 2 : 5;
  // The one that writes the archive is slow at its end, and measures nothing.
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
      'From starting the process (as `make run` does) to the first answer of kpi-summary, the sample made anew each ' +
      `time. Seconds, median of ${runs}. The archive of classes is written when the first run ends. The processor time ` +
      'of both cores together hardly depends on what else runs.',
    columns: ['start to first answer', 'processor time', 'least–most'],
    rows: [row('with the archive', withArchive), row('without the archive', without)],
  };
}

async function once(folder, archive) {
  const server = await startServer(folder, { archive });
  await server.stop();
  return server;
}

function row(name, starts) {
  const times = starts.map((server) => server.firstAnswerMs);
  const processor = median(starts.map((server) => server.startProcessorMs));
  return {
    key: `start ${name}`,
    cells: [name, seconds(processor), range(times, seconds)],
    aim: `≤ ${seconds(aimMs)} s`,
    measured: `${seconds(median(times))} s`,
    ratio: median(times) / aimMs,
  };
}

function seconds(milliseconds) {
  return (milliseconds / 1_000).toFixed(2);
}
